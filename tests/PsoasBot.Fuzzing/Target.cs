using System.Collections.Immutable;

namespace PsoasBot.Fuzzing;

/// <summary>One reader of what strangers send or staff write.</summary>
/// <param name="Name">kebab-case.</param>
/// <param name="Seeds">Valid inputs, 1 or more; the others are made from them.</param>
/// <param name="Read">Throws nothing, whatever it is given. Every exception is a finding.</param>
internal sealed record Target(string Name, ImmutableArray<byte[]> Seeds, Action<byte[]> Read);
