namespace PsoasBot.Knowledge;

/// <summary>Where one service is booked.</summary>
/// <param name="Key">What a passage's <c>booking:</c> names, e.g. <c>psoas-massage</c>.</param>
/// <param name="Label">What the button says, e.g. <c>Book a psoas massage</c>.</param>
/// <param name="Url">Absolute, https.</param>
public sealed record BookingLink(string Key, string Label, Uri Url);
