using System.Security.Cryptography.X509Certificates;

namespace PsoasBot.Channels.BotFramework;

/// <summary>The certificate that stands in for a secret.</summary>
internal static class BotCertificate
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is none, or its password is another.</exception>
    public static X509Certificate2 Read(BotFrameworkOptions options) =>
        Path.GetExtension(options.CertificatePath)!.Equals(".pem", StringComparison.OrdinalIgnoreCase) // not null: the path is not
            ? X509Certificate2.CreateFromPemFile(options.CertificatePath!)
            : X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath!, options.CertificatePassword);
}
