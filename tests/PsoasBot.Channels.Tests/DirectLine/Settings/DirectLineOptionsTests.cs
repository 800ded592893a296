using System.ComponentModel.DataAnnotations;
using PsoasBot.Channels.DirectLine.Settings;

namespace PsoasBot.Channels.Tests.DirectLine.Settings;

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

    [Theory]
    [InlineData("http://directline.example/v3/directline")]
    [InlineData("https://directline.example/v3/directline/")]
    [InlineData("https://directline.example/v3/directline?x=1")]
    [InlineData("directline.example")]
    public void A_secret_goes_to_no_address_that_is_not_safe(string domain) => Assert.Equal(
        $"DirectLine:AzureDomain is `{domain}`, which is no address of a Direct Line. Write https, host and path without a slash at the end, such as https://directline.botframework.com/v3/directline.",
        Assert.Single(Failures(new DirectLineOptions { AzureDomain = domain })));

    [Fact]
    public void What_stands_unset_is_valid() => Assert.Empty(Failures(new DirectLineOptions()));

    private static IEnumerable<string?> Failures(DirectLineOptions options) =>
        options.Validate(new ValidationContext(options)).Select(failure => failure.ErrorMessage);
}
