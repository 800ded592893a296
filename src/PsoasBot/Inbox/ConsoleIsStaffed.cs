namespace PsoasBot.Inbox;

/// <summary>Whether people of the clinic have a way into the console, so that somebody sees what is in the inbox.</summary>
internal delegate bool ConsoleIsStaffed();
