namespace PsoasBot.Comparing;

/// <summary>A change as JSON: the <c>change</c> field of <c>check --against … --format json</c>.</summary>
internal static class ChangeJson
{
    /// <returns>Serialize it with camel-case names.</returns>
    public static object Of(KnowledgeChange change, string against) => new
    {
        Against = against,
        Passages = change.Passages.Select(passage => new { passage.Id, passage.Title, passage.Kind, passage.Parts }),
        change.Others,
        change.Asked,
        Answers = change.Answers.Select(answer => new { answer.Question.Context, Question = answer.Question.Text, Before = Of(answer.Before), After = Of(answer.After) }),
        Rivalries = change.Rivalries.Select(rivalry => new
        {
            rivalry.Passage.Id,
            rivalry.Passage.Source.File,
            rivalry.Wording,
            Got = Of(rivalry.Got),
            rivalry.IsNew,
            rivalry.Parting,
        }),
    };

    private static object Of(Decision decision) => new { decision.Outcome, decision.Ids, Confidence = Math.Round(decision.Confidence, 4) };
}
