using System.Security.Cryptography;
using System.Text;

namespace PsoasBot.Staff;

/// <summary>The one-time link: whoever can read the terminal can edit the files anyway.</summary>
internal sealed class StaffLinks(TimeProvider time)
{
    /// <summary>Unused links expire.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly Lock _lock = new();
    private (byte[] Hash, DateTimeOffset Until)? _open;

    /// <summary>Makes a link; the previous one stops working.</summary>
    /// <returns>Its path.</returns>
    public string Make()
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        lock (_lock)
            _open = (Hash(code), time.GetUtcNow() + Longest);
        return $"/staff/enter?code={code}";
    }

    /// <returns>Whether the code matches the open link, which then expires.</returns>
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
