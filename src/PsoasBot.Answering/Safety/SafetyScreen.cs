using System.Collections.Immutable;
using PsoasBot.Knowledge;

namespace PsoasBot.Answering.Safety;

/// <summary>
/// Reads every message for red flags before anything else is done with it. It knows no medicine: all it goes by stands in
/// <c>knowledge/safety/</c>. Pure; any number of threads may look at once.
/// </summary>
public sealed class SafetyScreen
{
    private readonly CompiledLists _lists;
    private readonly ImmutableArray<SignPattern> _signs;
    private readonly ImmutableDictionary<string, SafetyCard> _cards;
    private readonly ImmutableArray<int> _listsOfSigns;
    private readonly MessageReader _messages;

    /// <param name="lexicon">As <see cref="SafetyFolder.Read"/> gives it.</param>
    /// <param name="knownWords">
    /// Words that are spelt right although no safety list has them, lower case; may be empty. Those of titles and answers will do;
    /// never those of other wordings, which hold misspellings on purpose: a misspelling taken for a word would hide a red flag.
    /// </param>
    public SafetyScreen(SafetyLexicon lexicon, IEnumerable<string> knownWords)
    {
        _lists = new CompiledLists(lexicon);
        _cards = lexicon.Cards.ToImmutableDictionary(card => card.Id);
        var order = lexicon.Cards.Select((card, place) => (card.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        _signs = [.. lexicon.Flags.SelectMany(flag => flag.Signs.Select(sign => Compile(flag, sign))).OrderBy(sign => order[sign.Flag.CardId])];
        _listsOfSigns = [.. _signs.SelectMany(sign => sign.Parts).SelectMany(part => part.Groups).Distinct()];
        var asMeant = lexicon.Modifiers[SafetyModifiers.SpeltAsMeant].Concat(knownWords).ToHashSet(StringComparer.Ordinal);
        _messages = new MessageReader(_lists, new Spelling(_lists.Vocabulary, asMeant));
    }

    /// <summary>Looks for red flags in a message, and in the pair it makes with the one before.</summary>
    /// <param name="utterance">What was typed: any text, of any length.</param>
    /// <param name="previousUtterance">What the same person typed before it; null when nothing.</param>
    /// <returns>The most pressing card; null when nothing in the message raises one.</returns>
    public Screening? Look(string utterance, string? previousUtterance)
    {
        var (whole, now) = _messages.Read(utterance, previousUtterance);
        if (now == whole.Words.Count)
            return null;

        var signs = whole.Without(new SpanList(whole.Spans(SafetyModifiers.Idiom).Where(whole.IsInOneClause))); // "he hits me, that is why" is no "hit me that"
        var discounts = new DiscountReader(whole, signs, _listsOfSigns).Read();
        var found = _signs.Select(sign => sign.Find(signs, discounts, now)).OfType<Finding>().ToList();
        if (found is not [var first, ..])
            return null;

        // The first is of the most pressing card; when some sign of that card is certain, so is the card.
        var shown = found.Find(finding => finding.Flag.CardId == first.Flag.CardId && finding.IsCertain) ?? first;
        return new Screening(_cards[shown.Flag.CardId], shown.Flag.Id, found.Exists(finding => finding.IsCertain), [.. shown.Spans.Select(whole.Text)]);
    }

    private SignPattern Compile(SafetyFlag flag, SafetySign sign) => new(
        flag,
        sign.IsDoubtful,
        [.. sign.Parts.Select(part => new PartPattern([.. part.Groups.Select(Add)], part.EvenPast))],
        sign.Unless is [] ? -1 : Add(sign.Unless));

    private int Add(ImmutableArray<string> phrases) => _lists.Add(phrases, isCorrection: true);
}
