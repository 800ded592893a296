using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.Http;

namespace PsoasBot.Staff;

/// <summary>Who may use the console; without it, only whoever has the link printed at the start. Section <c>Staff:OpenIdConnect</c> of appsettings.json.</summary>
internal sealed class StaffOptions : IValidatableObject
{
    /// <summary>The identity provider, e.g. <c>https://login.microsoftonline.com/TENANT/v2.0</c>.</summary>
    public string? Authority { get; set; }

    /// <summary>The app registration's id.</summary>
    public string? ClientId { get; set; }

    /// <summary>Its secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The claim with a person's roles.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The role that may see everything and change nothing.</summary>
    public string ReadRole { get; set; } = "psoasbot.read";

    /// <summary>The role that may also edit the knowledge.</summary>
    public string EditRole { get; set; } = "psoasbot.edit";

    /// <summary>Whether an identity provider signs people in.</summary>
    public bool IsConfigured => Authority is not null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, value) in ((string, string?)[])[(nameof(Authority), Authority), (nameof(ClientId), ClientId), (nameof(ClientSecret), ClientSecret)])
        {
            if (string.IsNullOrWhiteSpace(value) && (Authority ?? ClientId ?? ClientSecret) is not null)
                yield return new ValidationResult($"Staff:OpenIdConnect:{name} is not set, so nobody can sign in to /staff. Set it, or none of Authority, ClientId and ClientSecret.", [name]);
        }

        if (Authority is { Length: > 0 } authority
            && !(Uri.TryCreate(authority, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || Loopback.IsUrl(authority))))
        {
            yield return new ValidationResult($"Staff:OpenIdConnect:Authority is {authority}, which is not an https address. Give the address that serves /.well-known/openid-configuration.", [nameof(Authority)]);
        }
    }
}

/// <summary>Checks the settings before the service starts.</summary>
[OptionsValidator]
internal sealed partial class StaffOptionsValidator : IValidateOptions<StaffOptions>;
