using System.Collections.Immutable;
using PsoasBot.Channels.Http;

namespace PsoasBot.Channels.Messages;

/// <summary>What became of a message that somebody wanted to leave.</summary>
/// <param name="Words">What they are told, one to three sentences: true whatever happens next.</param>
internal abstract record MessageReceipt(string Words);

/// <summary>It is kept.</summary>
/// <param name="IsHeard">Whether somebody at the clinic learns of it.</param>
internal sealed record Taken(bool IsHeard) : MessageReceipt(IsHeard
    ? "Thank you. Your message is in the clinic's inbox, and somebody there will see it."
    : "Your message is saved for the clinic, but nobody there is notified of it. If you need an answer, please contact the clinic directly.");

/// <summary>Something is missing or wrong; nothing was kept.</summary>
/// <param name="Problems">1 or more, in the order of the form.</param>
internal sealed record Incomplete(ImmutableArray<FieldProblem> Problems) : MessageReceipt("Your message has not been sent yet. Please correct the fields below.");

/// <summary>It could not be kept, for a reason that is not theirs.</summary>
internal sealed record NotKept() : MessageReceipt("Your message could not be saved. Please try again in a moment, or contact the clinic directly.");

/// <summary>No messages are taken here.</summary>
internal sealed record Closed() : MessageReceipt("Messages can't be left here. Please contact the clinic directly.");
