using System.Collections.Immutable;

namespace PsoasBot.Knowledge.Model;

/// <summary>How long a service takes and what it costs.</summary>
/// <param name="Service">A key of <see cref="Clinic.Booking"/>.</param>
/// <param name="Prices">1 or more, in staff's order; no length twice.</param>
public sealed record ServicePrices(string Service, ImmutableArray<Price> Prices);
