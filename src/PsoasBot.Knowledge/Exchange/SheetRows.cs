using System.Collections.Immutable;
using PsoasBot.Knowledge.Texts;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>Passages → the rows of a table: one for each wording, the columns in the order of <see cref="SheetColumns.Names"/>.</summary>
internal static class SheetRows
{
    /// <param name="inLines">Whether a row must be one line, so that line breaks are written out.</param>
    /// <param name="isGuarded">Whether people will open it in a spreadsheet, so that no text may look like a formula.</param>
    public static IEnumerable<string[]> Of(ImmutableArray<SheetPassage> passages, bool inLines, bool isGuarded) =>
        passages.SelectMany(passage => passage.Questions.Select(question => Row(passage, question, inLines)))
            .Select(row => isGuarded ? [.. row.Select(FormulaGuard.Close)] : row);

    private static string[] Row(SheetPassage passage, string question, bool inLines) =>
        [
            Text(question, inLines),
            Text(passage.Answer, inLines),
            Text(passage.Source, inLines),
            SheetMetadata.Write(passage.Metadata),
            passage.SuggestedQuestions.Length == 0 ? "[]" : Text(passage.SuggestedQuestions, inLines),
            passage.IsContextOnly ? "True" : "False",
            SheetPrompts.Write(passage.Prompts),
            passage.Id,
        ];

    private static string Text(string text, bool inLines) => inLines ? LineBreaks.Encode(text) : LineBreaks.Escape(text);
}
