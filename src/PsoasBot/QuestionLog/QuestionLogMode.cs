namespace PsoasBot.QuestionLog;

/// <summary>How much of what people ask is kept.</summary>
internal enum QuestionLogMode
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>How often each outcome and each passage came, a day at a time; no text and no conversation.</summary>
    Counts,

    /// <summary>The counts, and what was typed, with what tells who typed it taken out.</summary>
    Text,
}
