using PsoasBot.Channels.Rendering;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Answers;

/// <summary><c>/answers/{id}</c>: one passage, whole.</summary>
internal static class AnswerPage
{
    /// <summary>Characters that search engines show of a description.</summary>
    private const int MostOfDescription = 160;

    public static Html Of(Passage written, KnowledgeContent knowledge, Uri address)
    {
        var passage = knowledge.Filled(written);
        var parts = PassageHtml.Of(passage, knowledge.Safety, highest: 2);
        var head = Html.Of($"{Layout.Described(Description(passage), address)}\n{AnswerData.Of(parts)}");
        return Layout.Of(passage.Title, head, Html.Of($"""
            <article class="answer">
              <h1>{parts.Title}</h1>
              <div class="short">{Html.Safe(parts.ShortAnswer)}</div>
              {Html.Safe(parts.Rest)}
              {Steps(parts)}
              {Html.Safe(parts.AfterSteps)}
              {Origin(parts)}
            </article>
            {Actions(passage, knowledge.Clinic)}
            {Next(passage, knowledge)}
            """), knowledge.Clinic);
    }

    private static Html Steps(PassageHtml parts) => parts.Steps is not { } steps ? Html.Nothing : Html.Of($"""
        {(parts.BeforeSteps is null ? Html.Nothing : Html.Of($"""<div class="before">{Html.Safe(parts.BeforeSteps)}</div>"""))}
        <h2>Step by step</h2>
        <ol class="steps">{Html.Each(steps, step => Html.Of($"<li>{Html.Safe(step)}</li>"))}</ol>
        """);

    private static Html Origin(PassageHtml parts) => Html.Of($"""
        {(parts.Sources is not { } sources ? Html.Nothing : Html.Of($"""
            <h2>Sources</h2><ul>{Html.Each(sources, source => Html.Of($"<li>{Html.Safe(source)}</li>"))}</ul>
            """))}
        {(parts.Reviewed is null ? Html.Nothing : Html.Of($"""<p class="origin">Reviewed {parts.Reviewed}</p>"""))}
        """);

    private static Html Actions(Passage passage, Clinic? clinic) => Html.Of($"""
        <p class="actions">
          {(clinic is null ? Html.Nothing : Booked(Booking.LinkOn(passage, clinic)))}
          <button type="button" class="plain" data-print hidden>Print this page</button>
        </p>
        """);

    private static Html Booked(BookingLink? link) => link is null ? Html.Nothing : Html.Of($"""<a class="action" href="{link.Url}">{link.Label}</a>""");

    private static Html Next(Passage passage, KnowledgeContent knowledge)
    {
        var next = passage.Next.Select(id => knowledge.Passages.FirstOrDefault(other => other.Id == id)).OfType<Passage>().ToList();
        return next.Count == 0 ? Html.Nothing : Html.Of($"""
            <section class="next" aria-labelledby="next"><h2 id="next">Read next</h2>
            <ul class="questions">{Html.Each(next, other => Html.Of($"""<li><a href="{AnswersEndpoints.PathOf(other.Id)}">{other.Title}</a></li>"""))}</ul></section>
            """);
    }

    private static string Description(Passage passage)
    {
        var text = MarkdownHtml.PlainText(passage.ShortAnswer);
        if (text.Length <= MostOfDescription)
            return text;

        var end = text.LastIndexOf(' ', MostOfDescription - 1);
        return text[..(end < 0 ? MostOfDescription - 1 : end)] + "…";
    }
}
