using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PsoasBot.Tests.Staff;

/// <summary>Somebody who signs people in: what it answers when the service asks it, as OpenID Connect has it.</summary>
internal sealed class IdentityProvider : HttpMessageHandler
{
    public const string Authority = "https://login.test/tenant";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "1" };

    /// <summary>What the next token says of the person.</summary>
    public Dictionary<string, object> Claims { get; } = new() { ["sub"] = "1", ["preferred_username"] = "ann@clinic.test" };

    /// <summary>What the service sent to have a code redeemed.</summary>
    public string Redeemed { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => request.RequestUri?.AbsolutePath switch
    {
        "/tenant/.well-known/openid-configuration" => Json(new
        {
            issuer = Authority,
            authorization_endpoint = Authority + "/authorize",
            token_endpoint = Authority + "/token",
            jwks_uri = Authority + "/keys",
        }),
        "/tenant/keys" => Json(new { keys = (object[])[JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(false)) { KeyId = "1" })] }),
        "/tenant/token" => await TokenAsync(request, cancellationToken),
        _ => new HttpResponseMessage(System.Net.HttpStatusCode.NotFound),
    };

    private async Task<HttpResponseMessage> TokenAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Redeemed = await request.Content!.ReadAsStringAsync(cancellationToken); // a code is redeemed by a form
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = "console",
            Claims = Claims,
            Expires = DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        });
        return Json(new { access_token = "a", token_type = "Bearer", id_token = token });
    }

    private static HttpResponseMessage Json(object value) => new() { Content = JsonContent.Create(value) };
}
