namespace Dateline.Link;

/// <summary>
/// The difference of two texts, word by word: the shortest script of words gone and words added (Myers, “An O(ND) Difference
/// Algorithm and Its Variations”, Algorithmica 1, 1986), read in runs that a person can follow.
/// </summary>
internal static class WordDiff
{
    /// <summary>
    /// Texts that differ in more words share nothing worth following word by word: what stands between their common beginning and end is
    /// replaced whole. Bounds time and memory: at most so many rounds over as many diagonals.
    /// </summary>
    private const int MostDifferences = 800;

    /// <summary>Between two changes fewer kept words are no rest for the eye, and go with the changes.</summary>
    private const int LeastKept = 2;

    /// <summary>A stretch of both texts, in pieces: equal in both, or not.</summary>
    public readonly record struct Run(bool Kept, int Was, int WasEnd, int Now, int NowEnd);

    /// <summary>The text cut behind every space: each piece is a word with the marks at it and the spaces behind it.</summary>
    public static List<(int Start, int End)> Pieces(string text)
    {
        var pieces = new List<(int Start, int End)>();
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at == text.Length || (char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at])))
            {
                if (at > start)
                {
                    pieces.Add((start, at));
                }

                start = at;
            }
        }

        return pieces;
    }

    /// <returns>Runs in reading order. Case and marks count, for an edit may be just that; spaces do not.</returns>
    public static List<Run> Runs(List<(int Start, int End)> was, List<(int Start, int End)> now, string earlier, string later)
    {
        bool Same(int one, int other) =>
            earlier.AsSpan(was[one].Start, was[one].End - was[one].Start).TrimEnd().SequenceEqual(later.AsSpan(now[other].Start, now[other].End - now[other].Start).TrimEnd());
        var head = 0;
        while (head < was.Count && head < now.Count && Same(head, head))
        {
            head++;
        }

        var tail = 0;
        while (tail < was.Count - head && tail < now.Count - head && Same(was.Count - 1 - tail, now.Count - 1 - tail))
        {
            tail++;
        }

        var runs = new List<Run>();
        Grow(runs, new(true, 0, head, 0, head));
        Middle(runs, Same, head, was.Count - tail, now.Count - tail);
        Grow(runs, new(true, was.Count - tail, was.Count, now.Count - tail, now.Count));
        return Readable(runs);
    }

    /// <summary>Appends what differs between the common beginning and the common end.</summary>
    private static void Middle(List<Run> runs, Func<int, int, bool> same, int head, int wasEnd, int nowEnd)
    {
        var (n, m) = (wasEnd - head, nowEnd - head);
        if (Script(same, head, n, m) is not { } kept)
        {
            Grow(runs, new(false, head, wasEnd, head, nowEnd));
            return;
        }

        var (x, y) = (0, 0);
        foreach (var (atWas, atNow) in kept)
        {
            Grow(runs, new(false, head + x, head + atWas, head + y, head + atNow));
            Grow(runs, new(true, head + atWas, head + atWas + 1, head + atNow, head + atNow + 1));
            (x, y) = (atWas + 1, atNow + 1);
        }

        Grow(runs, new(false, head + x, head + n, head + y, head + m));
    }

    /// <returns>The pairs of pieces kept, rising; null when the texts differ too much.</returns>
    private static List<(int Was, int Now)>? Script(Func<int, int, bool> same, int head, int n, int m)
    {
        var most = Math.Min(n + m, MostDifferences);
        var furthest = new int[(2 * most) + 3];
        var rounds = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            rounds.Add(furthest[(most + 1 - d)..(most + 2 + d)]);
            for (var k = -d; k <= d; k += 2)
            {
                var at = most + 1 + k;
                var x = k == -d || (k != d && furthest[at - 1] < furthest[at + 1]) ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < n && x - k < m && same(head + x, head + x - k))
                {
                    x++;
                }

                furthest[at] = x;
                if (x >= n && x - k >= m)
                {
                    return Back(rounds, d, n, m);
                }
            }
        }

        return null;
    }

    /// <param name="rounds">By round d: the furthest piece reached on diagonals -d to d before that round.</param>
    private static List<(int Was, int Now)> Back(List<int[]> rounds, int d, int n, int m)
    {
        var kept = new List<(int Was, int Now)>();
        var (x, y) = (n, m);
        for (; d > 0; d--)
        {
            int Before(int diagonal) => Math.Abs(diagonal) <= d ? rounds[d][diagonal + d] : -1;
            var k = x - y;
            var down = k == -d || (k != d && Before(k - 1) < Before(k + 1));
            var from = down ? k + 1 : k - 1;
            var (startX, startY) = (Before(from), Before(from) - from);
            var afterX = down ? startX : startX + 1;
            while (x > afterX)
            {
                kept.Add((--x, --y));
            }

            (x, y) = (startX, startY);
        }

        while (x > 0)
        {
            kept.Add((--x, --y));
        }

        kept.Reverse();
        return kept;
    }

    private static void Grow(List<Run> runs, Run run)
    {
        if (run.Was == run.WasEnd && run.Now == run.NowEnd)
        {
            return;
        }

        if (runs.Count > 0 && runs[^1].Kept == run.Kept)
        {
            runs[^1] = runs[^1] with { WasEnd = run.WasEnd, NowEnd = run.NowEnd };
        }
        else
        {
            runs.Add(run);
        }
    }

    private static List<Run> Readable(List<Run> runs)
    {
        var readable = new List<Run>();
        for (var at = 0; at < runs.Count; at++)
        {
            var lonely = runs[at].Kept && at > 0 && at < runs.Count - 1 && runs[at].WasEnd - runs[at].Was < LeastKept
                // A word between two single changed words is all there is to hold on to.
                && Math.Min(Size(runs[at - 1]), Size(runs[at + 1])) > 1;
            Grow(readable, lonely ? runs[at] with { Kept = false } : runs[at]);
        }

        return readable;
    }

    private static int Size(Run run) => Math.Max(run.WasEnd - run.Was, run.NowEnd - run.Now);
}
