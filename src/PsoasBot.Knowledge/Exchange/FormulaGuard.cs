using System.Text.RegularExpressions;

namespace PsoasBot.Knowledge.Exchange;

/// <summary>
/// Keeps a spreadsheet from taking a text for a formula: an apostrophe goes before one that begins like it. What already has apostrophes there gets one
/// more, so that <see cref="Open"/> gives back exactly what <see cref="Close"/> was given.
/// </summary>
internal static partial class FormulaGuard
{
    public static string Close(string text) => Beginning().IsMatch(text) ? "'" + text : text;

    public static string Open(string text) => text.StartsWith('\'') && Beginning().IsMatch(text) ? text[1..] : text;

    /// <summary>Source: OWASP, CSV injection; the last four are wide forms that some spreadsheets take for the others.</summary>
    [GeneratedRegex(@"\A'*[=+\-@\t\uff1d\uff0b\uff0d\uff20]")]
    private static partial Regex Beginning();
}
