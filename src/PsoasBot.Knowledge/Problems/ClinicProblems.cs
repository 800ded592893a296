namespace PsoasBot.Knowledge;

/// <summary>What can be wrong with <c>clinic.yaml</c>.</summary>
internal static class ClinicProblems
{
    public static Problem Missing(SourceSpan span, string key) => new("PB201", span,
        What: $"`{key}` is missing",
        Why: key switch
        {
            "emergency" or "urgent" or "crisis" or "numbers" => "the urgent cards could not say whom to call",
            "link" or "label" or "booking" => "answers would carry no booking link",
            "greeting" => "a visitor would not be told that this is an automated assistant",
            "contact" => "a visitor whom the bot cannot help would find no way to reach a person",
            _ => "it belongs to every page that visitors see",
        },
        Fix: Example(key));

    public static Problem UnusableLink(SourceSpan span, string address) => new("PB202", span,
        What: $"`{address}` is not a whole web address",
        Why: "a visitor who wants to book would get nothing",
        Fix: "write the whole address, beginning with `https://`, without a user name in it");

    public static Problem NoBookingPage(SourceSpan span) => new("PB202", span,
        What: "`{booking-page}` stands for the key `booking-page`, which is missing",
        Why: "a visitor who wants to book would get nothing",
        Fix: "add a line such as `booking-page: https://clinic.example/book`, or write the whole address here");

    public static Problem Placeholder(SourceSpan span, string host) => new("PB203", span,
        What: $"the link leads to `{host}`, which stands for an address yet to be filled in",
        Why: "a visitor who wants to book would get nothing",
        Fix: "write the address of the clinic's own booking page")
    { Severity = Severity.Warning };

    public static Problem NotANumber(SourceSpan span, string text) => new("PB204", span,
        What: $"`{text}` is not a telephone number",
        Why: "a visitor in need would be told to call it",
        Fix: "write only the number, e.g. `911` or `+1 555 010 0199`");

    private static string Example(string key) => key switch
    {
        "name" => "add a line such as `name: Massage Rx`",
        "contact" => "add a line such as `contact: Call us on +1 555 010 0199`",
        "region" => "add a line such as `region: US`",
        "greeting" => "add a line such as `greeting: Hello, I am an automated assistant, not a clinician`",
        "disclaimer" => "add a line such as `disclaimer: General information, not medical advice`",
        "numbers" => "add `numbers:` and below it, two spaces further in, `emergency`, `urgent` and `crisis`",
        "booking" => "add `booking:` and below it a service with its `label` and `link`",
        "label" => "add below it a line such as `label: Book a psoas massage`",
        "link" => "add below it a line such as `link: https://clinic.example/book`",
        "emergency" => "add below it a line such as `emergency: 911`, with the number that holds where the clinic is",
        "crisis" => "add below it a line such as `crisis: 988`, with the number that holds where the clinic is",
        _ => "add below it a line such as `urgent: your doctor`, with what holds where the clinic is",
    };
}
