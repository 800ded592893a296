using System.Collections.Immutable;

namespace PsoasBot.Knowledge.Model;

/// <summary>Where one service is booked.</summary>
/// <param name="Key">What a passage's <c>booking:</c> names, e.g. <c>psoas-massage</c>.</param>
/// <param name="Label">What the button says, e.g. <c>Book a psoas massage</c>.</param>
/// <param name="Url">Absolute, https.</param>
public sealed record BookingLink(string Key, string Label, Uri Url)
{
    private static readonly ImmutableArray<string> Openings = ["Book a ", "Book an ", "Book the ", "Book your ", "Book "];

    /// <summary>What is booked, e.g. <c>Psoas massage</c>: the label without "Book a", or else the key in words.</summary>
    public string Service
    {
        get
        {
            var opening = Openings.FirstOrDefault(each => Label.StartsWith(each, StringComparison.OrdinalIgnoreCase) && Label.Length > each.Length);
            var name = opening is null ? Key.Replace('-', ' ') : Label[opening.Length..];
            return char.ToUpperInvariant(name[0]) + name[1..];
        }
    }
}
