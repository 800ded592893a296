namespace PsoasBot.Knowledge.Exchange;

/// <summary>What a file becomes when it is brought in.</summary>
public enum ImportForm
{
    /// <summary>A Markdown file for each passage, which staff edit one by one.</summary>
    Markdown,

    /// <summary>One table, with all that a table holds.</summary>
    Table,
}
