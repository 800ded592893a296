using System.ComponentModel.DataAnnotations;

namespace PsoasBot.Channels.DirectLine;

/// <summary>Who may use the embedded Direct Line, and how much. Section <c>DirectLine</c> of appsettings.json.</summary>
public sealed class DirectLineOptions : IValidatableObject
{
    /// <summary>The sites whose pages may hold the chat, beside our own pages: scheme, host and port, e.g. <c>https://clinic.example</c>.</summary>
    /// <value>None; then pages of this machine may as well, so that a site can be tried out.</value>
    public IList<string> AllowedOrigins { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => AllowedOrigins
        .Where(origin => !IsOrigin(origin))
        .Select(origin => new ValidationResult(
            $"DirectLine:AllowedOrigins has `{origin}`, which is no origin. Write scheme, host and, if it has one, port, without a path or a slash at the end, such as https://clinic.example."));

    /// <summary>Whether pages of that origin may call, ours aside.</summary>
    internal bool Allows(string origin) =>
        AllowedOrigins.Count == 0 ? Loopback.IsUrl(origin) : AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);
}
