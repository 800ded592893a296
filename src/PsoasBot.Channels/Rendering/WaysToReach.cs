using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Protocol;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Channels.Rendering;

/// <summary>The buttons by which somebody reaches a person at the clinic, as far as the clinic has filled in how.</summary>
internal static class WaysToReach
{
    /// <summary>Whether a message may be left for the clinic beside it.</summary>
    public static bool LeavesMessage(Reply reply, KnowledgeContent knowledge) => reply.Constraints.OffersPerson && knowledge.Clinic is not null;

    /// <returns>Call, write, map; none where the reply does not offer a person.</returns>
    public static IEnumerable<CardAction> For(Reply reply, KnowledgeContent knowledge)
    {
        if (!reply.Constraints.OffersPerson || knowledge.Clinic?.Facts is not { } facts)
            yield break;

        if (facts.Phone is { } phone)
            yield return CardAction.Open($"Call {phone}", new Uri("tel:" + string.Concat(phone.Where(letter => letter is '+' || char.IsAsciiDigit(letter)))));
        if (facts.Email is { } email)
            yield return CardAction.Open($"Write to {email}", new Uri("mailto:" + email));
        if (facts.Map is { } map)
            yield return CardAction.Open("Show the map", map);
    }
}
