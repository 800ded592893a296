namespace PsoasBot.Knowledge.Problems;

/// <summary>Whether a problem keeps the knowledge from going live.</summary>
public enum Severity
{
    /// <summary>Worth a look; the knowledge goes live with it.</summary>
    Warning,

    /// <summary>The knowledge does not go live, and what served before goes on serving.</summary>
    Error,
}
