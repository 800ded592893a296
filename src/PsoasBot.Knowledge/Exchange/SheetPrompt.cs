namespace PsoasBot.Knowledge.Exchange;

/// <summary>A follow-up that is offered below an answer.</summary>
/// <param name="Id">Of the passage that it leads to.</param>
/// <param name="Text">What the button says; may be empty.</param>
internal sealed record SheetPrompt(string Id, string Text);
