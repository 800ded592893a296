namespace PsoasBot.Answering.Safety;

/// <summary>Two messages in a row to the numbers of their words, misspellings set right.</summary>
internal sealed class MessageReader(CompiledLists lists, Spelling spelling)
{
    private readonly ListsByWord _listsByWord = new(lists);

    /// <param name="previousUtterance">Null when nothing was said before.</param>
    /// <returns>Both messages as one, and the word with which the second begins.</returns>
    public (MessageReading Message, int Now) Read(string utterance, string? previousUtterance)
    {
        var words = WordReader.Read(previousUtterance ?? "");
        var now = words.Count;
        var (clause, sentence) = words is [.., var last] ? (last.Clause + 1, last.Sentence + 1) : (0, 0);
        words.AddRange(WordReader.Read(utterance).Select(word => word with { Clause = word.Clause + clause, Sentence = word.Sentence + sentence }));
        var numbers = new int[words.Count];
        var guessed = new bool[words.Count];
        var corrected = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < numbers.Length; at++)
        {
            numbers[at] = lists.Vocabulary.NumberOf(words[at].Text);
            if (numbers[at] == Vocabulary.Unknown)
            {
                numbers[at] = Correct(words[at].Text, corrected);
                guessed[at] = numbers[at] != Vocabulary.Unknown;
            }
        }

        return (new MessageReading(lists, words, numbers, guessed, _listsByWord.Among(numbers)), now);
    }

    private int Correct(string text, Dictionary<string, int> corrected)
    {
        if (!corrected.TryGetValue(text, out var number))
            corrected[text] = number = spelling.Correct(text);

        return number;
    }
}
