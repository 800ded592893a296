namespace PsoasBot.Answering.Safety;

/// <summary>"can not", "cannot" and a dictated "can t" read as "cant", so that staff write it one way, and in one tense.</summary>
internal static class Contractions
{
    private static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal)
    {
        "can", "could", "do", "does", "did", "is", "was", "are", "were", "will", "would", "has", "have", "had", "should",
    };

    private static readonly HashSet<string> Halves = new(StringComparer.Ordinal)
    {
        "don", "doesn", "didn", "isn", "wasn", "aren", "weren", "won", "couldn", "wouldn", "hasn", "haven", "hadn", "shouldn", "can", "ain",
    };

    /// <summary>Of each refusal the form that stands for all its persons and tenses: "doesn't" and "didn't" are "don't".</summary>
    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["cannot"] = "cant",
        ["doesnt"] = "dont", ["didnt"] = "dont",
        ["wouldnt"] = "wont",
        ["arent"] = "isnt", ["wasnt"] = "isnt", ["werent"] = "isnt", ["aint"] = "isnt",
        ["hasnt"] = "havent", ["hadnt"] = "havent",
    };

    /// <returns>The words, with such pairs as one word where the first stood.</returns>
    public static List<Word> Join(List<Word> words)
    {
        var joined = new List<Word>(words.Count);
        foreach (var word in words)
        {
            if (joined is [.., var before] && before.Clause == word.Clause && !IsAsked(joined) && Together(before.Text, word.Text) is { } both)
                joined[^1] = before with { Text = both };
            else
                joined.Add(word);
        }

        return joined.ConvertAll(word => Forms.TryGetValue(word.Text, out var form) ? word with { Text = form } : word);
    }

    /// <summary>"Can I have a massage" has nothing; "I have a fever" does.</summary>
    private static bool IsAsked(List<Word> words) => words is [.., { Text: "can" or "could" or "may" or "should" or "do" or "will" or "would" }, { Text: "i" }];

    private static string? Together(string first, string second) => (first, second) switch
    {
        ("will", "not") => "wont",
        ("can", "not") or ("not", "can") => "cant", // the second as people say it whose first language is another
        (_, "not") when Auxiliaries.Contains(first) => first + "nt",
        (_, "t") when Halves.Contains(first) => first == "can" ? "cant" : first + "t",
        ("i", "m" or "ve" or "d" or "ll") => first + second,
        ("any", "more") => "anymore",
        ("i", "am") => "im",
        ("i", "have") => "ive",
        _ => null,
    };
}
