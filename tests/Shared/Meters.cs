using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace PsoasBot.Tests.Shared;

/// <summary>Meters that nobody reads.</summary>
internal static class Meters
{
    public static IMeterFactory Factory { get; } = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
}
