namespace PsoasBot.Search;

/// <summary>What speaks for one passage as the answer to one utterance, each part in a measure that does not depend on the folder.</summary>
/// <param name="Margin">What the linear model says, about -1 to 1; 0 where the folder is too large or too thin for a model.</param>
/// <param name="Cosine">How like the mean of the passage's wordings the utterance is, 0–1; 0 where there is no model.</param>
/// <param name="NotCoveredMargin">What the model says for "not covered".</param>
/// <param name="NotCoveredCosine">How like the mean of the examples of what is not covered the utterance is.</param>
/// <param name="Vote">The passage's share, 0–1, of the votes of the wordings nearest to the utterance.</param>
/// <param name="NotCoveredVote">The share of the examples of what is not covered.</param>
/// <param name="Wording">The score of its best wording over the utterance's score against itself, about 0–1.</param>
/// <param name="Whole">The score of its wordings together over the utterance's score against itself, about 0–1.</param>
/// <param name="Known">The share, 0–1, of the utterance's information that is in words the passages have.</param>
/// <param name="Subject">How well what the passage is about and what it tells of it fit, 0–1; 0 where there is a model, or where no passage has keywords.</param>
/// <param name="Named">The share, 0–1, of the name of the passage's subject that the utterance says; 0 likewise.</param>
public sealed record Evidence(
    double Margin,
    double Cosine,
    double NotCoveredMargin,
    double NotCoveredCosine,
    double Vote,
    double NotCoveredVote,
    double Wording,
    double Whole,
    double Known,
    double Subject,
    double Named)
{
    /// <summary>The parts as the logistic weighs them; the constant 1 first.</summary>
    internal double[] Vector() => [1, Margin, Cosine, NotCoveredMargin, NotCoveredCosine, Vote, NotCoveredVote, Wording, Whole, Known, Subject, Named];
}
