using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PsoasBot.Comparing;

/// <summary>The promises of a folder's passages as terminal text.</summary>
internal static class PromiseText
{
    /// <summary>Passages below this share are listed.</summary>
    private const double Enough = 0.8;

    /// <returns>Lines that each end with a line break; empty when nothing was asked.</returns>
    public static string Of(ImmutableArray<Promise> promises)
    {
        if (promises.IsEmpty)
            return "";

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\nEach wording left out in turn and asked as a question: {promises.Sum(promise => promise.Found)} of {promises.Sum(promise => promise.Asked)} still find their passage\n");
        foreach (var promise in promises.Where(promise => promise.Found < Enough * promise.Asked))
            text.Append(CultureInfo.InvariantCulture, $"  {promise.Passage.Id}: {promise.Found} of {promise.Asked}; {promise.Rest}\n");
        return text.ToString();
    }
}
