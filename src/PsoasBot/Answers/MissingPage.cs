using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Answers;

/// <summary>The page for a missing passage: an old link, or a draft.</summary>
internal static class MissingPage
{
    public static Html Of(KnowledgeContent knowledge) => Layout.Of(
        "Page not found",
        Html.Of($"""<meta name="robots" content="noindex">"""),
        Html.Of($"""
            <h1>There's no answer at this address</h1>
            <p class="lead">It may have been renamed or removed. Try one of these:</p>
            {Layout.Questions(Topics.Of(knowledge))}
            <p><a href="/answers">All answers</a></p>
            """),
        knowledge.Clinic);
}
