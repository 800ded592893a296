using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PsoasBot.Answering.Replies;

namespace PsoasBot.Answering.Languages;

/// <summary>What a language is known by.</summary>
/// <param name="Letters">Matches a letter that is its own, or of few others; null when it has none.</param>
/// <param name="Words">Its commonest words, as <c>UtteranceWords</c> reads them; empty for a language that its script tells.</param>
internal sealed record LanguageMarks(Language Language, Regex? Letters, FrozenSet<string> Words);
