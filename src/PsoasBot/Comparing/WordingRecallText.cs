using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PsoasBot.Comparing;

/// <summary>The recalls of a folder's passages as terminal text.</summary>
internal static class WordingRecallText
{
    /// <summary>Passages below this share are listed.</summary>
    private const double Enough = 0.8;

    /// <returns>Lines that each end with a line break; empty when nothing was asked.</returns>
    public static string Of(ImmutableArray<WordingRecall> recalls)
    {
        if (recalls.IsEmpty)
            return "";

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\nEach wording left out in turn and asked as a question: {recalls.Sum(recall => recall.Found)} of {recalls.Sum(recall => recall.Asked)} still find their passage\n");
        foreach (var recall in recalls.Where(recall => recall.Found < Enough * recall.Asked))
            text.Append(CultureInfo.InvariantCulture, $"  {recall.Passage.Id}: {recall.Found} of {recall.Asked}; {recall.Rest}\n");
        return text.ToString();
    }
}
