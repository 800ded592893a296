using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PsoasBot.Channels;
using PsoasBot.Channels.State;

namespace PsoasBot.Staff;

/// <summary>Puts the console into a web application.</summary>
internal static class StaffServices
{
    /// <summary>Lets in whom the section <c>Staff:OpenIdConnect</c> says; needs the knowledge, the question log and a <see cref="DataFolder"/> beside it.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services, DataFolder data)
    {
        services.AddOptionsWithValidateOnStart<StaffOptions, StaffOptionsValidator>().BindConfiguration("Staff:OpenIdConnect");
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StaffLinks>().AddSingleton<StaffAudit>().AddSingleton<KnowledgeEdits>().AddSingleton<OpenGroups>().AddSingleton<WhatWouldChange>();
        services.AddRazorComponents();
        services.AddDataProtection().SetApplicationName("PsoasBot").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(data.Path, "keys")));
        services.AddOptions<KeyManagementOptions>().Configure<RedisState>((options, redis) => options.XmlRepository = redis.IsConfigured ? new RedisKeyRing(redis) : options.XmlRepository);
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

    /// <summary>Goes after the routing, and before what it lets in.</summary>
    public static void UseStaff(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use((context, next) => context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } ? OutOfDate(context) : next(context));
    }

    private static Task OutOfDate(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync("This page was made too long ago, or not by us. Go back, load it again, and send it once more.");
    }

    /// <summary>As the framework's own method adds it, but only where it is configured: a scheme without settings would fail each request.</summary>
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
        options.ResponseMode = "query"; // a form would come from another site's page, and those are refused
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
            var identity = (ClaimsIdentity)context.Principal!.Identity!; // a token that was found valid has both
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
