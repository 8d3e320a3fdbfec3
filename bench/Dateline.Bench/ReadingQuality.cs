using Dateline.Desk;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>Reads every page of the reading benchmark and says, for each source, how near the answers come.</summary>
internal static class ReadingQuality
{
    public static List<(string Name, double Value)> Figures(IEnumerable<Gold> gold) =>
    [
        .. gold.AsParallel().AsOrdered().Select(Answer).ToList()
            .GroupBy(answer => answer.Gold.Source, StringComparer.Ordinal).OrderBy(source => source.Key, StringComparer.Ordinal)
            .SelectMany(source => Figures(source.Key, [.. source])),
    ];

    private static IEnumerable<(string Name, double Value)> Figures(string source, List<Read> answers)
    {
        var bodies = answers.Where(answer => answer.Gold.Body is not null).Select(Body).ToList();
        if (bodies.Count > 0)
        {
            yield return ($"{source} body F1", ReadingScore.F1(bodies));
        }

        var dated = answers.Where(answer => answer.Gold.Day is not null || answer.Gold.Undated).ToList();
        if (dated.Count > 1)
        {
            yield return ($"{source} day right", dated.Average(answer => answer.Day == answer.Gold.Day ? 1.0 : 0));
        }

        var titled = answers.Where(answer => answer.Gold.Title is not null).ToList();
        if (titled.Count > 0)
        {
            yield return ($"{source} title exact", titled.Average(answer => ReadingScore.Key(answer.Title) == ReadingScore.Key(answer.Gold.Title) ? 1.0 : 0));
        }

        var signed = answers.Where(answer => answer.Gold.Authors.Length > 0).ToList();
        if (signed.Count > 1)
        {
            yield return ($"{source} author F1", Authors(signed));
        }
    }

    private static (double? Precision, double Recall) Body(Read answer) => answer.Gold.Paragraphs.Length > 0
        ? ReadingScore.Body(answer.Gold.Paragraphs, answer.Body) : ReadingScore.Body(answer.Gold.Body!, answer.Body);

    private static double Authors(List<Read> answers)
    {
        var (hit, made, wanted) = (0, 0, 0);
        foreach (var answer in answers)
        {
            var gold = Keys(answer.Gold.Authors);
            var read = Keys(answer.Authors);
            wanted += gold.Count;
            made += read.Count;
            hit += gold.Count(read.Contains);
        }

        return ReadingScore.F1(made == 0 ? 0 : (double)hit / made, wanted == 0 ? 0 : (double)hit / wanted);
    }

    private static HashSet<string> Keys(IEnumerable<string> names) => names.Select(ReadingScore.Key).Where(key => key.Length > 0).ToHashSet(StringComparer.Ordinal);

    private static Read Answer(Gold gold)
    {
        var page = NewsDesk.Read(ReadingData.Page(gold));
        var article = page.Article;
        var body = article is not null ? article.Text
            : string.Join('\n', page.Items.Where(item => item.Role != ItemRole.Related).SelectMany(item => item.Passages).Select(passage => passage.Text));
        var published = NewsDesk.DateAlone(page, new()).Pages.First(dated => dated.Page == page.Id).Published;
        return new(gold, body, page.Title, page.Authors, Day(published));
    }

    /// <summary>The one day that is stated, else the likeliest.</summary>
    private static string? Day(When? published) => published is { From: { } from, To: { } to } && from.Day == to.Day ? from.Day.ToString("yyyy-MM-dd", null) : published?.Best?.Day.ToString("yyyy-MM-dd", null);

    private sealed record Read(Gold Gold, string Body, string? Title, IEnumerable<string> Authors, string? Day);
}
