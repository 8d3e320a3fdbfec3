using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// Parts a list with stamps into items. Whether a stamp stands above, below or amid its item is decided once for the whole
/// list, from how many lines stand between stamps, how the list begins and ends, empty lines, and headlines printed twice.
/// </summary>
internal static class StampedRows
{
    /// <summary>More lines than this between two stamps are no single item.</summary>
    private const int MostLines = 8;

    public static ImmutableArray<Told> Of(Sheet sheet, Row[] rows)
    {
        var (clusters, runs) = Part(rows);
        WithoutMotto(runs);
        if (DayHeadings(clusters, runs))
        {
            return [.. UnderDays(sheet, clusters, runs)];
        }

        var ends = Ends(rows);
        var place = Decide(clusters, runs, ends);
        var most = Math.Max(place.Above + place.Below, runs.Skip(1).Take(clusters.Count - 1).Select(run => run.Count).DefaultIfEmpty(MostLines).Max());
        var heads = new List<Row>[clusters.Count];
        var feet = new List<Row>[clusters.Count];
        var told = new List<Told>();
        for (var at = 0; at < runs.Count; at++)
        {
            var (foot, between, head) = Share(runs[at], place, first: at == 0, last: at == clusters.Count, most);
            if (at > 0)
            {
                feet[at - 1] = foot;
            }

            if (at < clusters.Count)
            {
                heads[at] = head;
            }

            between = at == 0 ? [.. between.Where(Leads)] : at == clusters.Count ? [.. between.Where(row => Shapes.Words(row.Text) >= 4)] : between;
            told.AddRange(Unstamped(between, Math.Max(1, place.Above + place.Below)).Select(chunk => new Told([.. chunk], null)));
        }

        var bylines = Bylines(sheet, clusters, place, out var carried);
        var next = told.FindIndex(one => one.Rows[0].Start > clusters[^1][^1].Start);
        if (carried is not null && next >= 0)
        {
            told[next] = told[next] with { Byline = new(null, [], carried, null, told[next].Rows[0].Start, told[next].Rows[0].Start) };
        }

        for (var at = 0; at < clusters.Count; at++)
        {
            told.Add(new([.. heads[at], .. feet[at]], bylines[at]));
        }

        return [.. told.Where(one => one.Rows.Length > 0)];
    }

    /// <summary>Items without a stamp have as many lines as others; where their second line is no longer text, a line each.</summary>
    private static IEnumerable<Row[]> Unstamped(List<Row> rows, int usual)
    {
        var chunks = rows.Chunk(usual).ToArray();
        return usual == 1 || chunks.Length == 0 || Array.TrueForAll(chunks, chunk => chunk.Length > 1 && chunk[1].Text.Length > chunk[0].Text.Length && (Shapes.EndsSentence(chunk[1].Text) || Shapes.Words(chunk[1].Text) > 15))
            || (chunks.Length == 1 && chunks[0].Length > 1 && Shapes.CutOff(chunks[0][^1].Text) && chunks[0][^1].Text.Length > chunks[0][0].Text.Length) ? chunks : rows.Chunk(1);
    }

    /// <summary>Lines of up to three words over the first stamp are none of the list's, where its own lines have six and more.</summary>
    private static void WithoutMotto(List<List<Row>> runs)
    {
        var lengths = runs.Skip(1).SelectMany(run => run).Select(row => Shapes.Words(row.Text)).Order().ToArray();
        if (lengths.Length >= 2 && lengths[lengths.Length / 2] >= 6)
        {
            runs[0].RemoveAll(row => Shapes.Words(row.Text) <= 3);
        }
    }

    /// <summary>
    /// Above a list with stamps stand the names and mottos of its site: a line there is an item only when it is a headline of
    /// some length.
    /// </summary>
    internal static bool Leads(Row row) => Shapes.Words(row.Text) >= 6 && Shapes.Headline(row.Text) && !Shapes.EndsSentence(row.Text);

