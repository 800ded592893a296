using PsoasBot.Channels.Messages;
using PsoasBot.Inbox;

namespace PsoasBot.Tests.Inbox;

/// <summary>Messages as somebody may have left them.</summary>
internal static class Messages
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly LeftMessage Left = new(
        "0123456789abcdef0123456789abcdef", "directline", "Anna Meyer", "+44 7700 900123", "anna@mail.example", "My hip hurts.\n\nPlease call me back.", IsUrgent: false);

    /// <summary>One of them that is not another one.</summary>
    public static LeftMessage Numbered(int number) => Left with { Id = number.ToString("x32", System.Globalization.CultureInfo.InvariantCulture), Name = $"Visitor {number}" };

    public static KeptMessage Kept(LeftMessage left) => new(left, Monday);
}
