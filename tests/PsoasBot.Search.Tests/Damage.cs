namespace PsoasBot.Search.Tests;

/// <summary>Ways in which a file may be broken.</summary>
internal static class Damage
{
    public static byte[] Of(byte[] whole, string damage) => damage switch
    {
        "cut off" => whole[..(whole.Length / 2)],
        "changed in the middle" => [.. whole[..(whole.Length / 2)], (byte)~whole[whole.Length / 2], .. whole[((whole.Length / 2) + 1)..]],
        "changed at the end" => [.. whole[..^1], (byte)~whole[^1]],
        "longer" => [.. whole, 0],
        "empty" => [],
        _ => "Question\tAnswer\n"u8.ToArray(),
    };
}
