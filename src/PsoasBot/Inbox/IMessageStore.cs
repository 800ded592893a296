using System.Collections.Immutable;

namespace PsoasBot.Inbox;

/// <summary>Where messages are kept. Any number of threads may call.</summary>
/// <remarks>What cannot be read or written throws what <see cref="InboxFailures.Is"/> knows; then nothing was changed, as far as anybody can tell.</remarks>
internal interface IMessageStore : IDisposable
{
    /// <summary>Where that is, in words for the operator.</summary>
    string Place { get; }

    /// <summary>How many there are.</summary>
    int Count();

    /// <summary>How many nobody has answered.</summary>
    int CountNew();

    /// <returns>All of them, the latest first.</returns>
    ImmutableArray<KeptMessage> Read();

    /// <returns>Those that are to be sent by that route, now or later, the oldest first.</returns>
    ImmutableArray<KeptMessage> Waiting(DeliveryRoute route);

    /// <summary>Keeps one more; nothing happens where one of its id is kept.</summary>
    void Add(KeptMessage message);

    /// <summary>Notes who answered a message; null makes it new again.</summary>
    /// <returns>False when there is no such message any more.</returns>
    bool Answer(string id, Answered? answered);

    /// <summary>Notes how sending goes; nothing happens where there is no such message any more.</summary>
    void Deliver(string id, DeliveryRoute route, Delivery delivery);

    /// <returns>False when there is no such message any more.</returns>
    bool Delete(string id);

    /// <summary>Deletes those left before a time.</summary>
    void DeleteBefore(DateTimeOffset time);

    /// <summary>Takes a route for a while, or keeps it for a while longer: of several replicas one sends at a time.</summary>
    /// <returns>False while another replica has it.</returns>
    bool Claim(DeliveryRoute route);

    /// <summary>Lets another replica have it.</summary>
    void Release(DeliveryRoute route);
}
