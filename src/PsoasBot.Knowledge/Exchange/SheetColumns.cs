using System.Collections.Immutable;
using PsoasBot.Knowledge.Tables;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>Which cell of a row holds what.</summary>
internal sealed class SheetColumns
{
    /// <summary>The columns of a QnA Maker export, in its order.</summary>
    public static readonly ImmutableArray<string> Names =
        ["Question", "Answer", "Source", "Metadata", "SuggestedQuestions", "IsContextOnly", "Prompts", "QnaId"];

    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    private readonly bool _isGuarded;

    /// <param name="isGuarded">Whether texts may have been kept from being taken for formulas.</param>
    public SheetColumns(IReadOnlyList<Cell> header, bool isGuarded)
    {
        _isGuarded = isGuarded;
        for (var place = 0; place < header.Count; place++)
            _places.TryAdd(header[place].Text, place);
    }

    /// <returns>The cell; an empty one at the row's beginning where there is no such column or the row ends before it.</returns>
    public Cell Of(IReadOnlyList<Cell> row, string name) =>
        _places.TryGetValue(name, out var place) && place < row.Count ? row[place] : row[0] with { Text = "", Length = 1 };

    public string Text(IReadOnlyList<Cell> row, string name) =>
        _isGuarded ? FormulaGuard.Open(Of(row, name).Text) : Of(row, name).Text;
}
