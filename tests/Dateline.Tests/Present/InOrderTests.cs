using System.Collections.Concurrent;
using Dateline.Present.Commands;
using Xunit;

namespace Dateline.Tests.Present;

public sealed class InOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_come_in_the_order_of_the_things_though_the_first_take_longest(int threads)
    {
        var results = InOrder.Map(Enumerable.Range(0, 60), at =>
        {
            Thread.Sleep(at % 7 == 0 ? 20 : 0);
            return at * 2;
        }, threads);
        Assert.Equal(Enumerable.Range(0, 60).Select(at => at * 2), results);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void No_more_is_done_at_once_than_there_are_threads(int threads)
    {
        var (now, most) = (0, 0);
        var all = InOrder.Map(Enumerable.Range(0, 50), at =>
        {
            var running = Interlocked.Increment(ref now);
            InterlockedMax(ref most, running);
            Thread.Sleep(5);
            Interlocked.Decrement(ref now);
            return at;
        }, threads).Count();
        Assert.Equal(50, all);
        Assert.InRange(most, 2, threads);
    }

    [Fact]
    public void Things_are_taken_only_as_results_are_taken_and_none_is_done_after_the_end()
    {
        var taken = 0;
        var done = new ConcurrentBag<int>();
        var threads = new ConcurrentBag<Thread>();
        using (var results = InOrder.Map(Endless(), at =>
        {
            threads.Add(Thread.CurrentThread);
            done.Add(at);
            return at;
        }, 2).GetEnumerator())
        {
            for (var at = 0; at < 100; at++)
            {
                Assert.True(results.MoveNext());
                Assert.Equal(at, results.Current);
            }
        }

        Assert.InRange(taken, 100, 110);
        Assert.True(done.Count <= taken);
        Assert.All(threads, thread => Assert.False(thread.IsAlive));

        IEnumerable<int> Endless()
        {
            while (true)
            {
                yield return taken++;
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_is_thrown_is_thrown_in_its_turn(int threads)
    {
        var seen = new List<int>();
        var thrown = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var at in InOrder.Map(Enumerable.Range(0, 40), at => at == 20 ? throw new InvalidDataException("twenty") : at, threads))
            {
                seen.Add(at);
            }
        });
        Assert.Equal(Enumerable.Range(0, 20), seen);
        Assert.Equal("twenty", thrown.Message);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}
