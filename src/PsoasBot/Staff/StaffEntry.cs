using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.Http;
using PsoasBot.Staff.Pages;

namespace PsoasBot.Staff;

/// <summary>Signing in and out of the console.</summary>
internal static class StaffEntry
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/staff/sign-in", SignIn);
        routes.MapPost("/staff/sign-in", Challenge);
        routes.MapPost("/staff/link", Print);
        routes.MapGet("/staff/enter", EnterAsync);
        routes.MapPost("/staff/sign-out", LeaveAsync).RequireAuthorization(StaffAccess.Read);
        routes.MapGet("/staff/no-entry", (IOptions<StaffOptions> options) => StaffEndpoints.Page<NoEntryPage>(
            (nameof(NoEntryPage.ReadRole), options.Value.ReadRole), (nameof(NoEntryPage.EditRole), options.Value.EditRole)));
    }

    private static IResult SignIn(IOptions<StaffOptions> options) =>
        StaffEndpoints.Page<SignInPage>((nameof(SignInPage.ByProvider), options.Value.IsConfigured));

    private static IResult Challenge(IFormCollection form, IOptions<StaffOptions> options) => options.Value.IsConfigured
        ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = "/staff" }, [StaffAccess.OpenIdConnect])
        : TypedResults.NotFound();

    /// <summary>Prints a new link in the terminal, so only somebody who sees the terminal gets in.</summary>
    private static IResult Print(IFormCollection form, HttpContext context, IOptions<StaffOptions> options, StaffLinks links)
    {
        if (options.Value.IsConfigured || !Loopback.IsCaller(context))
            return TypedResults.NotFound();

        Console.Out.WriteLine($"Staff console: {context.Request.Scheme}://{context.Request.Host}{links.Make()}");
        return StaffEndpoints.Page<SignInPage>(
            (nameof(SignInPage.ByProvider), false), (nameof(SignInPage.Said), "A new link was printed. The previous one no longer works."));
    }

    private static async Task<IResult> EnterAsync(string code, HttpContext context, IOptions<StaffOptions> options, StaffLinks links)
    {
        if (options.Value.IsConfigured || !Loopback.IsCaller(context))
            return TypedResults.NotFound();

        if (links.Take(code))
            await context.SignInAsync(StaffAccess.Cookie, StaffAccess.ByLink());
        else if (!(await context.AuthenticateAsync(StaffAccess.Cookie)).Succeeded)
            return StaffEndpoints.Page<SignInPage>((nameof(SignInPage.ByProvider), false), (nameof(SignInPage.Said), "That link was already used or has expired."));

        return TypedResults.LocalRedirect("/staff");
    }

    /// <summary>Ends the session, not only its cookie here: a copy of that opens nothing any more.</summary>
    private static async Task<IResult> LeaveAsync(IFormCollection form, HttpContext context, IEndedSessions ended, IOptions<StaffOptions> options)
    {
        var isKept = StaffAccess.SessionOf(context.User) is { } session && ended.End(session);
        await context.SignOutAsync(StaffAccess.Cookie);
        return isKept ? TypedResults.LocalRedirect("/staff/sign-in") : StaffEndpoints.Page<SignInPage>(
            (nameof(SignInPage.ByProvider), options.Value.IsConfigured),
            (nameof(SignInPage.Said), "You are signed out in this browser. That could not be kept, so a copy of your cookie elsewhere may open the console for some hours yet. Tell whoever runs the service."));
    }
}
