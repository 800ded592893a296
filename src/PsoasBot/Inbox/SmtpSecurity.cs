namespace PsoasBot.Inbox;

/// <summary>How the connection to a mail server is encrypted.</summary>
internal enum SmtpSecurity
{
    /// <summary>Once it is open, usually at port 587.</summary>
    StartTls,

    /// <summary>From its first byte, usually at port 465.</summary>
    Tls,

    /// <summary>Not at all: for a server on this machine.</summary>
    None,
}
