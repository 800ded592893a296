using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PsoasBot.Browser.Tests;

/// <summary>What axe finds on a page. It is put there once, where its own binding opens a page more for each look.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(Read);

    /// <param name="tags">Of the rules to go by; all that are on by themselves when left out.</param>
    /// <returns>A line for each rule that is violated, with the elements that do; empty when none is.</returns>
    public static async Task<string[]> LookAsync(IPage page, params string[] tags)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Script.Value);
        return await page.EvaluateAsync<string[]>(
            """
            async tags => (await axe.run({ resultTypes: ['violations'], ...(tags.length && { runOnly: tags }) })).violations
              .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(', ')}`)
            """,
            tags);
    }

    private static string Read()
    {
        var assembly = typeof(AxeRunOptions).Assembly;
        using var stream = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name => name.EndsWith("axe.min.js", StringComparison.Ordinal)))!; // it was named a moment ago
        return new StreamReader(stream).ReadToEnd();
    }
}
