using PsoasBot.Answering.Languages;
using PsoasBot.Answering.Tests.Dialogue;
using PsoasBot.Answering.Tests.Safety;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Answering.Tests.Languages;

public sealed class LanguageReaderTests
{
    private static readonly LanguageReader Reader = LanguageReader.For(ShippedAnswers.Answerer.Knowledge);

    [Fact]
    public void Each_question_of_the_table_is_in_its_language()
    {
        var rows = File.ReadLines(Path.Combine(Shipped.Root, "tests", "PsoasBot.Answering.Tests", "Languages", "languages.tsv")).Skip(1).Select(line => line.Split('\t'));

        var wrong = rows.Where(row => (Reader.Of(row[1])?.Code ?? "en") != row[0]).Select(row => string.Join(' ', row));

        Assert.Equal([], wrong);
    }

    [Fact]
    public void Nothing_that_staff_wrote_is_taken_for_another_language()
    {
        var knowledge = ShippedAnswers.Answerer.Knowledge;
        var wordings = knowledge.Passages.SelectMany(passage => passage.Questions)
            .Concat(knowledge.NotCovered)
            .Concat(knowledge.SmallTalk.SelectMany(said => said.Questions));

        Assert.Equal([], wordings.Where(wording => Reader.Of(wording) is not null));
    }

    [SkippableTheory]
    [InlineData("questions/dev.tsv")]
    [InlineData("questions/dev-real.tsv")]
    [InlineData("data/banking77/validation.tsv")]
    [InlineData("data/clinc150/validation.tsv")]
    public void What_people_ask_in_English_is_English(string file)
    {
        var path = Path.Combine(Shipped.Root, "..", "shared", file);
        Skip.IfNot(File.Exists(path), $"{path} is absent");
        var lines = File.ReadAllLines(path);
        var header = lines[0].Split('\t');
        var (question, kind) = (Array.IndexOf(header, "question"), Array.IndexOf(header, "kind"));
        var english = lines.Skip(1).Select(line => line.Split('\t')).Where(cells => kind < 0 || cells[kind] is not "language").ToList();

        var wrong = english.Select(cells => cells[question]).Where(text => Reader.Of(text) is not null);

        Assert.NotEmpty(english);
        Assert.Equal([], wrong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🎥❓")]
    [InlineData("\uD83D")]
    [InlineData("…")]
    [InlineData("ⴰⵣⵓⵍ")]
    [InlineData("𝗽𝘀𝗼𝗮𝘀 𝗺𝗮𝘀𝘀𝗮𝗴𝗲")]
    public void What_cannot_be_told_is_left_alone(string utterance) => Assert.Null(Reader.Of(utterance));

    [Fact]
    public void A_very_long_message_is_read_from_its_beginning() =>
        Assert.Equal("es", Reader.Of(string.Concat(Enumerable.Repeat("¿dónde está el psoas? ", 20_000)))?.Code);

    [Fact]
    public void A_language_in_which_passages_are_written_is_not_foreign()
    {
        var reader = LanguageReader.For(Knowledge("what is the psoas", "where does it hurt", "how do I book", "dónde está el psoas"));

        Assert.Null(reader.Of("me duele la espalda"));
        Assert.Equal("fr", reader.Of("j'ai mal au dos")?.Code);
    }

    [Fact]
    public void Where_most_is_not_English_nobody_is_told_that_it_is() =>
        Assert.Null(LanguageReader.For(Knowledge("qué es el psoas", "dónde está el psoas", "how do I book")).Of("j'ai mal au dos"));

    private static KnowledgeContent Knowledge(params string[] titles) => new()
    {
        Passages = [.. titles.Select(title => new Passage { Id = title, Questions = [title], ShortAnswer = title, Source = SourceSpan.WholeFile("p") })],
    };
}
