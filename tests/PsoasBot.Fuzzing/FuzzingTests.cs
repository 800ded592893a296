namespace PsoasBot.Fuzzing;

/// <summary>A short run of each target, and all inputs that were found once.</summary>
public sealed class FuzzingTests
{
    private static readonly string Kept = Path.Combine(AppContext.BaseDirectory, "kept");

    public static TheoryData<string> Names => [.. Targets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Spoilt_inputs_are_read_without_an_exception(string name)
    {
        var target = Targets.All.Single(target => target.Name == name);
        var failures = new List<string>();

        for (var number = 0; number < (name == "answerer" ? 300 : 3_000); number++)
            Read(target, Mutation.Of(target.Seeds, number), $"number {number}", failures);

        Assert.Empty(failures);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Inputs_that_failed_once_are_read(string name)
    {
        var target = Targets.All.Single(target => target.Name == name);
        var failures = new List<string>();

        foreach (var file in Directory.Exists(Path.Combine(Kept, name)) ? Directory.EnumerateFiles(Path.Combine(Kept, name)) : [])
            Read(target, File.ReadAllBytes(file), Path.GetFileName(file), failures);

        Assert.Empty(failures);
    }

    [Fact]
    public void The_same_number_gives_the_same_input() =>
        Assert.All(Targets.All, target => Assert.Equal(Mutation.Of(target.Seeds, 7), Mutation.Of(target.Seeds, 7)));

    private static void Read(Target target, byte[] input, string which, List<string> failures)
    {
        try
        {
            target.Read(input);
        }
        catch (Exception exception) // any is a finding
        {
            failures.Add($"{which}: {exception}");
        }
    }
}
