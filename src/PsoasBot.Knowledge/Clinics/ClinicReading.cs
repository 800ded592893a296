using System.Collections.Immutable;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Knowledge.Clinics;

/// <summary>What came of reading <c>clinic.yaml</c>.</summary>
/// <param name="Clinic">Null when something that it must say is missing.</param>
/// <param name="BookingKeys">What <c>booking:</c> of a passage may name; null when that cannot be told, so that no passage is blamed for it.</param>
/// <param name="Numbers">The emergency numbers that it names; may be incomplete.</param>
internal sealed record ClinicReading(Clinic? Clinic, ImmutableArray<string>? BookingKeys, ImmutableDictionary<string, string> Numbers);
