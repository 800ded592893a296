using System.Security.Cryptography;
using System.Text;

namespace PsoasBot.QuestionLog;

/// <summary>Turns the ids of conversations into marks that lead back to nobody without the key, which never leaves the place where the log is kept.</summary>
/// <param name="key">32 random bytes.</param>
internal sealed class ConversationKey(byte[] key)
{
    /// <summary>Bytes of the key.</summary>
    public const int Length = 32;

    private const int MarkLength = 16;

    /// <summary>Reads the key of a data folder; the first time, makes it. Processes that start together agree on one.</summary>
    /// <exception cref="IOException">The folder cannot be written, or holds a key that is none.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public static ConversationKey In(string folder)
    {
        var file = Path.Combine(folder, "questions.key");
        if (!File.Exists(file))
            Make(file);

        var key = File.ReadAllBytes(file);
        return key.Length == Length
            ? new ConversationKey(key)
            : throw new IOException($"{file} has {key.Length} bytes instead of {Length}; delete it, and what was kept of conversations that are still open can no longer be forgotten one by one");
    }

    /// <returns>The same for the same conversation; null for a turn that names none.</returns>
    public byte[]? Mark(string channel, string conversationId) =>
        conversationId.Length == 0 ? null : HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{channel}\0{conversationId}"))[..MarkLength];

    /// <summary>Written whole under another name first: a crash leaves no half of a key.</summary>
    private static void Make(string file)
    {
        var half = $"{file}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        using (var stream = new FileStream(half, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Length));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(half, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(half); // another process was faster, and its key holds
        }
    }
}
