using System.CommandLine;
using PsoasBot.Fuzzing;

var inputs = new Option<int>("--inputs") { DefaultValueFactory = _ => 10_000, Description = "How many inputs each target is given." };
var name = new Option<string?>("--target") { Description = "One target instead of all: " + string.Join(", ", Targets.All.Select(target => target.Name)) + "." };
var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "The number of the first input; the next ones follow it." };
var minutes = new Option<double>("--minutes") { DefaultValueFactory = _ => 60, Description = "The most time for each target." };
var command = new RootCommand("Gives the readers of PsoasBot spoilt inputs, and counts what they cannot read.") { inputs, name, seed, minutes };
name.AcceptOnlyFromAmong([.. Targets.All.Select(target => target.Name)]);
command.SetAction(parsed =>
{
    var found = 0;
    foreach (var target in Targets.All.Where(target => parsed.GetValue(name) is not { } only || target.Name == only))
    {
        var result = new Fuzzer(target, "findings").Run(parsed.GetValue(seed), parsed.GetValue(inputs), TimeSpan.FromMinutes(parsed.GetValue(minutes)));
        Console.Out.WriteLine(result);
        found += result.Failed + result.Slow;
    }

    return found == 0 ? 0 : 1;
});
return command.Parse(args).Invoke();
