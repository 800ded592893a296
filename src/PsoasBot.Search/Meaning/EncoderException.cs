namespace PsoasBot.Search.Meaning;

/// <summary>The encoder cannot be loaded. Nothing is answered without it, as the safety screen needs it.</summary>
/// <param name="path">The file that is at fault.</param>
/// <param name="what">What is wrong with it, as half a sentence.</param>
public sealed class EncoderException(string path, string what, Exception? inner)
    : Exception($"{path}: {what}. The program does not run without its safety screen. Build it again, or copy the folder `encoder` anew from a release.", inner);
