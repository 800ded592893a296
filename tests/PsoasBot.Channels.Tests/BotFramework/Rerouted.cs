namespace PsoasBot.Channels.Tests.BotFramework;

/// <summary>Sends whatever goes to one https host to a stub on this machine, and lets nothing else out.</summary>
internal sealed class Rerouted(string host, string stub) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal($"https://{host}", request.RequestUri!.GetLeftPart(UriPartial.Authority)); // not null: every request has one here
        request.RequestUri = new Uri(new Uri(stub), request.RequestUri.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
