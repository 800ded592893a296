using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Problems;

/// <summary>What can be wrong with <c>clinic.yaml</c>.</summary>
internal static class ClinicProblems
{
    public static Problem Missing(SourceSpan span, string key) => new("PB201", span,
        What: $"`{key}` is missing",
        Why: key switch
        {
            "emergency" or "urgent" or "crisis" or "numbers" => "urgent cards could not say who to call",
            "link" or "label" or "booking" => "answers would have no booking link",
            "greeting" => "visitors would not know that they are talking to an automated assistant",
            "contact" => "visitors the bot cannot help would not know how to reach a person",
            "region" => "nobody could check that the numbers are right for where the clinic is",
            _ => "visitors see it on every page",
        },
        Fix: Example(key));

    public static Problem UnusableLink(SourceSpan span, string address) => new("PB202", span,
        What: $"`{address}` is not a usable web address",
        Why: "visitors who want to book would get nowhere",
        Fix: "write the full address, starting with `https://` and without a user name");

    public static Problem NoBookingPage(SourceSpan span) => new("PB202", span,
        What: "`{booking-page}` refers to the key `booking-page`, which is missing",
        Why: "visitors who want to book would get nowhere",
        Fix: "add a line such as `booking-page: https://clinic.example/book`, or write the full address here");

    public static Problem Placeholder(SourceSpan span, string host) => new("PB203", span,
        What: $"the link goes to `{host}`, which is only a placeholder",
        Why: "visitors who want to book would get nowhere",
        Fix: "write the address of the clinic's own booking page")
    { Severity = Severity.Warning };

    /// <param name="same">The key of the service that has the same name; null when the label names none.</param>
    public static Problem Nameless(SourceSpan span, string label, string? same) => new("PB205", span,
        What: same is null ? $"the label `{label}` names no service" : $"the label `{label}` names the same service as that of `{same}`",
        Why: "visitors book a service by naming it, and this one they could not",
        Fix: "write a label such as `Book a sports massage`, with a name that no other service has")
    { Severity = Severity.Warning };

    public static Problem NotANumber(SourceSpan span, string text) => new("PB204", span,
        What: $"`{text}` is not a phone number",
        Why: "people in an emergency would see it as the number to call",
        Fix: "write only the number, starting with a digit or `+`, e.g. `911` or `+1 555 010 0199`");

    private static string Example(string key) => key switch
    {
        "name" => "add a line such as `name: Massage Rx`",
        "contact" => "add a line such as `contact: Call us on +1 555 010 0199`",
        "region" => "add a line such as `region: US`",
        "greeting" => "add a line such as `greeting: Hello, I am an automated assistant, not a clinician`",
        "disclaimer" => "add a line such as `disclaimer: General information, not medical advice`",
        "numbers" => "add `numbers:`, and below it, indented by two spaces, `emergency`, `urgent` and `crisis`",
        "booking" => "add `booking:`, and below it a service with a `label` and a `link`",
        "label" => "add a line below it, such as `label: Book a psoas massage`",
        "link" => "add a line below it, such as `link: https://clinic.example/book`",
        "emergency" => "add a line below it, such as `emergency: 911`, with the number for where the clinic is",
        "crisis" => "add a line below it, such as `crisis: 988`, with the number for where the clinic is",
        _ => "add a line below it, such as `urgent: your doctor`, with whatever applies where the clinic is",
    };
}
