namespace PsoasBot.Knowledge.Model;

/// <summary>A stretch of one line of a file that staff edit.</summary>
/// <param name="File">Path below the knowledge folder, with <c>/</c>; the folder itself when it is <c>""</c>.</param>
/// <param name="Line">1 or more; 0 when the whole file is meant.</param>
/// <param name="Column">1 or more, in characters.</param>
/// <param name="Length">1 or more: how many carets are drawn.</param>
public sealed record SourceSpan(string File, int Line, int Column, int Length)
{
    /// <summary>The file as a whole, where no line can be named.</summary>
    public static SourceSpan WholeFile(string file) => new(file, 0, 1, 1);
}
