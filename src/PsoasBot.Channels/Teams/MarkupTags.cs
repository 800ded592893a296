using System.Text.RegularExpressions;

namespace PsoasBot.Channels.Teams;

/// <summary>Takes tags out of what people type or paste in Teams, in time linear in its length.</summary>
internal static class MarkupTags
{
    private static readonly Regex Tag = new("<[^<>]*>", RegexOptions.NonBacktracking);

    /// <returns>The text with a blank in the place of each tag.</returns>
    public static string Without(string text) => Tag.Replace(text, " ");
}
