namespace PsoasBot.Channels.Teams.App;

/// <summary>The properties of a Teams app besides its knowledge.</summary>
/// <param name="Id">The Microsoft App ID of the Azure Bot: a GUID. The app has the same id.</param>
/// <param name="Domain">The host that serves the bot, e.g. <c>bot.clinic.example</c>.</param>
/// <param name="Name">The bot's name in Teams.</param>
/// <param name="Publisher">The publisher's name.</param>
/// <param name="PrivacyUrl">Absolute, https.</param>
/// <param name="TermsUrl">Absolute, https.</param>
/// <param name="Version">Semantic, e.g. <c>1.0.0</c>; Teams takes an upload as an update when it is higher than before.</param>
public sealed record TeamsApp(string Id, string Domain, string Name, string Publisher, string PrivacyUrl, string TermsUrl, string Version);
