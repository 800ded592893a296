namespace PsoasBot.Channels.Teams;

/// <summary>Shortens texts to their beginning.</summary>
internal static class Shortened
{
    /// <returns>The text, or its beginning and an ellipsis: at most <paramref name="most"/> characters, none of them half of one.</returns>
    public static string To(string text, int most)
    {
        if (text.Length <= most)
            return text;

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }
}
