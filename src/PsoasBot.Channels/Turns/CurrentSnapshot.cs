namespace PsoasBot.Channels.Turns;

/// <summary>What is answered from now. Asked once a turn, so that no turn sees half of an edit.</summary>
public delegate Snapshot CurrentSnapshot();
