using System.Collections.Concurrent;

namespace Dateline.Present.Commands;

/// <summary>Does the same to many things at once and gives the results out in the order of the things.</summary>
internal static class InOrder
{
    /// <summary>
    /// How many results may wait for one before them that takes long, for each thread. With it the memory is bounded: things
    /// are taken from the source only as results are taken out.
    /// </summary>
    private const int Ahead = 4;

    /// <summary>As much as the main thread has by custom: pages nest deeper than half a stack of a pool's thread bears.</summary>
    private const int Stack = 8 << 20;

    /// <summary>Maps on so many threads of its own; the source is gone through on the caller's. The result does not depend on their number.</summary>
    /// <param name="map">Must bear being called on several threads. What it throws is thrown when its result's turn comes.</param>
    /// <param name="threads">From 1; with 1 all is done on the caller's thread.</param>
    public static IEnumerable<TResult> Map<T, TResult>(IEnumerable<T> source, Func<T, TResult> map, int threads) =>
        threads == 1 ? source.Select(map) : MapOnThreads(source, map, threads);

    private static IEnumerable<TResult> MapOnThreads<T, TResult>(IEnumerable<T> source, Func<T, TResult> map, int threads)
    {
        using var work = new BlockingCollection<Task<TResult>>();
        var waiting = new Queue<Task<TResult>>();
        using var stopped = new CancellationTokenSource();
        var workers = new List<Thread>();
        try
        {
            foreach (var thing in source)
            {
                var task = new Task<TResult>(() => map(thing));
                waiting.Enqueue(task);
                work.Add(task, CancellationToken.None);
                if (workers.Count < threads)
                {
                    workers.Add(new(() => Work(work, stopped.Token), Stack) { IsBackground = true });
                    workers[^1].Start();
                }

                if (waiting.Count >= threads * Ahead)
                {
                    yield return waiting.Dequeue().GetAwaiter().GetResult();
                }
            }

            while (waiting.TryDequeue(out var next))
            {
                yield return next.GetAwaiter().GetResult();
            }
        }
        finally
        {
            stopped.Cancel();
            work.CompleteAdding();
            workers.ForEach(worker => worker.Join());
        }
    }

    private static void Work<TResult>(BlockingCollection<Task<TResult>> work, CancellationToken stopped)
    {
        foreach (var task in work.GetConsumingEnumerable(CancellationToken.None))
        {
            if (stopped.IsCancellationRequested)
            {
                return;
            }

            task.RunSynchronously(TaskScheduler.Default);
        }
    }
}
