using System.Collections.Frozen;
using System.Text;

namespace PsoasBot.Answering.Dialogue;

/// <summary>Reads a message of symbols alone: a thumb, a heart.</summary>
internal static class Symbols
{
    private static readonly FrozenSet<Rune> Greetings = "👋🤝".EnumerateRunes().ToFrozenSet();

    private static readonly FrozenSet<Rune> Thanks = "👍👌🙏🙂😀😃😄😁😊😍🥰🤗💪👏🎉❤💙💚💜🧡💛✅✔💯⭐🌟".EnumerateRunes().ToFrozenSet();

    /// <returns>The id of the small talk that a message without a word stands for; null when it stands for none.</returns>
    public static string? SmallTalk(string utterance) =>
        utterance.EnumerateRunes().Any(Greetings.Contains) ? "greeting"
        : utterance.EnumerateRunes().Any(Thanks.Contains) ? "thanks"
        : null;
}
