using System.Text.Json;

namespace PsoasBot.Evaluation;

/// <summary>Reads what <c>eval --json</c> wrote.</summary>
internal static class EvalReportFile
{
    /// <exception cref="FormatException">It holds something else; the message says what to do.</exception>
    public static EvalReport Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file), EvalJson.Readable.EvalReport) ?? throw NoReport(file);
        }
        catch (JsonException)
        {
            throw NoReport(file);
        }
    }

    private static FormatException NoReport(string file) =>
        new($"{file} was not written by this version of `eval --json`; create it again with `psoasbot eval TABLE.tsv --json > OTHER.json`");
}
