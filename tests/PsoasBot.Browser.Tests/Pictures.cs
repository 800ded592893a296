using Microsoft.Playwright;

namespace PsoasBot.Browser.Tests;

/// <summary>The pictures of the guide, taken while a test passes by: only where <c>PSOASBOT_PICTURES</c> names a folder for them.</summary>
/// <param name="name">E.g. <c>phone-light</c>; the state is put behind it.</param>
internal sealed class Pictures(string name)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PSOASBOT_PICTURES");

    public Task TakeAsync(IPage page, string state) =>
        Folder is null ? Task.CompletedTask : page.ScreenshotAsync(new() { Path = PathOf(state), Animations = ScreenshotAnimations.Disabled });

    public Task TakeAsync(ILocator part, string state) =>
        Folder is null ? Task.CompletedTask : part.ScreenshotAsync(new() { Path = PathOf(state), Animations = ScreenshotAnimations.Disabled });

    private string PathOf(string state) => Path.Combine(Folder!, $"{name}-{state}.png"); // not null: it is asked before
}
