using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PsoasBot.Channels.Http;
using PsoasBot.Channels.Protocol;

namespace PsoasBot.Channels.BotFramework;

/// <summary>Who has sent a request, or why it is refused. Both are null where nobody is asked who they are.</summary>
internal sealed record ChannelCaller(ChannelToken? Token, JsonHttpResult<ErrorBody>? Refusal)
{
    /// <summary>Whether this caller may deliver that activity: its token must vouch for where the replies go and speak for the channel.</summary>
    /// <returns>Null when it may.</returns>
    public JsonHttpResult<ErrorBody>? ObjectionTo(Activity activity, IReadOnlyList<string> tenants)
    {
        if (Token is null)
            return null;

        if (!Token.ServiceUrl.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            return ErrorBody.Of(StatusCodes.Status401Unauthorized, "Unauthorized", "the token is for another serviceUrl than the activity's");

        if (!Token.Endorsements.Contains(activity.ChannelId ?? "", StringComparer.Ordinal))
            return ErrorBody.Of(StatusCodes.Status403Forbidden, "Forbidden", "the key that signed the token is not endorsed for the activity's channel");

        return activity.ChannelId == ChannelIds.Teams && tenants.Count > 0 && !IsOf(tenants, activity)
            ? ErrorBody.Of(StatusCodes.Status403Forbidden, "Forbidden", "the activity's tenant is not one of BotFramework:AllowedTenants")
            : null;
    }

    private static bool IsOf(IReadOnlyList<string> tenants, Activity activity)
    {
        string?[] named = [activity.Conversation?.TenantId, TeamsTenant.Of(activity)];
        return named.Any(tenant => tenant is not null)
            && named.All(tenant => tenant is null || tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase));
    }
}
