namespace PsoasBot.Browser.Tests;

/// <summary>The tests that share one browser; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Browser>, ICollectionFixture<Site>
{
    public const string Name = "browser";
}
