using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using PsoasBot.Channels.Storage;

namespace PsoasBot.Staff;

/// <summary>The keys for staff's cookies, in the shared Redis, so that each replica can read the others' cookies.</summary>
internal sealed class RedisKeyRing(RedisState redis) : IXmlRepository
{
    private const string Key = "psoasbot:staff-keys";

    public IReadOnlyCollection<XElement> GetAllElements() => [.. redis.Database.ListRange(Key).Select(text => XElement.Parse(text.ToString()))];

    public void StoreElement(XElement element, string friendlyName) =>
        redis.Database.ListRightPush(Key, element.ToString(SaveOptions.DisableFormatting));
}
