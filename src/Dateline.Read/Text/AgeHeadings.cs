namespace Dateline.Read;

/// <summary>“Today”, “Yesterday” over the entries of a list that have ages of their own: headings, and nobody's stamp.</summary>
internal static class AgeHeadings
{
    /// <summary>
    /// Leaves them out. Such a line is a heading when the lines before and behind it, up to the next stamps, are together as many as
    /// usually stand between two stamps.
    /// </summary>
    public static Row[] Without(Row[] rows)
    {
        var stamps = Enumerable.Range(0, rows.Length).Where(at => rows[at].Byline?.Stamp is not null).ToArray();
        var words = stamps.Where(at => InWords(rows[at])).ToHashSet();
        if (words.Count == 0 || words.Count > stamps.Length - words.Count)
        {
            return rows;
        }

        int Between(int from, int to) => rows.Skip(from + 1).Take(to - from - 1).Count(row => row.Kind == LineKind.News);
        var usual = stamps.Zip(stamps.Skip(1)).Where(pair => !words.Contains(pair.First) && !words.Contains(pair.Second)).Select(pair => Between(pair.First, pair.Second))
            .GroupBy(count => count).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => (int?)group.Key).FirstOrDefault();
        var headings = words.Where(at =>
        {
            var place = Array.IndexOf(stamps, at);
            return place == 0 ? Between(-1, at) <= 1 && usual is not null : place + 1 < stamps.Length && Between(stamps[place - 1], at) + Between(at, stamps[place + 1]) == usual;
        }).ToHashSet();
        return headings.Count == 0 ? rows : [.. rows.Where((_, at) => !headings.Contains(at))];
    }

    private static bool InWords(Row row) =>
        row.Byline is { Authors.Length: 0, Outlet: null, Section: null, Stamp: { Age: not null, Labelled: false } stamp } && !row.Text.Any(char.IsDigit) && stamp.Age!.Unit == News.AgeUnit.Day;
}
