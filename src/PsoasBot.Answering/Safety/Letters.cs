namespace PsoasBot.Answering.Safety;

/// <summary>Letters as they are compared: lower case, without accents, full-width forms made plain.</summary>
internal static class Letters
{
    // The service runs without culture data, where string.Normalize leaves accents alone.
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłñńňòóôõöøōőřśšşťùúûüūůűýÿžźż";
    private const string Plain = "aaaaaaaaacccddeeeeeeeegiiiiiiilnnnoooooooorssstuuuuuuuyyzzz";

    /// <returns>'\0' for a character that is passed over: a combining accent, a soft hyphen, a zero-width space.</returns>
    public static char Fold(char typed)
    {
        if (typed is >= '\u0300' and <= '\u036f' or '\u00ad' or >= '\u200b' and <= '\u200d' or '\u2060' or '\ufeff')
            return '\0';

        var half = typed is >= '\uff01' and <= '\uff5e' ? (char)(typed - 0xfee0) : typed;
        var lower = char.ToLowerInvariant(half);
        if (lower < 0x80)
            return lower;

        var accented = Accented.IndexOf(lower, StringComparison.Ordinal);
        return accented < 0 ? lower : Plain[accented];
    }

    /// <summary>Chinese and Japanese characters: written without spaces, so each is a word.</summary>
    public static bool IsIdeograph(char letter) => letter is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff';
}
