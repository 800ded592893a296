using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Problems;

/// <summary>What can be wrong with the facts of <c>clinic.yaml</c>.</summary>
internal static class FactProblems
{
    public static Problem NotAPhone(SourceSpan span, string text) => new("PB240", span,
        What: $"`{text}` is not a phone number",
        Why: "visitors who tap it would call nobody",
        Fix: "write one number of 5 to 15 digits and nothing else, e.g. `+1 555 010 0199`");

    public static Problem NotAnEmail(SourceSpan span, string text) => new("PB241", span,
        What: $"`{text}` is not an e-mail address",
        Why: "what visitors write would reach nobody",
        Fix: "write one address and nothing else, e.g. `desk@clinic.example`");

    public static Problem UnusableLink(SourceSpan span, string key, string address) => new("PB242", span,
        What: $"`{address}` is not a usable web address",
        Why: $"visitors who open the {Name(key)} would get nowhere",
        Fix: "write the full address, starting with `https://` and without a user name");

    public static Problem Placeholder(SourceSpan span, string key, string host) => new("PB203", span,
        What: $"the link goes to `{host}`, which is only a placeholder",
        Why: $"visitors who open the {Name(key)} would get nowhere",
        Fix: $"write the address of the clinic's own {Name(key)}")
    { Severity = Severity.Warning };

    private static string Name(string key) => key == "map" ? "map" : "privacy page";
}
