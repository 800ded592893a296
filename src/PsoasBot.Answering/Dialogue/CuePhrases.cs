using System.Collections.Frozen;
using System.Collections.Immutable;
using PsoasBot.Search.Reading;

namespace PsoasBot.Answering.Dialogue;

/// <summary>
/// The plainest ways to give a cue, which must not depend on a model: "forget me", "human". Each counts where a part of the message, between its punctuation, says
/// it and nothing else but small words. Built in from <c>CuePhrases.tsv</c>.
/// </summary>
internal static class CuePhrases
{
    private static readonly FrozenSet<string> Fillers =
        FrozenSet.Create("please", "pls", "now", "ok", "okay", "sorry", "good", "oh", "no", "so", "well", "really", "still", "just", "a", "bit", "hi", "hey", "hello", "thanks", "lol", "yes", "and", "actually", "then", "can", "you", "i", "want", "to");

    private static readonly FrozenDictionary<string, string> Cues = Read();

    /// <returns>The cues that its parts give; may be empty.</returns>
    public static IEnumerable<string> In(string utterance) =>
        utterance.Split(['.', ',', '!', '?', ';', ':', '\n', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Key).Select(part => Cues.GetValueOrDefault(part)).OfType<string>().Distinct();

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(CuePhrases).Assembly.GetManifestResourceStream("CuePhrases.tsv")
            ?? throw new InvalidOperationException("CuePhrases.tsv is not built in");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToFrozenDictionary(cells => Key(cells[1]), cells => cells[0]);
    }

    private static string Key(string part) => string.Join(' ', UtteranceWords.Of(part).Where(word => !Fillers.Contains(word)));
}
