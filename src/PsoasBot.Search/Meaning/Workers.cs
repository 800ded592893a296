namespace PsoasBot.Search.Meaning;

/// <summary>The threads that get an index ready; what they make is the same however many they are.</summary>
/// <param name="beside">Whether others are served meanwhile: then, where there is much to do, one processor is left to them.</param>
/// <param name="texts">How many there are to be learned.</param>
internal sealed class Workers(bool beside, int texts)
{
    /// <summary>Up to so many are learned within a second or so on all processors; on one, staff would wait longer for their edit than they were promised.</summary>
    private const int FewTexts = 12_000;

    /// <summary>1 or more.</summary>
    public int Count { get; } = beside && texts > FewTexts ? Math.Max(1, Environment.ProcessorCount - 1) : Environment.ProcessorCount;

    /// <summary>Has something done beside what follows; or at once, where there is nobody but the caller.</summary>
    public Task<T> Begin<T>(Func<T> work) => Count > 1 ? Task.Run(work) : Task.FromResult(work());

    /// <returns>What the work makes of each number below <paramref name="count"/>, in order.</returns>
    public T[] Each<T>(int count, Func<int, T> work)
    {
        var made = new T[count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Count }, number => made[number] = work(number));
        return made;
    }
}
