using System.Globalization;

namespace PsoasBot.Channels.DirectLine;

/// <summary>How far a client has read: the position of the last activity that it has.</summary>
internal static class Watermark
{
    /// <returns>0 for one that is missing or is Azure's <c>-</c>: from the beginning. Null for one that is not ours.</returns>
    public static int? Parse(string? watermark) =>
        watermark is null or "" or "-" ? 0
        : int.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position
        : null;
}
