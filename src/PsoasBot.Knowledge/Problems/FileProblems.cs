using System.Globalization;
using System.Text;

namespace PsoasBot.Knowledge;

/// <summary>What can be wrong with the folder and with a file as a whole.</summary>
internal static class FileProblems
{
    public static Problem NotThere(string directory, string? near) => new("PB001", SourceSpan.WholeFile(""),
        What: "this folder is not there",
        Why: "without its knowledge the bot has nothing to answer with",
        Fix: near is null
            ? $"name the folder that holds `passages/` with `--knowledge DIR`; looked in `{Path.GetFullPath(directory)}`"
            : $"did you mean `--knowledge {near}`?");

    public static Problem NotAFolder() => new("PB001", SourceSpan.WholeFile(""),
        What: "this is a file, not a folder",
        Why: "knowledge is read from a folder: passages, tables and the lists beside them",
        Fix: "name the folder that holds this file with `--knowledge DIR`");

    public static Problem NoPassages() => new("PB002", SourceSpan.WholeFile(""),
        What: "there is no live passage in this folder",
        Why: "the bot would have nothing to answer with",
        Fix: "write a passage as a `.md` file in `passages/`, or put a `.tsv` or `.csv` table into the folder");

    public static Problem NotUtf8(SourceSpan span, byte value) => new("PB006", span,
        What: string.Create(CultureInfo.InvariantCulture, $"the byte 0x{value:X2} is not UTF-8{Meant(value)}"),
        Why: "visitors would see a broken character here",
        Fix: "save the file as UTF-8 (in Excel: `CSV UTF-8`; in Notepad: Save as, Encoding UTF-8), then look at this place");

    public static Problem Utf16(string file) => new("PB006", new(file, 1, 1, 1),
        What: "this file is UTF-16, not UTF-8",
        Why: "every other program that reads the folder would see it as broken",
        Fix: "save the file as UTF-8 (in Excel: `CSV UTF-8`; in Notepad: Save as, Encoding UTF-8)");

    public static Problem NotRead(string file, string fix) => new("PB008", SourceSpan.WholeFile(file),
        What: "this file is not read",
        Why: "what it says does not reach visitors",
        Fix: fix)
    { Severity = Severity.Warning };

    public static Problem NoClinic(string beside) => new("PB009", SourceSpan.WholeFile(""),
        What: $"there is no `clinic.yaml` beside `{beside}`",
        Why: "the folder would be taken for a bare table: no urgent cards, no booking link",
        Fix: $"put `clinic.yaml` back, or take `{beside}` out to serve a bare table");

    /// <summary>What the byte stands for in Windows-1252, which Excel and old editors write.</summary>
    private static string Meant(byte value) => value switch
    {
        0x85 => "; it may have been `…`",
        0x91 => "; it may have been `‘`",
        0x92 => "; it may have been `’`",
        0x93 => "; it may have been `“`",
        0x94 => "; it may have been `”`",
        0x96 => "; it may have been `–`",
        0x97 => "; it may have been `—`",
        0xA0 => "; it may have been a space that does not break",
        > 0xA0 => $"; it may have been `{Encoding.Latin1.GetString([value])}`",
        _ => "",
    };
}
