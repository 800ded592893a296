using System.Text.Json.Nodes;
using PsoasBot.Channels.Teams;

namespace PsoasBot.Channels.Tests.Teams;

public sealed class CardMarkdownTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("One\nline.", "One line.")]
    [InlineData("One.\n\nTwo.", "One.|Two.")]
    [InlineData("**Bold**, *italic* and __bold__.", "**Bold**, _italic_ and **bold**.")]
    [InlineData("A [link](https://a.example/x_(y) \"T\").", "A [link](https://a.example/x_%28y%29).")]
    [InlineData("<https://a.example>", "[https://a.example](https://a.example)")]
    [InlineData("[Write](mailto:a@b.example)", "[Write](mailto:a@b.example)")]
    [InlineData("[Call us](tel:+1-555) or [+1-555](tel:+1-555).", "Call us (+1-555) or +1-555.")]
    [InlineData("[odd](relative)", "odd")]
    [InlineData("- a\n- b *c*", "- a\n- b _c_")]
    [InlineData("3. a\n4. b\n   over two lines", "3. a\n4. b over two lines")]
    [InlineData("`x*y` stays, \\*so\\* does 2 * 3 &amp; 4", "x\\*y stays, \\*so\\* does 2 * 3 & 4")]
    [InlineData("line  \nbreak<br>and <b>tags</b>", "line\n\nbreak\n\nand tags")]
    [InlineData("<div>Some <i>HTML</i> &amp; more</div>", "Some  HTML  & more")]
    [InlineData("a | b\n--|--\n1 | 2", "a | b --|-- 1 | 2")]
    public void Texts_keep_every_word_in_what_Teams_can_show(string markdown, string texts) =>
        Assert.Equal(texts, string.Join('|', CardMarkdown.Elements(markdown).Select(element => (string?)element["text"])));

    [Theory]
    [InlineData("## Heading\ntext", """[{"type":"TextBlock","text":"Heading","wrap":true,"style":"heading","size":"Medium","weight":"Bolder"},{"type":"TextBlock","text":"text","wrap":true}]""")]
    [InlineData("> quoted", """[{"type":"Container","style":"emphasis","items":[{"type":"TextBlock","text":"quoted","wrap":true}]}]""")]
    [InlineData("```\ncode\n```", """[{"type":"TextBlock","text":"code","wrap":true,"fontType":"Monospace"}]""")]
    [InlineData("See ![a knee](https://a.example/k.png)", """[{"type":"TextBlock","text":"See","wrap":true},{"type":"Image","url":"https://a.example/k.png","altText":"a knee","size":"Stretch"}]""")]
    [InlineData("![a knee](http://a.example/k.png)", """[{"type":"TextBlock","text":"a knee","wrap":true}]""")]
    [InlineData("a\n\n---\n\nb", """[{"type":"TextBlock","text":"a","wrap":true},{"type":"TextBlock","text":"b","wrap":true,"separator":true}]""")]
    [InlineData("1. a\n   - x\n   - y\n2. b", """[{"type":"TextBlock","text":"1. a","wrap":true},{"type":"ColumnSet","spacing":"None","columns":[{"type":"Column","width":"20px"},{"type":"Column","width":"stretch","items":[{"type":"TextBlock","text":"- x\n- y","wrap":true}]}]},{"type":"TextBlock","text":"2. b","wrap":true}]""")]
    public void What_Teams_does_not_show_in_a_text_becomes_a_piece_of_its_own(string markdown, string json) =>
        Assert.Equal(json, new JsonArray([.. CardMarkdown.Elements(markdown)]).ToJsonString());

    [Fact]
    public void Quotes_too_deep_to_read_stay_as_written()
    {
        var markdown = new string('>', 5_000) + " a";

        Assert.Equal(markdown, (string?)Assert.Single(CardMarkdown.Elements(markdown))["text"]);
    }
}
