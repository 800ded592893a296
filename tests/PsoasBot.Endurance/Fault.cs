namespace PsoasBot.Endurance;

/// <summary>What befalls the service besides being killed.</summary>
internal enum Fault
{
    None,
    FullDisk,
    TornConversations,
    TornQuestions,
    TornInbox,
    TornKeys,
    RedisKilled,
    RedisPaused,
    RedisSlow,
}
