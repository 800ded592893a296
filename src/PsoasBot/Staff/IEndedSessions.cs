namespace PsoasBot.Staff;

/// <summary>The sessions that somebody ended by signing out: their cookies open nothing any more, wherever a copy of one may be.</summary>
internal interface IEndedSessions
{
    /// <summary>Ends a session, for as long as any cookie of it could last.</summary>
    /// <param name="session">As <see cref="StaffAccess.SessionOf"/> gives it.</param>
    /// <returns>False when that could not be kept.</returns>
    bool End(string session);

    /// <returns>True also where that cannot be told: nobody is let in on a guess.</returns>
    bool HasEnded(string session);
}
