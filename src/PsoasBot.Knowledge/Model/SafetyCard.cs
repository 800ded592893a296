namespace PsoasBot.Knowledge.Model;

/// <summary>A fixed card that sends somebody to help. It never carries a booking link.</summary>
/// <param name="Id">The file's name, e.g. <c>emergency</c>.</param>
/// <param name="Title">One action.</param>
/// <param name="Text">Markdown, the clinic's numbers already in place of <c>{emergency}</c> and the like.</param>
public sealed record SafetyCard(string Id, string Title, string Text);
