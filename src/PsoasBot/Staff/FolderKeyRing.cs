using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Staff;

/// <summary>What staff's cookies are sealed with, in files. One that is torn is set aside, as with it nobody could sign in any more.</summary>
internal sealed partial class FolderKeyRing(DirectoryInfo folder, TimeProvider time, ILoggerFactory loggers) : FileSystemXmlRepository(folder, loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<FolderKeyRing>();

    public override IReadOnlyCollection<XElement> GetAllElements()
    {
        Directory.Create();
        foreach (var file in Directory.GetFiles("*.xml"))
        {
            if (!IsWhole(file))
                LogSetAside(DamagedFile.SetAside(file.FullName, time.GetUtcNow()));
        }

        return base.GetAllElements();
    }

    private static bool IsWhole(FileInfo file)
    {
        try
        {
            using var content = file.OpenRead();
            _ = XElement.Load(content);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A key of the console was damaged. It is now {Path}, and another is used: staff who were signed in with it sign in again")]
    private partial void LogSetAside(string path);
}
