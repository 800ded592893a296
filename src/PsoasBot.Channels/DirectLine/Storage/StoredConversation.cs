using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.DirectLine.Storage;

/// <summary>One conversation as it is kept; what was said in it is kept beside it.</summary>
/// <param name="User">Begins with <c>dl_</c>.</param>
/// <param name="Length">How many activities were said so far: the watermark of the last.</param>
/// <param name="Bytes">How many bytes they have as JSON, all together.</param>
/// <param name="LastUsed">When somebody last said something.</param>
internal sealed record StoredConversation(string Id, string User, int Length, long Bytes, DateTimeOffset LastUsed, SavedMemory Memory);
