namespace PsoasBot.Knowledge.Model;

/// <summary>One <c>key:value</c> of the metadata.</summary>
internal sealed record SheetPair(string Key, string Value);
