namespace PsoasBot.Knowledge.Passages;

/// <summary>What a <c>##</c> section of a passage is for.</summary>
internal enum SectionKind
{
    /// <summary>What stands between the title and the first section.</summary>
    Answer,

    /// <summary>A section without a meaning of its own: part of the answer.</summary>
    Other,

    Steps,

    AlsoAsked,

    /// <summary>What is said first to somebody who has told of what <c>told:</c> lists.</summary>
    IfTold,

    Sources,
}
