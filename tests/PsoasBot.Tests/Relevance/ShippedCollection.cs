namespace PsoasBot.Tests.Relevance;

/// <summary>The tests that ask the shipped knowledge.</summary>
[CollectionDefinition(nameof(ShippedCollection))]
public sealed class ShippedCollection : ICollectionFixture<ShippedAnswerer>;
