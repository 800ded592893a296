using PsoasBot.Answering.Replies;

namespace PsoasBot.Channels.Turns;

/// <summary>One question and what was decided about it.</summary>
/// <param name="Channel">The activity's channel id, e.g. <c>directline</c>.</param>
/// <param name="ConversationId">As the channel calls it.</param>
/// <param name="Utterance">What was typed, any text at all.</param>
public sealed record LoggedTurn(string Channel, string ConversationId, string Utterance, Reply Reply);
