using System.ComponentModel.DataAnnotations;
using PsoasBot.Staff;

namespace PsoasBot.Tests.Staff;

public sealed class StaffOptionsTests
{
    [Fact]
    public void None_of_them_set_is_in_order() => Assert.Empty(Problems(new StaffOptions()));

    [Fact]
    public void All_of_them_set_is_in_order() =>
        Assert.Empty(Problems(new StaffOptions { Authority = "https://login.test", ClientId = "a", ClientSecret = "b" }));

    [Fact]
    public void One_that_is_missing_is_named() => Assert.Equal(
        ["Staff:OpenIdConnect:ClientSecret is not set, so nobody can sign in to /staff. Set it, or none of Authority, ClientId and ClientSecret."],
        Problems(new StaffOptions { Authority = "https://login.test", ClientId = "a" }));

    [Theory]
    [InlineData("http://login.test")]
    [InlineData("login.test")]
    public void An_authority_has_to_be_https(string authority) => Assert.StartsWith(
        $"Staff:OpenIdConnect:Authority is {authority}, which is not an https address.",
        Assert.Single(Problems(new StaffOptions { Authority = authority, ClientId = "a", ClientSecret = "b" })),
        StringComparison.Ordinal);

    private static IEnumerable<string?> Problems(StaffOptions options) => options.Validate(new ValidationContext(options)).Select(result => result.ErrorMessage);
}