    /// <summary>Lines of stamps and bylines together, and the lines of news before, between and behind them.</summary>
    private static (List<List<Row>> Clusters, List<List<Row>> Runs) Part(Row[] rows)
    {
        var (clusters, runs) = (new List<List<Row>>(), new List<List<Row>> { new() });
        var (pending, next) = (new List<Row>(), new List<Row>());
        var texts = rows.Where(row => row.Kind == LineKind.News).ToArray();
        var apart = texts.Count(row => row.Line.Apart) * 2 > texts.Length;
        foreach (var row in rows.Where(row => row.Kind != LineKind.More))
        {
            var beside = clusters.Count > 0 && runs[^1].Count == 0;
            if (row.Bound > 0)
            {
                next.Add(row);
                continue;
            }

            if (row.Bound < 0 && clusters.Count > 0)
            {
                clusters[^1].Add(row);
                continue;
            }

            if (row.Kind == LineKind.News && !(beside && apart && !row.Line.Apart && Shapes.Words(row.Text) <= 3 && !Shapes.EndsSentence(row.Text) && pending.Count == 0))
            {
                if (pending.Count > 0)
                {
                    // Names without a stamp go to the stamp before them, if no news stands between.
                    (beside ? clusters[^1] : pending).AddRange(beside ? pending : []);
                    pending = beside ? [] : pending;
                }

                runs[^1].Add(row);
            }
            else if (row.Kind == LineKind.Stamp && !(beside && pending.Count == 0 && clusters[^1].Exists(other => other.Byline?.Stamp is { } known && Joins(known, row.Byline!.Stamp!))))
            {
                clusters.Add([.. next, .. pending, row]);
                (pending, next) = ([], []);
                runs.Add([]);
            }
            else if (beside && (row.Kind != LineKind.Byline || !row.Line.Apart || clusters[^1][^1].Line.Number + 1 == row.Line.Number))
            {
                clusters[^1].Add(row);
            }
            else
            {
                pending.Add(row);
            }
        }

        if (pending.Count > 0 && clusters.Count > 0)
        {
            clusters[^1].AddRange(pending);
        }

        return (clusters, runs);
    }

    /// <summary>A day and a clock time on two lines are one stamp.</summary>
    private static bool Joins(Printed known, Printed next) => (known.IsClock && next.HasDay && next.Time is null) || (known.HasDay && known.Time is null && next.IsClock);

    /// <summary>
    /// Weighs every way to share the usual number of lines between above and below. The beginning of a page counts more than its
    /// end, because saved pages are cut at the end.
    /// </summary>
    private static Place Decide(List<List<Row>> clusters, List<List<Row>> runs, double ends)
    {
        var inner = runs.Skip(1).Take(Math.Max(0, clusters.Count - 1)).Select(run => run.Count).Where(count => count > 0).ToArray();
        int[] sizes = inner.Length == 0 ? [Math.Max(1, Math.Max(runs[0].Count, runs[^1].Count))]
            : [.. inner.GroupBy(count => count).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Where((group, at) => at == 0 || group.Count() * 4 >= inner.Length).Select(group => group.Key)];
        return sizes.Select(size => Math.Min(size, MostLines)).Distinct()
            .SelectMany(usual => Enumerable.Range(0, usual + 1).Select(above => new Place(above, usual - above, inner.Length == 0 || inner.Count(count => count == usual || (count > usual && count % usual == 0)) * 2 >= inner.Length)))
            .OrderByDescending(place => Weight(place, clusters, runs) + Ended(place, ends) + Explained(place.Above + place.Below, inner)).ThenByDescending(place => place.Above).First();
    }

    /// <summary>“Read more” ends an item: directly in front of stamps it says that they stand above, directly behind that they stand below.</summary>
    /// <returns>From -1, before every stamp, to 1, behind every stamp.</returns>
    private static double Ends(Row[] rows)
    {
        var (before, behind, stamps) = (0, 0, rows.Count(row => row.Kind == LineKind.Stamp));
        for (var at = 0; at < rows.Length; at++)
        {
            before += rows[at].Kind == LineKind.More && at + 1 < rows.Length && rows[at + 1].Kind == LineKind.Stamp ? 1 : 0;
            behind += rows[at].Kind == LineKind.More && at > 0 && rows[at - 1].Kind == LineKind.Stamp ? 1 : 0;
        }

        return stamps == 0 ? 0 : (double)(behind - before) / stamps;
    }

