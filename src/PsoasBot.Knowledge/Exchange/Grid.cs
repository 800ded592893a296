using System.Collections.Immutable;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Tables;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>A table as it was read: cells with their places, whatever the file was.</summary>
/// <param name="File">Its text, or as many empty lines as a spreadsheet has rows: places are looked up in it.</param>
/// <param name="Rows">The first names the columns; each has 1 or more cells.</param>
internal sealed record Grid(SourceFile File, ImmutableArray<IReadOnlyList<Cell>> Rows);
