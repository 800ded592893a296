namespace PsoasBot.Knowledge.Model;

/// <summary>What one length of a service costs.</summary>
/// <param name="Minutes">1 or more.</param>
/// <param name="Amount">More than 0, in <see cref="ClinicFacts.Currency"/>.</param>
public sealed record Price(int Minutes, decimal Amount);
