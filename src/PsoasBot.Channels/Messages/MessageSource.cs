using System.Security.Cryptography;
using System.Text;

namespace PsoasBot.Channels.Messages;

/// <summary>Where a message comes from.</summary>
/// <param name="Channel">The id of the channel.</param>
/// <param name="ConversationId">As the channel calls it.</param>
/// <param name="Key">What the client calls the message, so that one that is sent twice is kept once; null when it calls it nothing.</param>
internal sealed record MessageSource(string Channel, string ConversationId, string? Key)
{
    private const int Bytes = 16;

    /// <returns>The same for the same words under the same name. Other words are another message, whatever it is called: none is lost.</returns>
    public string IdOf(MessageDraft draft) => Convert.ToHexStringLower(Key is null
        ? RandomNumberGenerator.GetBytes(Bytes)
        : SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', Channel, ConversationId, Key, draft.Name, draft.Phone, draft.Email, draft.About)))[..Bytes]);
}
