using Microsoft.Identity.Client;

namespace PsoasBot.Channels.BotFramework;

/// <summary>The HTTP client that tokens are fetched with, in the shape that the library asks for.</summary>
internal sealed class TokenClients(IHttpClientFactory clients) : IMsalHttpClientFactory
{
    /// <summary>Its name.</summary>
    public const string Client = "entra";

    public HttpClient GetHttpClient() => clients.CreateClient(Client);
}
