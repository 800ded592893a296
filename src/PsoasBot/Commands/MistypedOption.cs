using System.CommandLine;

namespace PsoasBot.Commands;

/// <summary>Keeps an option that there is not from being taken for the argument of a command.</summary>
internal static class MistypedOption
{
    /// <summary>One word with a dash in front is meant as an option; a question or a file's name may still hold dashes elsewhere.</summary>
    public static void RefuseIn(Argument argument) => argument.Validators.Add(result =>
    {
        if (result.Tokens is [var token, ..] && token.Value is ['-', not '-', ..] or ['-', '-', _, ..] && !token.Value.Any(char.IsWhiteSpace))
            result.AddError($"There is no option {token.Value}.");
    });
}
