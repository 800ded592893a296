namespace PsoasBot.Knowledge.Tests.Problems;

public sealed class TableProblemTests
{
    [Fact]
    public void A_column_with_a_slip_in_its_name_is_told_the_right_one()
    {
        using var folder = new TestFolder().With("t.csv", """
            Qestion,Answer
            Where is it?,In the hip.
            """);

        var message = folder.Only("PB301");

        Assert.Equal("""
            knowledge/t.csv:1:1: error PB301: `Qestion` is not a column name
               1 | Qestion,Answer
                 | ^^^^^^^
            why: the bot cannot tell where the questions and answers are
            fix: did you mean `Question`?
            """, message);
    }

    [Fact]
    public void A_table_without_a_first_row_is_told_what_belongs_there()
    {
        using var folder = new TestFolder().With("t.csv", """
            Question,Reply
            Where is it?,In the hip.
            """);

        var message = folder.Only("PB301");

        Assert.Equal("""
            knowledge/t.csv:1:1: error PB301: the first row has no column `Answer`
               1 | Question,Reply
                 | ^^^^^^^^^^^^^^
            why: the bot cannot tell where the questions and answers are
            fix: name the columns in the first row: `Question`, `Answer` and, if you have one, `QnaId`
            """, message);
    }

    [Fact]
    public void A_short_row_is_shown()
    {
        using var folder = new TestFolder().With("t.csv", """
            Question,Answer,Prompts,QnaId
            Where is it?,In the hip.,[],1
            What does it do?,It bends the hip.
            """);

        var message = folder.Only("PB302");

        Assert.Equal("""
            knowledge/t.csv:3:1: error PB302: the row has 2 cells, but the first row has 4
               3 | What does it do?,It bends the hip.
                 | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            why: a cell may be in the wrong column, so visitors could get the wrong text
            fix: add the missing cells; an empty cell still needs its separator
            """, message);
    }

    [Fact]
    public void A_short_row_of_a_tab_separated_table_is_shown()
    {
        using var folder = new TestFolder().With("t.tsv", "Question\tAnswer\nWhere is it?\n");

        var message = folder.Only("PB302");

        Assert.Equal("""
            knowledge/t.tsv:2:1: error PB302: the row has 1 cell, but the first row has 2
               2 | Where is it?
                 | ^^^^^^^^^^^^
            why: a cell may be in the wrong column, so visitors could get the wrong text
            fix: add the missing cells; an empty cell still needs its separator
            """, message);
    }

    [Fact]
    public void A_long_row_is_shown_where_it_goes_on()
    {
        using var folder = new TestFolder().With("t.csv", """
            Question,Answer
            Where is it?,In the hip, deep down.
            """);

        var message = folder.Only("PB303");

        Assert.Equal("""
            knowledge/t.csv:2:26: error PB303: the row has more cells than the first row, which has 2
               2 | Where is it?,In the hip, deep down.
                 |                          ^^^^^^^^^^
            why: a cell may be in the wrong column, so visitors could get the wrong text
            fix: put quotes around the cell that contains a separator, or remove the separator
            """, message);
    }

    [Fact]
    public void A_row_without_a_question_is_shown()
    {
        using var folder = new TestFolder().With("t.csv", """
            Question,Answer
            ,In the hip.
            """);

        var message = folder.Only("PB304");

        Assert.Equal("""
            knowledge/t.csv:2:1: error PB304: the row has no question
               2 | ,In the hip.
                 | ^
            why: no visitor could ever get its answer
            fix: write the question, or delete the row
            """, message);
    }

    [Fact]
    public void A_row_without_an_answer_is_worth_a_look()
    {
        using var folder = new TestFolder().With("t.csv", """
            Question,Answer
            Where is it?,
            """);

        var message = folder.Only("PB305");

        Assert.Equal("""
            knowledge/t.csv:2:1: warning PB305: the question `Where is it?` has no answer
               2 | Where is it?,
                 | ^^^^^^^^^^^^
            why: the bot cannot use a question without an answer
            fix: write the answer in its row, or delete the row
            """, message);
    }

    [Fact]
    public void A_second_answer_of_one_passage_is_worth_a_look()
    {
        using var folder = new TestFolder().With("t.csv", """
            Question,Answer,Prompts,QnaId
            Where is it?,In the hip.,[],1
            Where?,Deep down.,[],1
            """);

        var message = folder.Only("PB306");

        Assert.Equal("""
            knowledge/t.csv:3:8: warning PB306: `1` has a different answer on line 2
               3 | Where?,Deep down.,[],1
                 |        ^^^^^^^^^^
            why: rows with the same QnaId are one passage, and visitors get only its first answer
            fix: write the same answer, or give this row a different QnaId
            """, message);
    }

    [Fact]
    public void Prompts_in_another_shape_are_worth_a_look()
    {
        using var folder = new TestFolder().With("t.csv", """
            Question,Answer,Prompts,QnaId
            Where is it?,In the hip.,see 5,1
            """);

        var message = folder.Only("PB307");

        Assert.Equal("""
            knowledge/t.csv:2:26: warning PB307: the prompts are not a list in QnA Maker's format
               2 | Where is it?,In the hip.,see 5,1
                 |                          ^^^^^
            why: this answer gets no follow-ups
            fix: write `[]` for none, or a list such as `[{"DisplayOrder":0,"QnaId":5,"DisplayText":"More"}]`
            """, message);
    }

    [Fact]
    public void A_spreadsheet_error_is_shown()
    {
        using var folder = new TestFolder().With("t.csv", """
            Question,Answer
            Where is it?,#NAME?
            """);

        var message = folder.Only("PB308");

        Assert.Equal("""
            knowledge/t.csv:2:14: error PB308: the spreadsheet could not calculate this cell and wrote `#NAME?`
               2 | Where is it?,#NAME?
                 |              ^^^^^^
            why: visitors would see this error
            fix: write the text that belongs here; if it starts with `=`, `+`, `-` or `@`, put an apostrophe in front of it in the spreadsheet
            """, message);
    }

    [Fact]
    public void A_question_that_two_passages_of_a_table_have_is_only_worth_a_look()
    {
        using var folder = new TestFolder().With("t.csv", """
            Question,Answer,Prompts,QnaId
            Where is it?,In the hip.,[],1
            Where is it?,Deep down.,[],2
            """);

        var message = folder.Only("PB011");

        Assert.Equal("""
            knowledge/t.csv:3:1: warning PB011: the question `Where is it?` is also in t.csv:2
               3 | Where is it?,Deep down.,[],2
                 | ^^^^^^^^^^^^
            why: visitors would get whichever comes first
            fix: delete one of the two, or reword them so that each fits only its own answer
            """, message);
    }
}
