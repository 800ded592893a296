using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace PsoasBot.Staff;

/// <summary>The names by which entry to the console is kept, and who somebody is.</summary>
internal static class StaffAccess
{
    /// <summary>The cookie's scheme.</summary>
    public const string Cookie = "Staff";

    /// <summary>The scheme of whoever signs people in for us.</summary>
    public const string OpenIdConnect = "StaffOpenIdConnect";

    /// <summary>The policy for looking.</summary>
    public const string Read = "staff-read";

    /// <summary>The policy for changing.</summary>
    public const string Edit = "staff-edit";

    private const string Role = "psoasbot-role";

    /// <summary>Gives a person the role that is theirs here.</summary>
    public static void Give(ClaimsIdentity identity, bool mayEdit)
    {
        identity.AddClaim(new Claim(Role, Read));
        if (mayEdit)
            identity.AddClaim(new Claim(Role, Edit));
    }

    public static bool Has(ClaimsPrincipal person, string policy) => person.HasClaim(Role, policy);

    public static bool MayEdit(ClaimsPrincipal person) => Has(person, Edit);

    /// <summary>What the audit calls somebody.</summary>
    public static string NameOf(ClaimsPrincipal person) =>
        person.FindFirst("preferred_username")?.Value ?? person.FindFirst("email")?.Value ?? person.FindFirst("name")?.Value ?? person.FindFirst("sub")?.Value ?? "link";

    /// <summary>Whoever came by the link.</summary>
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
        options.Cookie.SameSite = SameSiteMode.Lax; // a stricter one would be lost on the way back from whoever signs in
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // over http there is this machine only
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.LoginPath = "/staff/sign-in";
        options.AccessDeniedPath = "/staff/no-entry";
        options.ReturnUrlParameter = "to";
    }
}
