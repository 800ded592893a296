using PsoasBot.Channels.Rendering;

namespace PsoasBot.Channels.Tests.Rendering;

public sealed class MarkdownHtmlTests
{
    [Theory]
    [InlineData("one **b** *i* `c`", "<p>one <strong>b</strong> <em>i</em> <code>c</code></p>")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("## Two\n\n### Three", "<h4>Two</h4>\n<h5>Three</h5>")]
    [InlineData("# One\n\n###### Six", "<h4>One</h4>\n<h6>Six</h6>")]
    [InlineData("[web](https://a.example/x_(y)?q=1&r) and <mailto:a@b.example>", """<p><a href="https://a.example/x_(y)?q=1&amp;r">web</a> and <a href="mailto:a@b.example">mailto:a@b.example</a></p>""")]
    [InlineData("<a@b.example>", """<p><a href="mailto:a@b.example">a@b.example</a></p>""")]
    public void What_staff_write_becomes_elements_and_headings_begin_where_they_are_told_to(string markdown, string html) =>
        Assert.Equal(html, MarkdownHtml.Of(markdown, highest: 4));

    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("<div onclick=x>\n\n</div>", "<p>&lt;div onclick=x&gt;</p>\n<p>&lt;/div&gt;</p>")]
    [InlineData("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>")]
    [InlineData("[**x**](javascript:alert(1)) [y](data:text/html,z) [z](/local)", "<p><strong>x</strong> y z</p>")]
    [InlineData("[x](JaVaScRiPt:alert(1)) [y](\tjavascript:alert(1)) [z](java&#10;script:alert(1))", "<p>x y z</p>")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)", "<p>x</p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    [InlineData("""[a](https://x.example "t\" onclick=y")""", """<p><a href="https://x.example" title="t&quot; onclick=y">a</a></p>""")]
    public void Nothing_in_it_becomes_a_tag_or_leads_anywhere_else(string markdown, string html) =>
        Assert.Equal(html, MarkdownHtml.Of(markdown, highest: 4));

    [Fact]
    public void A_picture_is_a_link_and_is_not_loaded_from_a_stranger()
    {
        Assert.Equal("""<p><a href="https://tracker.example/1.png">look</a></p>""", MarkdownHtml.Of("![look](https://tracker.example/1.png)", highest: 4));
    }

    [Fact]
    public void The_clinics_numbers_can_be_pressed_wherever_they_stand_alone()
    {
        var html = MarkdownHtml.Of("**Call 911** or [911](https://x.example), not 9110 or +911; ring 0800 (1) 11.", 4, ["911", "0800 (1) 11"]);

        Assert.Equal(
            """<p><strong>Call <a href="tel:911">911</a></strong> or <a href="https://x.example">911</a>, not 9110 or +911; ring <a href="tel:0800111">0800 (1) 11</a>.</p>""",
            html);
    }

    [Fact]
    public void Of_blanks_there_is_no_html()
    {
        Assert.Null(MarkdownHtml.Of(" \n", highest: 4));
    }

    [Fact]
    public void Plain_text_is_the_words_on_one_line()
    {
        Assert.Equal("a b c d", MarkdownHtml.PlainText("a **b**\n\n- c\n- [d](https://x.example)"));
    }
}
