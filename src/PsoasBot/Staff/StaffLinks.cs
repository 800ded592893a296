using System.Security.Cryptography;
using System.Text;

namespace PsoasBot.Staff;

/// <summary>The link that lets somebody in once: whoever can read the terminal may edit the files anyway.</summary>
internal sealed class StaffLinks(TimeProvider time)
{
    /// <summary>A link that nobody used is not left lying about.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly Lock _lock = new();
    private (byte[] Hash, DateTimeOffset Until)? _open;

    /// <summary>Makes a link; the one before it opens nothing any more.</summary>
    /// <returns>Its address below the service's own.</returns>
    public string Make()
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        lock (_lock)
            _open = (Hash(code), time.GetUtcNow() + Longest);
        return $"/staff/enter?code={code}";
    }

    /// <returns>Whether the code is that of the open link, which is used up by it.</returns>
    public bool Take(string code)
    {
        lock (_lock)
        {
            if (_open is not { } open || time.GetUtcNow() > open.Until || !CryptographicOperations.FixedTimeEquals(open.Hash, Hash(code)))
                return false;

            _open = null;
            return true;
        }
    }

    private static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
