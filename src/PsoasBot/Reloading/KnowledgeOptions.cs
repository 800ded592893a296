namespace PsoasBot.Reloading;

/// <summary>How the knowledge folder is watched and served. Section <c>Knowledge</c> of appsettings.json.</summary>
internal sealed class KnowledgeOptions
{
    /// <summary>Whether to look at the folder every second instead of waiting to be told: for network shares, which tell nothing.</summary>
    public bool Poll { get; set; }

    /// <summary>Whether a passage is still an answer when its next review is past due.</summary>
    public bool ServeOverdue { get; set; } = true;

    /// <summary>A file of questions and the passages that should answer them, as <c>eval</c> takes it: the console says what an edit changes for them. Null for none.</summary>
    public string? Questions { get; set; }
}
