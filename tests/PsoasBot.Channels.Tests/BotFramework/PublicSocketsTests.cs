using System.Net;
using PsoasBot.Channels.BotFramework;

namespace PsoasBot.Channels.Tests.BotFramework;

public sealed class PublicSocketsTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public void Our_own_networks_are_not_public(string address) => Assert.False(PublicSockets.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("13.107.42.14")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("::ffff:13.107.42.14")]
    [InlineData("2603:1030::1")]
    public void The_open_internet_is(string address) => Assert.True(PublicSockets.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/")]
    public async Task An_address_in_them_is_not_connected_to(string url)
    {
        using var handler = new SocketsHttpHandler { ConnectCallback = PublicSockets.ConnectAsync };
        using var client = new HttpClient(handler);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(url)));

        Assert.Contains("the host has no public address", exception.ToString(), StringComparison.Ordinal);
    }
}
