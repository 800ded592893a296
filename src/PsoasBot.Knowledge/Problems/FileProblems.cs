using System.Globalization;
using System.Text;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Problems;

/// <summary>What can be wrong with the folder and with a file as a whole.</summary>
internal static class FileProblems
{
    public static Problem NotThere(string directory, string? near) => new("PB001", SourceSpan.WholeFile(""),
        What: "this folder does not exist",
        Why: "without knowledge the bot has no answers",
        Fix: near is null
            ? $"use `--knowledge DIR` to name the folder that holds `passages/`; looked in `{Path.GetFullPath(directory)}`"
            : $"did you mean `--knowledge {near}`?");

    public static Problem NotAFolder() => new("PB001", SourceSpan.WholeFile(""),
        What: "this is a file, not a folder",
        Why: "knowledge is a folder of passages, tables and lists",
        Fix: "use `--knowledge DIR` to name the folder that this file is in");

    public static Problem NoPassages() => new("PB002", SourceSpan.WholeFile(""),
        What: "this folder has no live passage",
        Why: "the bot would have no answers",
        Fix: "write a passage as a `.md` file in `passages/`, or add a `.tsv` or `.csv` table to the folder");

    public static Problem NotUtf8(SourceSpan span, byte value) => new("PB006", span,
        What: string.Create(CultureInfo.InvariantCulture, $"the byte 0x{value:X2} is not UTF-8{Meant(value)}"),
        Why: "visitors would see a broken character here",
        Fix: "save the file as UTF-8 (in Excel: `CSV UTF-8`; in Notepad: Save as, Encoding UTF-8), then check this character");

    public static Problem Utf16(string file) => new("PB006", new(file, 1, 1, 1),
        What: "this file is UTF-16, not UTF-8",
        Why: "many other programs would show it as garbage",
        Fix: "save the file as UTF-8 (in Excel: `CSV UTF-8`; in Notepad: Save as, Encoding UTF-8)");

    /// <param name="file">A path below the knowledge folder; that of a folder ends with <c>/</c>.</param>
    public static Problem NotRead(string file, string fix) => new("PB008", SourceSpan.WholeFile(file),
        What: file.EndsWith('/') ? "this folder is ignored" : "this file is ignored",
        Why: "nothing in it reaches visitors",
        Fix: fix)
    { Severity = Severity.Warning };

    public static Problem NoClinic(string beside) => new("PB009", SourceSpan.WholeFile(""),
        What: $"there is no `clinic.yaml` next to `{beside}`",
        Why: "the folder would be read as a bare table: no booking link, and urgent cards without your numbers",
        Fix: $"put `clinic.yaml` back, or remove `{beside}` to serve a bare table");

    public const string TooLargeCode = "PB029";

    /// <param name="size">As staff see it, e.g. <c>12 MB</c>.</param>
    public static Problem TooLarge(string file, string size, string most) => new(TooLargeCode, SourceSpan.WholeFile(file),
        What: $"this file has {size}, and {most} is the most",
        Why: "it is not read: it would take the memory that visitors are answered from",
        Fix: "see what got into it by mistake, such as a picture or a copy of another file; split it if all of it is needed");

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
        0xA0 => "; it may have been a non-breaking space",
        > 0xA0 => $"; it may have been `{Encoding.Latin1.GetString([value])}`",
        _ => "",
    };
}
