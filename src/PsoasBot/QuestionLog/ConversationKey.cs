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

    /// <summary>The file of a data folder that holds it.</summary>
    public const string FileName = "questions.key";

    /// <summary>Reads the key of a data folder; the first time, makes it. Processes that start together agree on one.</summary>
    /// <returns>Null when the file is damaged: it has another length, or nothing but zeros, as a power cut leaves it.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public static ConversationKey? In(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
            Make(file);

        var key = File.ReadAllBytes(file);
        return key.Length == Length && key.AsSpan().ContainsAnyExcept((byte)0) ? new ConversationKey(key) : null;
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
