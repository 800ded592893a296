namespace PsoasBot.Channels.Messages;

/// <summary>A message that somebody left for the clinic, and how to reach them.</summary>
/// <param name="Id">32 hexadecimal digits; says nothing of who left it.</param>
/// <param name="Channel">The id of the channel, e.g. <c>directline</c>.</param>
/// <param name="Name">One line, not empty.</param>
/// <param name="Phone">One line; empty where there is an <paramref name="Email"/>.</param>
/// <param name="Email">One line; empty where there is a <paramref name="Phone"/>.</param>
/// <param name="About">What they wrote, 1 to 2,000 characters; lines end with <c>\n</c>.</param>
/// <param name="IsUrgent">Whether it describes an emergency. Then they were shown the urgent card.</param>
public sealed record LeftMessage(string Id, string Channel, string Name, string Phone, string Email, string About, bool IsUrgent);
