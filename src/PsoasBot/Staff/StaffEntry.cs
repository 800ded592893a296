using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PsoasBot.Channels;
using PsoasBot.Staff.Pages;

namespace PsoasBot.Staff;

/// <summary>The way into the console and out of it.</summary>
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

    /// <summary>Prints a new link at the terminal: only who sees that gets in.</summary>
    private static IResult Print(IFormCollection form, HttpContext context, IOptions<StaffOptions> options, StaffLinks links)
    {
        if (options.Value.IsConfigured || !Loopback.IsCaller(context))
            return TypedResults.NotFound();

        Console.Out.WriteLine($"Staff console: {context.Request.Scheme}://{context.Request.Host}{links.Make()}");
        return StaffEndpoints.Page<SignInPage>(
            (nameof(SignInPage.ByProvider), false), (nameof(SignInPage.Said), "A new link was printed. The one before it opens nothing any more."));
    }

    private static async Task<IResult> EnterAsync(string code, HttpContext context, IOptions<StaffOptions> options, StaffLinks links)
    {
        if (options.Value.IsConfigured || !Loopback.IsCaller(context))
            return TypedResults.NotFound();

        if (links.Take(code))
            await context.SignInAsync(StaffAccess.Cookie, StaffAccess.ByLink());
        else if (!(await context.AuthenticateAsync(StaffAccess.Cookie)).Succeeded)
            return StaffEndpoints.Page<SignInPage>((nameof(SignInPage.ByProvider), false), (nameof(SignInPage.Said), "That link was used already, or is too old."));

        return TypedResults.LocalRedirect("/staff");
    }

    private static async Task<IResult> LeaveAsync(IFormCollection form, HttpContext context)
    {
        await context.SignOutAsync(StaffAccess.Cookie);
        return TypedResults.LocalRedirect("/staff/sign-in");
    }
}
