namespace PsoasBot.Channels.Storage;

/// <summary>Where conversations, the question log and messages for the clinic are kept. Section <c>State</c> of appsettings.json.</summary>
public sealed class StateOptions
{
    /// <summary>A Redis that any number of replicas share, as StackExchange.Redis writes it: <c>host:port,password=…,ssl=true</c>.</summary>
    /// <value>None: the data folder keeps them, for one process.</value>
    public string? Redis { get; set; }
}
