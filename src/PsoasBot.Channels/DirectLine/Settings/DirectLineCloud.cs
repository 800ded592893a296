using Microsoft.Extensions.Options;
using PsoasBot.Channels.BotFramework;

namespace PsoasBot.Channels.DirectLine.Settings;

/// <summary>Keeps the secret of Azure's Direct Line in the cloud that the bot is registered in.</summary>
internal sealed class DirectLineCloud(IOptions<BotFrameworkOptions> bot) : IPostConfigureOptions<DirectLineOptions>, IValidateOptions<DirectLineOptions>
{
    /// <summary>Each cloud has a Direct Line of its own.</summary>
    public void PostConfigure(string? name, DirectLineOptions options)
    {
        if (options.AzureDomain.Length == 0)
            options.AzureDomain = CloudAddresses.Of(bot.Value.Cloud).DirectLine;
    }

    /// <summary>A region may have another address, within the same cloud.</summary>
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options) =>
        Uri.TryCreate(options.AzureDomain, UriKind.Absolute, out var uri) && CloudAddresses.Other(bot.Value.Cloud, uri.IdnHost) is { } other
            ? ValidateOptionsResult.Fail(
                $"DirectLine:AzureDomain is `{options.AzureDomain}`, a Direct Line of the cloud {other}, while BotFramework:Cloud is {bot.Value.Cloud}. Remove it, or set BotFramework:Cloud to {other}.")
            : ValidateOptionsResult.Success;
}
