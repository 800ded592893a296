namespace PsoasBot.Answering.Safety;

/// <summary>Of each word, the lists with a phrase that begins with it: of several hundred lists, a message needs only a few looked for.</summary>
internal sealed class ListsByWord
{
    private readonly int[][] _listsOfWord;
    private readonly int _count;

    /// <param name="lists">Complete: a list added later is never found.</param>
    public ListsByWord(CompiledLists lists)
    {
        _count = lists.Count;
        var listsOfWord = new List<int>[lists.Vocabulary.Count];
        for (var list = 0; list < _count; list++)
        {
            foreach (var word in FirstWords(lists, list))
                (listsOfWord[word] ??= []).Add(list);
        }

        _listsOfWord = Array.ConvertAll(listsOfWord, found => found?.ToArray() ?? []);
    }

    /// <param name="numbers">A message's words.</param>
    /// <returns>Of each list, whether one of its phrases may begin with one of the words.</returns>
    public bool[] Among(int[] numbers)
    {
        var begun = new bool[_count];
        foreach (var number in numbers.Where(number => number != Vocabulary.Unknown))
        {
            foreach (var list in _listsOfWord[number])
                begun[list] = true;
        }

        return begun;
    }

    private static HashSet<int> FirstWords(CompiledLists lists, int list) =>
        [.. lists[list].FirstWords, .. lists[list].FirstLists.SelectMany(first => FirstWords(lists, first))];
}
