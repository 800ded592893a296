using PsoasBot.Knowledge.Folder;

namespace PsoasBot.Answers;

/// <summary><c>/answers</c>: every passage there is.</summary>
internal static class AllAnswersPage
{
    public static Html Of(KnowledgeContent knowledge, Uri address) => Layout.Of(
        "All answers",
        Layout.Described($"Every question that {knowledge.Clinic?.Name ?? "the clinic"} has answered.", address),
        Html.Of($"<h1>All answers</h1>{Layout.Questions(knowledge.Passages)}"),
        knowledge.Clinic);
}
