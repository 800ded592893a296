namespace PsoasBot.Search.Index;

/// <summary>The fields of the index: of a wording by itself, and of a passage as a whole.</summary>
internal static class Fields
{
    /// <summary>Terms of one wording.</summary>
    public const string Wording = "wording";

    /// <summary>Terms of all wordings of a passage.</summary>
    public const string Questions = "questions";

    /// <summary>Neighbouring terms of all wordings of a passage.</summary>
    public const string Pairs = "pairs";

    public const string Title = "title";

    public const string Keywords = "keywords";

    public const string Body = "body";

    /// <summary>Terms of the title that are no part of the subject's name, and the marks of what kind of question they make.</summary>
    public const string Asked = "asked";
}
