namespace PsoasBot.Search.Index;

/// <summary>What speaks for one passage as the answer to one utterance, each part in a measure that does not depend on the folder.</summary>
/// <param name="Margin">The linear classifier's margin, mostly -1 to 1; 0 where the folder is too large or too thin for machines.</param>
/// <param name="NotCoveredMargin">What the machine for what is not covered says; 0 without one.</param>
/// <param name="Nearest">The cosine of its wording that is nearest in meaning, 0–1; 0 when none is among the nearest.</param>
/// <param name="NotCoveredNearest">That of the nearest example of what is not covered.</param>
/// <param name="Middle">The cosine of the middle of its wordings, 0–1.</param>
/// <param name="Answer">The cosine of its answer, 0–1; 0 where there are too many passages.</param>
/// <param name="Near">Its share, 0–1, of the votes of the wordings nearest in meaning.</param>
/// <param name="NotCoveredNear">The share of the examples of what is not covered.</param>
/// <param name="Group">How likely the utterance is of a group of topics that is this passage's, as far as a wording of it is near, 0–1; 0 where there are too many passages.</param>
/// <param name="NotCoveredGroup">How likely it is of one that is not covered.</param>
/// <param name="Unfamiliar">How little the encoder can tell of which group the utterance is: the entropy of its guess over the most it could be, 0–1; 0 where there are too many passages.</param>
/// <param name="Vote">Its share, 0–1, of the votes of the wordings that have the same words.</param>
/// <param name="NotCoveredVote">The share of the examples of what is not covered.</param>
/// <param name="Wording">The score of its best wording over the utterance's score against itself, 0–1 and seldom more.</param>
/// <param name="Whole">The score of its wordings together over the utterance's score against itself, 0–1 for most, up to 4 where a passage repeats a rare word.</param>
/// <param name="Known">The share, 0–1, of the utterance's information that is in words the passages have.</param>
/// <param name="Subject">How well what the passage is about and what it tells of it fit, 0–1; 0 where there are machines, or where no passage has keywords.</param>
/// <param name="Named">The share, 0–1, of the name of the passage's subject that the utterance says; 0 likewise.</param>
public sealed record Evidence(
    double Margin,
    double NotCoveredMargin,
    double Nearest,
    double NotCoveredNearest,
    double Middle,
    double Answer,
    double Near,
    double NotCoveredNear,
    double Group,
    double NotCoveredGroup,
    double Unfamiliar,
    double Vote,
    double NotCoveredVote,
    double Wording,
    double Whole,
    double Known,
    double Subject,
    double Named)
{
    /// <summary>The parts as the logistic weighs them; the constant 1 first.</summary>
    internal double[] Vector() =>
        [1, Margin, NotCoveredMargin, Nearest, NotCoveredNearest, Middle, Answer, Near, NotCoveredNear, Group, NotCoveredGroup, Unfamiliar, Vote, NotCoveredVote, Wording, Whole, Known, Subject, Named];
}
