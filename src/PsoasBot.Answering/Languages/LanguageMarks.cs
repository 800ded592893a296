using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PsoasBot.Answering.Languages;

/// <summary>What a language is known by.</summary>
/// <param name="Letters">Matches a letter that is its own, or of few others; null when it has none.</param>
/// <param name="Words">Its commonest words, folded as <see cref="Folded"/> does; empty for a language that its script tells.</param>
internal sealed record LanguageMarks(Language Language, Regex? Letters, FrozenSet<string> Words);
