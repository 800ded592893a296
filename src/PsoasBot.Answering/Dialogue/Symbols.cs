using System.Collections.Frozen;
using System.Text;

namespace PsoasBot.Answering.Dialogue;

/// <summary>Reads a message of symbols alone: a thumb, a heart.</summary>
internal static class Symbols
{
    private static readonly FrozenSet<Rune> Thanks = "👍👌🙏🙂😀😃😄😁😊😍🥰🤗💪👏🎉❤💙💚💜🧡💛✅✔💯⭐🌟".EnumerateRunes().ToFrozenSet();

    /// <summary>Whether a message without a word says that all is well.</summary>
    public static bool AreThanks(string utterance) => !utterance.Any(char.IsLetterOrDigit) && utterance.EnumerateRunes().Any(Thanks.Contains);
}
