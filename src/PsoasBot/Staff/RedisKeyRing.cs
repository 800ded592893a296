using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using PsoasBot.Channels.State;

namespace PsoasBot.Staff;

/// <summary>What staff's cookies are sealed with, in the Redis that replicas share, so that each opens what another has sealed.</summary>
internal sealed class RedisKeyRing(RedisState redis) : IXmlRepository
{
    private const string Key = "psoasbot:staff-keys";

    public IReadOnlyCollection<XElement> GetAllElements() => [.. redis.Database.ListRange(Key).Select(text => XElement.Parse(text.ToString()))];

    public void StoreElement(XElement element, string friendlyName) =>
        redis.Database.ListRightPush(Key, element.ToString(SaveOptions.DisableFormatting));
}