    private static double Ended(Place place, double ends) => place.Below == 0 ? 4 * ends : place.Above == 0 ? -4 * ends : 0;

    /// <summary>How many of the runs between stamps have the usual length; a multiple of it is items without a stamp among others.</summary>
    private static double Explained(int usual, int[] inner) =>
        inner.Length == 0 ? 0 : ((4.0 * inner.Count(count => count == usual)) + (2.0 * inner.Count(count => count > usual && count % usual == 0))) / inner.Length;

    private static double Weight(Place place, List<List<Row>> clusters, List<List<Row>> runs)
    {
        var (lead, tail) = (runs[0].Count, runs[^1].Count);
        var weight = lead == place.Above ? 3.0 : lead < place.Above ? -3.0 : place.Above == 0 ? -3.0 : -1.0;
        weight += tail == place.Below ? 2.0 : tail < place.Below ? -2.0 : 0.0;
        var (glued, doubled, short1, pairs) = (0.0, 0, 0, 0);
        for (var at = 0; at < clusters.Count; at++)
        {
            var below = runs[at + 1];
            glued += (clusters[at].First(row => row.Bound <= 0).Line.Apart ? 0 : 1) - (below.Count == 0 || below[0].Line.Apart ? 0 : 1);
            doubled += runs[at].Count > 0 && below.Count > 0 && runs[at][^1].Line.Is(below[0].Line) ? 1 : 0;
            var group = runs[at].TakeLast(place.Above).Concat(below.Take(place.Below)).ToArray();
            pairs += group.Length >= 2 ? 1 : 0;
            short1 += group.Length < 2 ? 0 : group[0].Text.Length < group[1].Text.Length && Shapes.Headline(group[0].Text) ? 1 : Reversed(group[0].Text, group[1].Text) ? -1 : 0;
        }

        weight += place.Below == 0 ? 3 * glued / clusters.Count : place.Above == 0 ? -3 * glued / clusters.Count : 0;
        weight += place.Above > 0 && place.Below > 0 ? 6.0 * doubled / clusters.Count : 0;
        return weight + (pairs == 0 ? 0 : 3.0 * short1 / pairs);
    }

    /// <summary>A sentence with a headline behind it: the end of one item and the beginning of the next.</summary>
    private static bool Reversed(string first, string second) =>
        first.Length > second.Length && (Shapes.EndsSentence(first) || first[^1] == ']') && Shapes.Headline(second) && !Shapes.EndsSentence(second);

    /// <summary>Shares the lines between two stamps: to the stamp before, to nobody, to the stamp behind.</summary>
    private static (List<Row> Foot, List<Row> Between, List<Row> Head) Share(List<Row> run, Place place, bool first, bool last, int most)
    {
        var usual = place.Above + place.Below;
        var block = Block(run, usual);
        if (first)
        {
            var head = place.Above == 0 ? 0 : Math.Min(run.Count, block || !place.Steady ? most : place.Above);
            return ([], run[..^head], run[^head..]);
        }

        if (last)
        {
            var foot = place.Below == 0 ? 0 : block ? run.Count : Math.Min(run.Count, place.Steady || place.Above > 0 ? place.Below : most);
            return (run[..foot], run[foot..], []);
        }

        if (place.Above == 0 || place.Below == 0)
        {
            // Two or three times the usual lines are items without a stamp of their own; any other number is one long item.
            var extra = place.Steady && run.Count > usual && run.Count % usual == 0 && !block ? run.Count - usual : 0;
            return place.Above == 0 ? (run[..^extra], run[^extra..], []) : ([], run[..extra], run[extra..]);
        }

        var up = Math.Min(place.Above, run.Count);
        var down = Math.Min(place.Below, run.Count - up);
        return (run[..down], run[down..^up], run[^up..]);
    }

