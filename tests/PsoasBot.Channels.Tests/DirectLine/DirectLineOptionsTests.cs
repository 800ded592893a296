using System.ComponentModel.DataAnnotations;
using PsoasBot.Channels.DirectLine;

namespace PsoasBot.Channels.Tests.DirectLine;

public sealed class DirectLineOptionsTests
{
    [Theory]
    [InlineData("https://clinic.example/")]
    [InlineData("https://clinic.example/chat")]
    [InlineData("clinic.example")]
    [InlineData("*")]
    [InlineData("")]
    public void What_is_no_origin_is_named_with_its_cure(string origin)
    {
        var options = new DirectLineOptions { AllowedOrigins = { "https://clinic.example", "http://localhost:8080", origin } };

        Assert.Equal(
            $"DirectLine:AllowedOrigins has `{origin}`, which is no origin. Write scheme, host and, if it has one, port, without a path or a slash at the end, such as https://clinic.example.",
            Assert.Single(Failures(options)));
    }

    private static IEnumerable<string?> Failures(DirectLineOptions options) =>
        options.Validate(new ValidationContext(options)).Select(failure => failure.ErrorMessage);
}
