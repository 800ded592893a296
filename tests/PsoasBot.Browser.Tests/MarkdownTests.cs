namespace PsoasBot.Browser.Tests;

/// <summary>The page's Markdown: what staff write, as elements.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MarkdownTests(Browser browser, Site site)
{
    private static readonly (string Markdown, string Html)[] Cases =
    [
        ("one\ntwo\n\nthree", "<p>one\ntwo</p><p>three</p>"),
        ("**b** and *i* and _i_ and ***both***", "<p><strong>b</strong> and <em>i</em> and <em>i</em> and <strong><em>both</em></strong></p>"),
        ("2 * 3 * 4, snake_case_name, \\*no\\*", "<p>2 * 3 * 4, snake_case_name, *no*</p>"),
        ("# One\n## Two ##\n### Three", "<h4>One</h4><h4>Two</h4><h5>Three</h5>"),
        ("- a\n- b\n\n- c", "<ul><li>a</li><li>b</li><li>c</li></ul>"),
        ("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
        ("1. a\n   goes on\n\n   and on\n2. b\n   - c\n   - d", "<ol><li>a\ngoes on<p>and on</p></li><li>b<ul><li>c</li><li>d</li></ul></li></ol>"),
        ("lazy:\n- a\nb\n\nafter", "<p>lazy:</p><ul><li>a\nb</li></ul><p>after</p>"),
        ("It was in\n1999. A year.", "<p>It was in\n1999. A year.</p>"),
        ("> a\n> - b\n\nc", "<blockquote><p>a</p><ul><li>b</li></ul></blockquote><p>c</p>"),
        ("a\n\n---\n\nb", "<p>a</p><hr><p>b</p>"),
        ("a  \nb\\\nc", "<p>a<br>b<br>c</p>"),
        ("`a*b*`", "<p><code>a*b*</code></p>"),
        ("[call](tel:+1555) <mailto:a@b.example>", "<p><a href=\"tel:+1555\">call</a> <a href=\"mailto:a@b.example\">a@b.example</a></p>"),
        ("[**x**](javascript:alert(1)) [y](data:text/html,z) [z](/local)", "<p><span><strong>x</strong></span> <span>y</span> <span>z</span></p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("[open", "<p>[open</p>"),
        ("", ""),
    ];

    [SkippableFact]
    public async Task Markdown_becomes_elements()
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Url);


        var html = await page.EvaluateAsync<string[]>(
            """
            async texts => {
              const { render } = await import('/markdown.js');
              return texts.map(text => {
                const into = document.createElement('div');
                into.append(render(text));
                return into.innerHTML;
              });
            }
            """,
            Cases.Select(one => one.Markdown));


        Assert.Equal(Cases.Select(one => $"{one.Markdown} → {one.Html}"), Cases.Zip(html, (one, made) => $"{one.Markdown} → {made}"));
    }

    [SkippableFact]
    public async Task A_text_made_to_be_slow_is_rendered_in_time()
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Url);


        var milliseconds = await page.EvaluateAsync<double>(
            """
            async () => {
              const { render } = await import('/markdown.js');
              const start = performance.now();
              for (const part of ['[', '*a', '**a', '_a ', '<a:', '`', '> ', '- ', '[a](', '![', '\\'])
                render(part.repeat(1000));
              return performance.now() - start;
            }
            """);


        Assert.InRange(milliseconds, 0, 2_000);
    }
}
