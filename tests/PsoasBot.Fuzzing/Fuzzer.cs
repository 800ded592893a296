using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PsoasBot.Fuzzing;

/// <summary>Gives one target many spoilt inputs, and keeps those that it cannot read.</summary>
/// <param name="findings">The folder for them; each target has its own below it.</param>
internal sealed class Fuzzer(Target target, string findings)
{
    /// <summary>As little as a thread has anywhere, so that what goes too deep shows.</summary>
    private const int StackBytes = 1024 * 1024;

    private const int MostKept = 20;

    private static readonly TimeSpan MostForOne = TimeSpan.FromSeconds(1);

    private readonly string _folder = Path.Combine(findings, target.Name);

    /// <summary>What the last input took of a processor: nothing else runs here, and other programs do not count.</summary>
    private TimeSpan _last;

    /// <summary>Reads the inputs of the numbers from <paramref name="seed"/> on, as many as fit into the time.</summary>
    /// <remarks>The number of the input that is being read stands in the file <c>running</c>: it is there after a crash that no exception tells of.</remarks>
    public FuzzResult Run(int seed, int inputs, TimeSpan most)
    {
        FuzzResult? result = null;
        var thread = new Thread(() => result = RunHere(seed, inputs, most), StackBytes);
        thread.Start();
        thread.Join();
        return result!; // an exception in the thread would have ended the program
    }

    private FuzzResult RunHere(int seed, int inputs, TimeSpan most)
    {
        foreach (var valid in target.Seeds)
            target.Read(valid);

        Directory.CreateDirectory(_folder);
        var running = Path.Combine(_folder, "running");
        var (started, done, failed, slow, halfway) = (Stopwatch.GetTimestamp(), 0, 0, 0, (long?)null);
        using (var note = File.OpenHandle(running, FileMode.Create, FileAccess.Write))
        {
            for (; done < inputs && Stopwatch.GetElapsedTime(started) < most; done++)
            {
                if (halfway is null && (done >= inputs / 2 || Stopwatch.GetElapsedTime(started) > most / 2))
                    halfway = Heap(); // caches and pools are full by then; a leak would go on
                var number = unchecked(seed + done);
                RandomAccess.Write(note, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number,11}\n")), 0);
                var input = Mutation.Of(target.Seeds, number);
                if (Failure(input) is { } exception)
                    Keep(++failed + slow, number, input, exception.ToString());
                else if (IsSlow(input))
                    Keep(failed + ++slow, number, input, "took over a second twice");
            }
        }

        File.Delete(running);
        if (!Directory.EnumerateFileSystemEntries(_folder).Any())
            Directory.Delete(_folder);
        return new(target.Name, done, failed, slow, Heap() - (halfway ?? 0), Stopwatch.GetElapsedTime(started));
    }

    private Exception? Failure(byte[] input)
    {
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            target.Read(input);
            return null;
        }
        catch (Exception exception) // whatever it is, it is what we look for
        {
            return exception;
        }
        finally
        {
            _last = Environment.CpuUsage.TotalTime - before;
        }
    }

    /// <summary>Tried once more, lest a collection or what is compiled at first count.</summary>
    private bool IsSlow(byte[] input) => _last > MostForOne && Failure(input) is null && _last > MostForOne;

    private void Keep(int count, int number, byte[] input, string why)
    {
        if (count > MostKept)
            return;

        File.WriteAllBytes(Path.Combine(_folder, $"{number}.bin"), input);
        File.WriteAllText(Path.Combine(_folder, $"{number}.txt"), why);
        Console.Error.WriteLine($"{target.Name}: {why.Split('\n')[0]}; again with --target {target.Name} --seed {number} --inputs 1");
    }

    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
