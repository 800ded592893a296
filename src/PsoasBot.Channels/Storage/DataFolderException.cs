namespace PsoasBot.Channels.Storage;

/// <summary>The data folder cannot be used. The message says what, where and how to mend it, for the operator.</summary>
public sealed class DataFolderException(string message, Exception? inner = null) : Exception(message, inner);
