using PsoasBot.Answering;
using PsoasBot.Knowledge;

namespace PsoasBot.Answers;

/// <summary>What stands where no passage is: an old link, or a draft.</summary>
internal static class MissingPage
{
    public static Html Of(KnowledgeContent knowledge) => Layout.Of(
        "No such page",
        Html.Of($"""<meta name="robots" content="noindex">"""),
        Html.Of($"""
            <h1>There is no answer at this address</h1>
            <p class="lead">It may have been renamed or taken back. These are here:</p>
            {Layout.Questions(Topics.Of(knowledge))}
            <p><a href="/answers">All answers</a></p>
            """),
        knowledge.Clinic);
}
