using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PsoasBot.Benchmarks;

// `bare` is what `start` compares with; all else goes to BenchmarkDotNet, e.g. `--filter *`. See README.md.
switch (args)
{
    case ["start"]:
        await StartTimes.MeasureAsync();
        break;
    case ["reload"]:
        await ReloadTimes.MeasureAsync();
        break;
    case ["extension", .. var folders]:
        await ExtensionTimes.MeasureAsync(folders);
        break;
    case ["belief"]:
        BeliefFit.Print();
        break;
    case ["screen"]:
        ScreenCurve.Print();
        break;
    case ["bare"]:
        await BareService.RunAsync();
        break;
    default:
        RunBenchmarks(args);
        break;
}

// A method of its own, so that the bare service loads nothing of it.
static void RunBenchmarks(string[] args) => BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(
    args,
    DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
