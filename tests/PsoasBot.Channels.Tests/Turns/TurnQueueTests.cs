using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using PsoasBot.Channels.Protocol;
using PsoasBot.Channels.Turns;
using PsoasBot.Tests.Shared;

namespace PsoasBot.Channels.Tests.Turns;

public sealed class TurnQueueTests
{
    private readonly WatchedTime _time = new();
    private readonly TurnQueue _queue;

    public TurnQueueTests() => _queue = new TurnQueue(_time, NullLogger<TurnQueue>.Instance);

    [Fact]
    public async Task Turns_of_one_conversation_run_one_after_another_in_the_order_they_came()
    {
        List<int> run = []; // no lock: a second turn at the same time would be what the test is to find
        foreach (var number in Enumerable.Range(0, TurnQueue.CapacityOfOne))
        {
            Assert.True(_queue.TryAdd(In("c"), async _ =>
            {
                await Task.Yield();
                run.Add(number);
            }));
        }

        await _queue.FinishedAsync();

        Assert.Equal(Enumerable.Range(0, TurnQueue.CapacityOfOne), run);
    }

    [Fact]
    public async Task A_conversation_does_not_wait_for_another()
    {
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());

        _queue.TryAdd(In("slow"), _ => first.Task);
        _queue.TryAdd(In("quick"), _ =>
        {
            second.SetResult();
            return Task.CompletedTask;
        });
        await second.Task;
        first.SetResult();
        await _queue.FinishedAsync();
    }

    [Fact]
    public async Task A_turn_that_fails_ends_alone()
    {
        var isRun = false;

        _queue.TryAdd(In("c"), _ => throw new InvalidOperationException());
        _queue.TryAdd(In("c"), _ =>
        {
            isRun = true;
            return Task.CompletedTask;
        });
        await _queue.FinishedAsync();

        Assert.True(isRun);
    }

    [Fact]
    public async Task A_turn_is_ended_when_it_has_had_its_time()
    {
        var token = CancellationToken.None;
        var end = new TaskCompletionSource();
        _queue.TryAdd(In("c"), given =>
        {
            token = given;
            return end.Task;
        });
        await _time.WaitedForAsync(TurnQueue.Limit);

        _time.Advance(TurnQueue.Limit - TimeSpan.FromTicks(1));
        var early = token.IsCancellationRequested;
        _time.Advance(TimeSpan.FromTicks(1));
        var late = token.IsCancellationRequested;
        end.SetResult();
        await _queue.FinishedAsync();

        Assert.Equal((false, true), (early, late));
    }

    [Fact]
    public async Task One_conversation_cannot_take_all_the_room()
    {
        var end = new TaskCompletionSource();
        foreach (var _ in Enumerable.Range(0, TurnQueue.CapacityOfOne))
        {
            _queue.TryAdd(In("flood"), _ => end.Task);
        }

        var (more, another) = (_queue.TryAdd(In("flood"), _ => end.Task), _queue.TryAdd(In("another"), _ => end.Task));
        end.SetResult();
        await _queue.FinishedAsync();

        Assert.False(more);
        Assert.True(another);
        Assert.True(_queue.TryAdd(In("flood"), _ => Task.CompletedTask));
    }

    [Fact]
    public async Task When_it_is_full_a_turn_is_refused_and_later_ones_are_not()
    {
        var end = new TaskCompletionSource();
        foreach (var number in Enumerable.Range(0, TurnQueue.Capacity))
        {
            Assert.True(_queue.TryAdd(In($"c{number}"), _ => end.Task));
        }

        var isTaken = _queue.TryAdd(In("one more"), _ => Task.CompletedTask);
        end.SetResult();
        await _queue.FinishedAsync();

        Assert.False(isTaken);
        Assert.True(_queue.TryAdd(In("one more"), _ => Task.CompletedTask));
    }

    [Fact]
    public async Task A_stop_finishes_what_was_taken_and_takes_no_more()
    {
        var (end, isRun) = (new TaskCompletionSource(), false);
        _queue.TryAdd(In("c"), _ => end.Task);
        _queue.TryAdd(In("c"), _ =>
        {
            isRun = true;
            return Task.CompletedTask;
        });

        var stopping = ((IHostedService)_queue).StopAsync(CancellationToken.None);
        var isTaken = _queue.TryAdd(In("c"), _ => Task.CompletedTask);
        end.SetResult();
        await stopping;

        Assert.False(isTaken);
        Assert.True(isRun);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_ever()
    {
        var end = new TaskCompletionSource();
        _queue.TryAdd(In("c"), _ => end.Task);

        await ((IHostedService)_queue).StopAsync(new CancellationToken(canceled: true));

        end.SetResult();
    }

    private static Activity In(string conversation) => new() { Type = "message", ChannelId = "msteams", Conversation = new() { Id = conversation } };
}
