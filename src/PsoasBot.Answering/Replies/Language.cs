namespace PsoasBot.Answering.Replies;

/// <summary>A language in which nothing can be answered, and how to say so in it.</summary>
/// <param name="Code">ISO 639-1, e.g. <c>es</c>; <c>tl</c> for Filipino.</param>
/// <param name="Name">Its name in itself.</param>
/// <param name="Sentence">That answers are in English only, and that the link below books.</param>
/// <param name="Emergency">Whom to call in an emergency, with <c>{emergency}</c> where the number belongs.</param>
public sealed record Language(string Code, string Name, string Sentence, string Emergency);
