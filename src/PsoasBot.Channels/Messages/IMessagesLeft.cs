namespace PsoasBot.Channels.Messages;

/// <summary>Where messages go that people leave for the clinic. Every channel hands them to the same one; any number of threads may.</summary>
public interface IMessagesLeft
{
    /// <summary>Whether messages are taken. Where they are not, nobody is offered to leave one.</summary>
    bool IsOpen { get; }

    /// <summary>Whether somebody at the clinic learns of a message: by e-mail, in Teams, or in a console that people sign in to. Nobody is promised more.</summary>
    bool IsHeard { get; }

    /// <summary>Days after which a message is deleted at the latest.</summary>
    int KeepDays { get; }

    /// <summary>Keeps a message and lets the caller go; the clinic is told of it afterwards. One with the id of another is that other one, and is kept once.</summary>
    /// <returns>False when it could not be kept: nothing of it is left, and the log says why.</returns>
    bool Keep(LeftMessage message);
}
