namespace PsoasBot.Knowledge.Tests;

/// <summary>Files with nothing wrong in them.</summary>
internal static class Good
{
    public const string Causes = """
        # Why is it tight?

        Long hours of sitting.

        ## Also asked as
        - what makes it stiff
        - what strains the psoas

        """;

    public const string Signs = """
        # How do I know?

        It hurts.

        ## Also asked as
        - what are the signs
        - how does it feel

        """;

    public const string Clinic = """
        name: Massage Rx
        booking-page: https://clinic.test/book
        booking:
          psoas-massage:
            label: Book a psoas massage
            link: {booking-page}/psoas
        contact: Call us
        region: US
        numbers:
          emergency: 911
          urgent: your doctor
          crisis: 988
        greeting: Hello, I am automated
        disclaimer: No advice

        """;
}
