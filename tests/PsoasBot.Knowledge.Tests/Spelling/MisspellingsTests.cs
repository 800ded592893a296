using PsoasBot.Knowledge.Problems;

namespace PsoasBot.Knowledge.Tests.Spelling;

public sealed class MisspellingsTests
{
    [Theory]
    [InlineData("how do I recieve a reminder", "recieve", "receive")]
    [InlineData("a cancelled apointment", "apointment", "appointment")]
    [InlineData("i am comming tommorow", "tommorow", "tomorrow")]
    [InlineData("what about inflation and temperture", "temperture", "temperature")]
    [InlineData("is that definately so", "definately", "definitely")]
    [InlineData("the shoulder's mucsle", "mucsle", "muscle")]
    [InlineData("is back-strech good", "strech", "stretch")]
    [InlineData("how to releese it", "releese", "release")]
    public void A_slip_of_the_keyboard_is_found(string wording, string word, string meant)
    {
        using var folder = Folder(wording);

        var problem = Assert.Single(folder.Read().Problems);

        Assert.Equal(("PB027", Severity.Warning, $"`{word}` looks misspelt"), (problem.Code, problem.Severity, problem.What));
        Assert.StartsWith($"did you mean `{meant}`?", problem.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can't, couldn't, what's, o'clock, dont, doesnt, theyre")]
    [InlineData("my favourite colour centre will practise and organise")]
    [InlineData("a tumour, an anaesthetic, diarrhoea, haemorrhage, orthopaedic")]
    [InlineData("tightest hiking tighter achier stoppable wobbliness")]
    [InlineData("a footrest, an armrest, lower-back-pain, self-massage")]
    [InlineData("piriformis, sternocleidomastoid, sciatica, kegels, quads, lats, pecs")]
    [InlineData("migraine, insomnia, soak, itch, wiggle, kinks, shunt, latte, muddle")]
    [InlineData("do you know Recieve or iRecieve or RECIEVE")]
    [InlineData("recieve2 recieve@clinic.test https://recieve.test/recieve recieve.test")]
    [InlineData("ça va, déja vu, résumé, дорога, 筋肉")]
    [InlineData("como puedo estirar la cadera, wie kann ich den Muskel dehnen")]
    public void Words_that_are_right_or_like_no_other_are_not_shown(string wording)
    {
        using var folder = Folder(wording);

        Assert.Empty(folder.Read().Problems);
    }

    [Theory]
    [InlineData("passages/signs.md", "# How?\n\nYou recieve it.\n\n## Also asked as\n- a 1\n- a 2\n")]
    [InlineData("passages/signs.md", "# How?\n\nSo.\n\n## Steps\n1. Recieve it.\n\n## Also asked as\n- a 1\n- a 2\n")]
    [InlineData("passages/signs.md", "---\nkeywords: recieve\n---\n# How?\n\nSo.\n\n## Also asked as\n- a 1\n- a 2\n")]
    [InlineData("passages/signs.md", "# How?\n\nSo.\n\n## Also asked as\n- recieve 1\n- recieve 2\n")]
    [InlineData("synonyms.txt", "recieve => get\n")]
    [InlineData("set.csv", "Question,Answer,QnaId\nWhere?,You (recieve) it.,1\n")]
    public void What_the_folder_says_elsewhere_is_right(string file, string text)
    {
        using var folder = Folder("how do I recieve it").With(file, text);

        Assert.Empty(folder.Read().Problems);
    }

    [Fact]
    public void Wordings_of_tables_are_passed_over()
    {
        using var folder = new TestFolder().With("set.csv", "Question,Answer,QnaId\nHow do I recieve it?,So.,1\n");

        Assert.Empty(folder.Read().Problems);
    }

    [Fact]
    public void The_drafts_of_new_passages_are_looked_at()
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes).With("passages/new.md", "---\nstatus: draft\n---\n# How do I recieve it?\n");

        Assert.Contains(folder.Read().Problems, problem => problem.Code == "PB027");
    }

    [Fact]
    public void A_word_on_the_second_line_of_a_wording_is_shown_at_the_first()
    {
        using var folder = new TestFolder().With("passages/causes.md", Good.Causes + "- how do I\n  recieve it\n");

        var problem = Assert.Single(folder.Read().Problems);

        Assert.Equal(("PB027", 8, 3), (problem.Code, problem.Span.Line, problem.Span.Column));
    }

    [Fact]
    public void A_word_without_an_end_is_passed_over()
    {
        using var folder = Folder(new string('a', 100_000) + " " + new string('b', 100_000));

        Assert.Empty(folder.Read().Problems);
    }

    private static TestFolder Folder(string wording) => new TestFolder()
        .With("passages/causes.md", "# Why is it tight?\n\nThe muscle. Stretch and release it.\n\n## Also asked as\n- what makes it stiff\n- what strains it\n")
        .With("not-covered.txt", $"{wording}\n");
}
