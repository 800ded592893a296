using System.Globalization;
using PsoasBot.Channels.Storage;
using PsoasBot.Knowledge.Model;
using PsoasBot.Reloading;

namespace PsoasBot.Staff;

/// <summary>Statuses in the console's words.</summary>
internal static class Standing
{
    /// <returns>E.g. <c>Live since 09:12, 14 passages, 1 warning</c>.</returns>
    public static string Of(KnowledgeStatus status, DateTimeOffset now) =>
        $"{(status.IsDegraded ? "The latest edit has errors. Live since" : "Live since")} {Moment(status.LiveSince, now)}, {Many(status.Passages, "passage")}, {Problems(status)}";

    public static string Problems(KnowledgeStatus status) => (status.Errors, status.Warnings) switch
    {
        (0, 0) => "no problems",
        (0, var warnings) => Many(warnings, "warning"),
        (var errors, 0) => Many(errors, "error"),
        var (errors, warnings) => $"{Many(errors, "error")} and {Many(warnings, "warning")}",
    };

    /// <returns>The time, with the day unless it is today.</returns>
    public static string Moment(DateTimeOffset at, DateTimeOffset now) =>
        at.ToString(at.Date == now.Date ? "HH:mm" : "d MMM HH:mm", CultureInfo.InvariantCulture);

    public static string Many(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    public static string Times(int count) => count switch { 0 => "never", 1 => "once", _ => string.Create(CultureInfo.InvariantCulture, $"{count} times") };

    public static string Review(Passage passage) => passage switch
    {
        { Reviewed: { } reviewed, ReviewEveryDays: { } } => $"reviewed {Day(reviewed)}, due {Due(passage)}",
        { Reviewed: { } reviewed } => $"reviewed {Day(reviewed)}",
        _ => "never",
    };

    /// <param name="passage">With both dates.</param>
    public static string Due(Passage passage) => passage is { Reviewed: { } reviewed, ReviewEveryDays: { } days } ? Day(reviewed.AddDays(days)) : "";

    /// <returns>What was lost with a damaged file, in a sentence.</returns>
    public static string Lost(SetAsideFile file) => file.Was switch
    {
        "conversations.db" => "Chats that were open began anew.",
        "questions.db" => "The question log began anew.",
        "questions.key" => "What was asked before is deleted after its days, and no longer when a visitor ends their conversation.",
        "inbox.db" => "Messages left before can be read from that file only.",
        _ => "A new one was begun.",
    };

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
