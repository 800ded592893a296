using PsoasBot.Answering.Replies;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Answers;

/// <summary><c>/</c>: what can be asked, as links that ask it.</summary>
internal static class LandingPage
{
    /// <summary>A folder written by hand fits; of an imported table, this many and a link to all.</summary>
    private const int MostQuestions = 40;

    public static Html Of(KnowledgeContent knowledge, Uri address)
    {
        var topics = Topics.Of(knowledge);
        var others = knowledge.Passages.Except(topics).Take(MostQuestions).ToList();
        return Layout.Of("Ask about the psoas", Layout.Described(Description(knowledge.Clinic), address), Html.Of($"""
            <div class="intro">
              <h1>A sore hip, a stiff back, and a muscle few people know</h1>
              <p class="lead">The psoas runs deep inside you, from the lower back to the top of the thigh bone.
                Ask in your own words and read what {knowledge.Clinic?.Name ?? "the clinic"} has written, word for word. If it has nothing on your question, you will be told.</p>
              <p class="actions"><a class="action" href="/answers" data-psoasbot-open>Ask your question</a></p>
            </div>
            <section aria-labelledby="first"><h2 id="first">People often start here</h2>{Layout.Questions(topics)}</section>
            {Others(others)}
            {(knowledge.Passages.Length > topics.Length + others.Count ? Html.Of($"""<p><a href="/answers">All {Count(knowledge)} answers</a></p>""") : Html.Nothing)}
            """), knowledge.Clinic);
    }

    private static Html Others(List<Passage> passages) => passages.Count == 0 ? Html.Nothing : Html.Of($"""
        <section aria-labelledby="others"><h2 id="others">More questions</h2>{Layout.Questions(passages)}</section>
        """);

    private static string Description(Clinic? clinic) =>
        $"Ask {clinic?.Name ?? "the clinic"} about the psoas muscle: what it is, why it gets tight, the signs, and what to do. Answers written and reviewed by people.";

    private static string Count(KnowledgeContent knowledge) => knowledge.Passages.Length.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
