using System.Text.Json;
using PsoasBot.Commands;

namespace PsoasBot.Evaluation;

/// <summary>Reads what <c>eval --json</c> wrote.</summary>
internal static class EvalReportFile
{
    /// <exception cref="FormatException">It holds something else; the message says what to do.</exception>
    public static EvalReport Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file), CommandJson.Readable.EvalReport) ?? throw NoReport(file);
        }
        catch (JsonException)
        {
            throw NoReport(file);
        }
    }

    private static FormatException NoReport(string file) =>
        new($"{file} is not what `eval --json` writes, or was written by an older version of it; write it anew with `psoasbot eval TABLE.tsv --json > OTHER.json`");
}
