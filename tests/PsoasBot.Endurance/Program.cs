using System.CommandLine;
using PsoasBot.Endurance;

var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 200, Description = "How often the service is killed." };
var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "What chance begins with." };
var crash = new Command("crash", "Kills the service while it is used, and counts what is lost. Exit code 1 when anything is.") { rounds, seed };
crash.SetAction(async (parsed, _) =>
{
    var results = await CrashRun.RunAsync(parsed.GetValue(rounds), parsed.GetValue(seed), Console.Out.WriteLine);
    Console.Out.WriteLine(RoundResult.Sum(results));
    return results.TrueForAll(round => round.IsGood) ? 0 : 1;
});
var minutes = new Option<int>("--minutes") { DefaultValueFactory = _ => 10, Description = "Minutes of steady turns, before the minute of too many and the minute after it." };
var sockets = new Option<int>("--sockets") { DefaultValueFactory = _ => 2_000, Description = "Chats that are open all the time." };
var soak = new Command("soak", "Holds many chats open while some ask, then asks too much for a minute, and prints what it takes.") { minutes, sockets };
soak.SetAction((parsed, _) => Soak.RunAsync(parsed.GetValue(minutes), parsed.GetValue(sockets), Console.Out.WriteLine));
return await new RootCommand("Runs PsoasBot in a process of its own until it hurts.") { crash, soak }.Parse(args).InvokeAsync();
