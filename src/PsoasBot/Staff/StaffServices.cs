using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Storage;
using PsoasBot.Inbox;

namespace PsoasBot.Staff;

/// <summary>Adds the console to a web application.</summary>
internal static class StaffServices
{
    /// <summary>Access follows the section <c>Staff:OpenIdConnect</c>. Needs the knowledge, the question log and a <see cref="DataFolder"/>.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services, DataFolder data)
    {
        services.AddOptionsWithValidateOnStart<StaffOptions, StaffOptionsValidator>().BindConfiguration("Staff:OpenIdConnect");
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StaffLinks>().AddSingleton<StaffAudit>().AddSingleton<KnowledgeEdits>().AddSingleton<OpenGroups>().AddSingleton<WhatWouldChange>().AddSingleton<LiveRecalls>().AddSingleton<InboxEdits>();
        services.AddSingleton<ConsoleIsStaffed>(provider => () => provider.GetRequiredService<IOptions<StaffOptions>>().Value.IsConfigured); // the link is for this machine, and for whoever started it
        services.AddSingleton<IEndedSessions>(provider => provider.GetRequiredService<RedisState>().IsConfigured
            ? ActivatorUtilities.CreateInstance<RedisEndedSessions>(provider)
            : ActivatorUtilities.CreateInstance<FolderEndedSessions>(provider));
        services.AddRazorComponents();
        services.AddDataProtection().SetApplicationName("PsoasBot");
        services.AddOptions<KeyManagementOptions>().Configure<RedisState, TimeProvider, ILoggerFactory>((options, redis, time, loggers) =>
            options.XmlRepository = redis.IsConfigured ? new RedisKeyRing(redis) : new FolderKeyRing(new DirectoryInfo(Path.Combine(data.Path, "keys")), time, loggers));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "psoasbot-staff-form";
            options.Cookie.Path = "/staff";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });

        services.AddAuthentication().AddCookie(StaffAccess.Cookie, StaffAccess.Configure);
        AddOpenIdConnect(services);
        services.AddAuthorizationBuilder()
            .AddPolicy(StaffAccess.Read, policy => policy.AddAuthenticationSchemes(StaffAccess.Cookie).RequireAssertion(asked => StaffAccess.Has(asked.User, StaffAccess.Read)))
            .AddPolicy(StaffAccess.Edit, policy => policy.AddAuthenticationSchemes(StaffAccess.Cookie).RequireAssertion(asked => StaffAccess.Has(asked.User, StaffAccess.Edit)));
        return services;
    }

    /// <summary>Goes after routing and before the console's endpoints.</summary>
    public static void UseStaff(this WebApplication app)
    {
        app.Use(SessionStoreUnavailable.HandleAsync);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use((context, next) => context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } ? OutOfDate(context) : next(context));
    }

    private static Task OutOfDate(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync("This form has expired. Go back and reload the page.");
    }

    /// <summary>Like the framework's own method, but only if configured: a scheme without settings would fail every request.</summary>
    private static void AddOpenIdConnect(IServiceCollection services)
    {
        services.AddOptions<AuthenticationOptions>().Configure<IOptions<StaffOptions>>((options, staff) =>
        {
            if (staff.Value.IsConfigured)
                options.AddScheme<OpenIdConnectHandler>(StaffAccess.OpenIdConnect, displayName: null);
        });
        services.AddOptions<OpenIdConnectOptions>(StaffAccess.OpenIdConnect).Configure<IOptions<StaffOptions>>((options, staff) => Configure(options, staff.Value));
        services.AddTransient<OpenIdConnectHandler>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
    }

    private static void Configure(OpenIdConnectOptions options, StaffOptions staff)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (staff.Authority, staff.ClientId, staff.ClientSecret);
        options.SignInScheme = StaffAccess.Cookie;
        options.ResponseType = "code";
        options.ResponseMode = "query"; // a form would come from another site's page, and we refuse those
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.RequireHttpsMetadata = !Loopback.IsUrl(staff.Authority);
        options.CallbackPath = "/staff/signed-in";
        options.SignedOutCallbackPath = "/staff/signed-out";
        options.AccessDeniedPath = "/staff/no-entry";
        options.Scope.Add("email");
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
            (cookie.Path, cookie.SameSite, cookie.SecurePolicy) = ("/staff", SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.Events.OnTokenValidated = context =>
        {
            var identity = (ClaimsIdentity)context.Principal!.Identity!; // a valid token has both
            var roles = identity.FindAll(staff.RoleClaim).Select(claim => claim.Value).ToList();
            if (roles.Contains(staff.EditRole) || roles.Contains(staff.ReadRole))
                StaffAccess.Give(identity, roles.Contains(staff.EditRole));
            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect("/staff/no-entry");
            return Task.CompletedTask;
        };
    }
}
