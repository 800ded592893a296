namespace PsoasBot.Tests.Reloading;

/// <summary>
/// A thousand ways in which a file of the shipped knowledge may be spoilt: most in a folder with so few wordings that nothing is learned of them, as learning
/// from thousands of wordings a thousand times would take an hour.
/// </summary>
public sealed class RandomEditTests
{
    [Fact]
    public async Task No_edit_ever_leaves_half_of_itself_or_nothing_to_answer_with() =>
        await Task.WhenAll(SpoilAsync(seed: 1, edits: 490, isThin: true), SpoilAsync(seed: 2, edits: 490, isThin: true), SpoilAsync(seed: 3, edits: 20, isThin: false));

    private static async Task SpoilAsync(int seed, int edits, bool isThin)
    {
        await Task.Yield(); // beside the others
        using var folder = new SpoiltFolder(seed);
        if (isThin)
            folder.Thin();
        await folder.SpoilAsync(edits);
    }
}
