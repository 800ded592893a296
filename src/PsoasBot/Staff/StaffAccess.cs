using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace PsoasBot.Staff;

/// <summary>Schemes and policies of the console, and who somebody is.</summary>
internal static class StaffAccess
{
    /// <summary>The cookie's scheme.</summary>
    public const string Cookie = "Staff";

    /// <summary>The scheme of the identity provider.</summary>
    public const string OpenIdConnect = "StaffOpenIdConnect";

    /// <summary>The policy for viewing.</summary>
    public const string Read = "staff-read";

    /// <summary>The policy for editing.</summary>
    public const string Edit = "staff-edit";

    /// <summary>How long a cookie lasts that nobody uses.</summary>
    private static readonly TimeSpan Unused = TimeSpan.FromHours(10);

    private const string Role = "psoasbot-role";
    private const string Session = "psoasbot-session";

    /// <summary>So long after it was ended, no cookie of a session is left: it was made at the latest while that was done.</summary>
    public static TimeSpan LongestSession => Unused + TimeSpan.FromHours(1);

    /// <summary>Gives a person the right to view, and to edit if <paramref name="mayEdit"/>.</summary>
    public static void Give(ClaimsIdentity identity, bool mayEdit)
    {
        identity.AddClaim(new Claim(Role, Read));
        if (mayEdit)
            identity.AddClaim(new Claim(Role, Edit));
    }

    public static bool Has(ClaimsPrincipal person, string policy) => person.HasClaim(Role, policy);

    public static bool MayEdit(ClaimsPrincipal person) => Has(person, Edit);

    /// <summary>A person's name in the audit.</summary>
    public static string NameOf(ClaimsPrincipal person) =>
        person.FindFirst("preferred_username")?.Value ?? person.FindFirst("email")?.Value ?? person.FindFirst("name")?.Value ?? person.FindFirst("sub")?.Value ?? "link";

    /// <summary>What a session is known by, from its first cookie to its last; null for a cookie from before sessions had one.</summary>
    public static string? SessionOf(ClaimsPrincipal? person) => person?.FindFirst(Session)?.Value;

    /// <summary>Somebody who used the link.</summary>
    public static ClaimsPrincipal ByLink()
    {
        var identity = new ClaimsIdentity([new Claim("name", "link")], Cookie, "name", Role);
        Give(identity, mayEdit: true);
        return new ClaimsPrincipal(identity);
    }

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "psoasbot-staff";
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/staff";
        options.Cookie.SameSite = SameSiteMode.Lax; // a stricter one would be lost on the way back from the identity provider
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // http only serves this machine
        options.ExpireTimeSpan = Unused;
        options.LoginPath = "/staff/sign-in";
        options.AccessDeniedPath = "/staff/no-entry";
        options.ReturnUrlParameter = "to";
        options.Events.OnSigningIn = Begin;
        options.Events.OnValidatePrincipal = LookAt;
    }

    private static Task Begin(CookieSigningInContext context)
    {
        if (context.Principal?.Identity is ClaimsIdentity identity && SessionOf(context.Principal) is null)
            identity.AddClaim(new Claim(Session, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))));
        return Task.CompletedTask;
    }

    /// <summary>A cookie of a session that was ended is none.</summary>
    private static Task LookAt(CookieValidatePrincipalContext context)
    {
        if (SessionOf(context.Principal) is not { } session || context.HttpContext.RequestServices.GetRequiredService<IEndedSessions>().HasEnded(session))
            context.RejectPrincipal();
        return Task.CompletedTask;
    }
}
