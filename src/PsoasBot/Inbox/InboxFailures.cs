using System.Text.Json;
using PsoasBot.QuestionLog;

namespace PsoasBot.Inbox;

/// <summary>What goes wrong with the inbox that is not our fault: with the disk or Redis, or with what a later version wrote there.</summary>
internal static class InboxFailures
{
    public static bool Is(Exception exception) => QuestionLogFailures.Is(exception) || exception is JsonException;

    /// <returns>Nothing of a message.</returns>
    public static string Reason(Exception exception) => exception is JsonException ? "a message there cannot be read by this version" : QuestionLogFailures.Reason(exception);
}
