namespace PsoasBot.Channels.Http;

/// <summary>What is wrong with one field of a form, for whoever fills it in.</summary>
/// <param name="Field">Its name, e.g. <c>phone</c>.</param>
/// <param name="Message">What to do about it, one or two sentences; never what was typed.</param>
internal sealed record FieldProblem(string Field, string Message);
