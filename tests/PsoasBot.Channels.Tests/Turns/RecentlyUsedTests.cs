using Microsoft.Extensions.Time.Testing;
using PsoasBot.Channels.Turns;

namespace PsoasBot.Channels.Tests.Turns;

public sealed class RecentlyUsedTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RecentlyUsed<int, string> _values;

    public RecentlyUsedTests() => _values = new RecentlyUsed<int, string>(capacity: 2, idle: TimeSpan.FromHours(1), _time);

    [Fact]
    public void The_one_longest_unused_gives_way()
    {
        _values.GetOrAdd(1, () => "one");
        _values.GetOrAdd(2, () => "two");
        _values.GetOrAdd(1, () => "another one");
        _values.GetOrAdd(3, () => "three");

        Assert.Equal(["one", "three", "two again"], [_values.GetOrAdd(1, () => ""), _values.GetOrAdd(3, () => ""), _values.GetOrAdd(2, () => "two again")]);
    }

    [Fact]
    public void A_value_is_kept_as_long_as_somebody_asks_for_it()
    {
        _values.GetOrAdd(1, () => "one");
        _values.GetOrAdd(2, () => "two");
        _time.Advance(TimeSpan.FromMinutes(40));
        _values.GetOrAdd(1, () => "another one");
        _time.Advance(TimeSpan.FromMinutes(40));

        Assert.Equal("one", _values.GetOrAdd(1, () => "new"));
        Assert.Equal("new", _values.GetOrAdd(2, () => "new"));
    }

    [Fact]
    public void Any_number_of_threads_may_ask()
    {
        Parallel.For(0, 10_000, number => Assert.Equal($"{number % 5}", _values.GetOrAdd(number % 5, () => $"{number % 5}")));
    }
}
