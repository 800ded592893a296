using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.Turns;

/// <summary>What is kept between the turns of channels that keep nothing for us. Any number of threads may call.</summary>
internal interface IConversationMemories
{
    /// <summary>Hands out the memory of an activity's conversation, to one caller at a time.</summary>
    /// <param name="use">Runs once, whatever happens; what it notes is remembered.</param>
    /// <returns>What <paramref name="use"/> gives.</returns>
    Task<T> UseAsync<T>(Activity incoming, Func<ConversationMemory, T> use, CancellationToken cancellationToken);
}
