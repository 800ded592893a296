using PsoasBot.Channels.DirectLine.Tokens;

namespace PsoasBot.Channels.DirectLine.Azure;

/// <summary>What Azure gave.</summary>
/// <param name="Token">Null when it gave none.</param>
/// <param name="IsBusy">Whether it may give one to whoever asks again later; false when something is set wrongly.</param>
internal sealed record AzureToken(ConversationResponse? Token, bool IsBusy);
