using System.Collections.Immutable;
using System.Globalization;

namespace PsoasBot.Inbox;

/// <summary>A message in words, for those who are told of it outside the console.</summary>
internal static class MessageText
{
    /// <summary>What it is, without a word of what was written.</summary>
    public const string Subject = "A visitor left a message";

    /// <summary>What to do with it.</summary>
    public const string Closing = "When you have answered, mark it as answered in the staff console, under Inbox.";

    /// <summary>For a message that describes an emergency.</summary>
    public const string Urgent = "This may describe an emergency. The visitor was shown the emergency card at once.";

    /// <returns>Who it is from and how to reach them, a line each.</returns>
    public static ImmutableArray<string> Lines(KeptMessage message) =>
    [
        $"Name: {message.Left.Name}",
        .. message.Left.Phone.Length > 0 ? [$"Phone: {message.Left.Phone}"] : (string[])[],
        .. message.Left.Email.Length > 0 ? [$"Email: {message.Left.Email}"] : (string[])[],
        string.Create(CultureInfo.InvariantCulture, $"Left: {message.At:d MMM yyyy HH:mm zzz}, {PlaceOf(message.Left.Channel)}"),
    ];

    /// <summary>Where somebody left it.</summary>
    public static string PlaceOf(string channel) => channel == "msteams" ? "in Teams" : "on the website";
}