    /// <summary>A headline and a sentence under it are one item, even where items usually have one line.</summary>
    private static bool Block(List<Row> run, int usual) => usual == 1 && run.Count == 2 && Shapes.Headline(run[0].Text) && !Shapes.EndsSentence(run[0].Text)
        && Shapes.EndsSentence(run[1].Text) && run[1].Text.Length > run[0].Text.Length;

    /// <summary>What the lines of each cluster say together. A section behind a stamp is the next item's where stamps stand below.</summary>
    private static Byline[] Bylines(Sheet sheet, List<List<Row>> clusters, Place place, out string? carried)
    {
        var bylines = new Byline[clusters.Count];
        carried = null;
        for (var at = 0; at < clusters.Count; at++)
        {
            var lines = clusters[at].Select(row => row.Byline).OfType<Byline>().ToArray();
            var labels = clusters[at].Where(row => row.Byline is null).ToArray();
            var stampAt = clusters[at].First(row => row.Byline?.Stamp is not null).Start;
            var behind = place.Below == 0 ? labels.LastOrDefault(row => row.Start > stampAt) : null;
            var own = labels.FirstOrDefault(row => row != behind)?.Text;
            bylines[at] = new(Joined([.. lines.Select(line => line.Stamp).OfType<Printed>()], sheet.Plain),
                [.. lines.SelectMany(line => line.Authors).Distinct(StringComparer.Ordinal)],
                lines.Select(line => line.Section).FirstOrDefault(section => section is not null) ?? own ?? carried,
                lines.Select(line => line.Outlet).FirstOrDefault(outlet => outlet is not null), clusters[at][0].Start, clusters[at][^1].End);
            carried = behind?.Text;
        }

        return bylines;
    }

    private static Printed Joined(Printed[] stamps, string plain)
    {
        var day = stamps[0];
        var clock = stamps.FirstOrDefault(stamp => Joins(day, stamp));
        if (clock is null || (day.End > clock.Start && clock.End > day.Start) || Math.Max(day.End, clock.End) > plain.Length)
        {
            return day;
        }

        var (dated, timed) = day.IsClock ? (clock, day) : (day, clock);
        return dated with { Time = timed.Time, Offset = timed.Offset ?? dated.Offset, Start = Math.Min(day.Start, clock.Start), End = Math.Max(day.End, clock.End) };
    }

    /// <summary>Days without clock times that stand above their items, and not all above equally many.</summary>
    private static bool DayHeadings(List<List<Row>> clusters, List<List<Row>> runs) =>
        runs[0].Count == 0 && clusters.TrueForAll(cluster => cluster.Count(row => row.Byline is not null) == 1 && cluster.First(row => row.Byline is not null).Byline is { Authors.Length: 0, Outlet: null, Stamp: { Time: null, Age: null } })
        && runs.Skip(1).Select(run => run.Count).Distinct().Count() > 1 && runs.Skip(1).Sum(run => run.Count) >= 2 * clusters.Count;

    private static IEnumerable<Told> UnderDays(Sheet sheet, List<List<Row>> clusters, List<List<Row>> runs)
    {
        var kept = UndatedRows.WithoutScraps([.. runs.SelectMany(run => run)]).ToHashSet();
        for (var at = 0; at < clusters.Count; at++)
        {
            var heading = clusters[at].First(row => row.Byline is not null);
            foreach (var group in UndatedRows.Groups([.. runs[at + 1].Where(kept.Contains)]))
            {
                var clock = TextLive.Clock(sheet, group[0]);
                var stamp = heading.Byline!.Stamp!;
                var byline = heading.Byline with { Stamp = clock is null ? stamp : stamp with { Time = clock.Time, Offset = clock.Offset } };
                var from = clock is null ? group[0].Start : Stamps.SkipJoins(sheet.Plain, clock.End, group[0].End);
                yield return new(group, byline, [sheet.Passage(from, group[0].End), .. group.Skip(1).Select(Sheet.Passage)], heading);
            }
        }
    }

    /// <summary>How many lines of an item stand above and below its stamp.</summary>
    /// <param name="Steady">True when half of the items at least have that many lines.</param>
    private sealed record Place(int Above, int Below, bool Steady);
}
