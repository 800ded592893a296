using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using PsoasBot.Channels;

namespace PsoasBot.Staff;

/// <summary>Who may enter the console. Section <c>Staff:OpenIdConnect</c> of appsettings.json; without one, only whoever has the link that is printed at the start.</summary>
internal sealed class StaffOptions : IValidatableObject
{
    /// <summary>Who signs people in, e.g. <c>https://login.microsoftonline.com/TENANT/v2.0</c>.</summary>
    public string? Authority { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>The claim that holds somebody's roles.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The role of those who may look at everything and change nothing.</summary>
    public string ReadRole { get; set; } = "psoasbot.read";

    /// <summary>The role of those who may change the knowledge, too.</summary>
    public string EditRole { get; set; } = "psoasbot.edit";

    /// <summary>Whether people are signed in by somebody else.</summary>
    public bool IsConfigured => Authority is not null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, value) in ((string, string?)[])[(nameof(Authority), Authority), (nameof(ClientId), ClientId), (nameof(ClientSecret), ClientSecret)])
        {
            if (string.IsNullOrWhiteSpace(value) && (Authority ?? ClientId ?? ClientSecret) is not null)
                yield return new ValidationResult($"Staff:OpenIdConnect:{name} is not set, and without it nobody can be signed in to /staff. Set it, or none of Authority, ClientId and ClientSecret.", [name]);
        }

        if (Authority is { Length: > 0 } authority
            && !(Uri.TryCreate(authority, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || Loopback.IsUrl(authority))))
        {
            yield return new ValidationResult($"Staff:OpenIdConnect:Authority is {authority}, which is no https address. Name the address whose /.well-known/openid-configuration can be read.", [nameof(Authority)]);
        }
    }
}

/// <summary>Checks the settings before the service starts.</summary>
[OptionsValidator]
internal sealed partial class StaffOptionsValidator : IValidateOptions<StaffOptions>;
