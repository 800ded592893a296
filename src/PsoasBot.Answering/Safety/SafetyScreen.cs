using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Answering.Safety;

/// <summary>
/// Screens every message for signs of danger before anything is searched for: the encoder gives each sign a likelihood, backed by a
/// floor of plain phrases. It knows no medicine: the cards and phrases are staff's, the signs were learned from <c>training/</c>. Pure.
/// </summary>
public sealed class SafetyScreen
{
    /// <summary>From this likelihood the card is shown, and an answer may follow it. Source: held-out authors, docs/answer-quality.md.</summary>
    public const double Doubtful = 0.33;

    /// <summary>From this likelihood the card is shown alone. Source: the same.</summary>
    public const double Certain = 0.65;

    /// <summary>From this likelihood nothing is sold, and a message that has no answer gets the one about when to see a doctor.</summary>
    public const double Worrying = 0.2;

    /// <summary>From this likelihood nothing is sold beside a message that has no answer: a danger is not ruled out.</summary>
    public const double Uneasy = 0.1;

    /// <summary>Below this likelihood a message is harmless by itself. Set by hand: with 0.1 a scripted visit lost its card.</summary>
    public const double Harmless = 0.03;

    /// <summary>A sign nearly as likely as the likeliest counts too: of their cards the most pressing is shown.</summary>
    private const double NearlyAsLikely = 0.65;

    private readonly Floor _floor;
    private readonly ImmutableDictionary<string, SafetyCard> _cards;
    private readonly ImmutableArray<SafetySign> _signs; // in the order of the encoder's outputs
    private readonly ImmutableDictionary<string, int> _ranks; // of the cards, the most pressing first

    public SafetyScreen(SafetyLexicon lexicon)
    {
        _floor = new Floor(lexicon);
        _cards = lexicon.Cards.ToImmutableDictionary(card => card.Id);
        _ranks = lexicon.Cards.Index().ToImmutableDictionary(card => card.Item.Id, card => card.Index);
        var byId = lexicon.Signs.ToDictionary(sign => sign.Id);
        _signs = [.. DangerSigns.Names.Select(name => byId[name])];
    }

    /// <returns>The three likeliest signs, the likeliest first, each with its likelihood, 0–1; for staff who ask why.</returns>
    public ImmutableArray<(SafetySign Sign, double Likelihood)> Likeliest(Understanding understood) =>
        [.. _signs.Zip(understood.Signs, (sign, likelihood) => (sign, (double)likelihood)).OrderByDescending(sign => sign.Item2).Take(3)];

    /// <param name="understood">The message, as the encoder read it after the one before it.</param>
    /// <returns>The most pressing card; null when nothing in the message raises one.</returns>
    public Screening? Look(Understanding understood)
    {
        var recognised = Recognised(understood);
        var (said, isAll) = Said(understood.Words);
        return said is null || (recognised is { IsCertain: true } && !isAll && _ranks[recognised.Card.Id] < _ranks[said.Card.Id]) ? recognised : said;
    }

    /// <summary>What the floor alone raises: microseconds, without the encoder.</summary>
    /// <param name="words">Of the message.</param>
    /// <returns>The most pressing card, null when no phrase is said; and whether nothing else is said.</returns>
    public (Screening? Screening, bool IsAll) Said(IReadOnlyList<string> words)
    {
        var said = _floor.In(words).OrderBy(found => _ranks[found.Sign.CardId]).FirstOrDefault();
        return said.Sign is { } sign ? (new Screening(_cards[sign.CardId], sign, IsCertain: true, 1, said.Phrase), said.IsAll) : (null, false);
    }

    /// <summary>
    /// How likely the message describes a danger as present, 0–1: between the likelihood of any sign and that of the likeliest, as odds. The two were learned side
    /// by side and err on different messages; together they are right more often than either (docs/answer-quality.md).
    /// </summary>
    public double DangerOf(Understanding understood) =>
        understood.Signs[^1] is var any and > 0 && understood.Signs.Take(_signs.Length).Max() is var likeliest and > 0
            ? 1 / (1 + Math.Sqrt((1 / (double)any - 1) * (1 / (double)likeliest - 1)))
            : 0;

    /// <returns>What the encoder alone raises; null when nothing.</returns>
    private Screening? Recognised(Understanding understood)
    {
        var danger = DangerOf(understood);
        if (danger < Doubtful)
            return null;

        var least = understood.Signs.Take(_signs.Length).Max() * NearlyAsLikely;
        var sign = Enumerable.Range(0, _signs.Length)
            .Where(place => understood.Signs[place] >= least)
            .OrderBy(place => _ranks[_signs[place].CardId]).ThenByDescending(place => understood.Signs[place])
            .Select(place => _signs[place])
            .First();
        return new Screening(_cards[sign.CardId], sign, danger >= Certain, danger, null);
    }
}
