using PsoasBot.Knowledge.Model;

namespace PsoasBot.Answers;

/// <summary>What all pages share: the clinic's name at the top, the disclaimer at the bottom, and the chat.</summary>
internal static class Layout
{
    /// <param name="title">The page's title; the clinic's name is appended.</param>
    /// <param name="head">Anything else for the head, such as the description; may be nothing.</param>
    public static Html Of(string title, Html head, Html main, Clinic? clinic) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
          <title>{title}{(clinic is null ? "" : $" | {clinic.Name}")}</title>
          <meta name="color-scheme" content="light dark">
          {head}
          <link rel="icon" href="/icon.svg" type="image/svg+xml">
          <link rel="stylesheet" href="/pages.css">
          <script src="/widget.js" defer data-title="{(clinic is null ? "Ask a question" : $"Ask {clinic.Name}")}"></script>
          <script type="module" src="/pages.js"></script>
        </head>
        <body>
          <a class="skip" href="#main">Skip to the content</a>
          <header class="top"><a class="brand" href="/">{Mark}{clinic?.Name ?? "PsoasBot"}</a></header>
          <main id="main" tabindex="-1">
          {main}
          </main>
          {Footer(clinic)}
        </body>
        </html>
        """);

    /// <summary>What search engines show, and the one address of the page.</summary>
    public static Html Described(string description, Uri address) => Html.Of($"""
        <meta name="description" content="{description}">
        <link rel="canonical" href="{address}">
        """);

    /// <summary>A list of passages by their titles. Each link is a page, and asks its title where there is a chat.</summary>
    public static Html Questions(IEnumerable<Passage> passages) => Html.Of($"""
        <ul class="questions">{Html.Each(passages, passage => Html.Of($"""
        <li><a href="{AnswersEndpoints.PathOf(passage.Id)}" data-psoasbot-ask>{passage.Title}</a></li>
        """))}</ul>
        """);

    private static Html Footer(Clinic? clinic) => clinic is null ? Html.Nothing : Html.Of($"""
        <footer class="about"><p>{clinic.Disclaimer}</p></footer>
        """);

    private static readonly Html Mark = new("""
        <svg viewBox="0 0 32 32" width="40" height="40" aria-hidden="true" focusable="false"><rect class="mark-ground" width="32" height="32" rx="9"/><path class="mark-spine" d="M16 4.5v20"/><path class="mark-muscle" d="M13.3 8C13 14 12 19 7 27.5c5.5-3.5 8-9 7.7-16.5zM18.7 8C19 14 20 19 25 27.5c-5.5-3.5-8-9-7.7-16.5z"/></svg>
        """);
}
