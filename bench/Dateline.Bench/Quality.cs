using System.Text.Json;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>Holds what the program says of the samples against what is true of them, and the result against pinned floors.</summary>
internal static class Quality
{
    public static int Run()
    {
        using var pinned = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Samples.Root, "bench", "floors.json")));
        var ok = Hold("samples", Samples.Hash(), Figures(Samples.Timeline()), pinned.RootElement.GetProperty("samples"));
        ok &= Hold("simulation", "made here", DatingQuality.Figures(), pinned.RootElement.GetProperty("simulation"));
        if (StampQuality.IsHere)
        {
            ok &= Hold("stamps", StampQuality.Hash(), StampQuality.Figures(), pinned.RootElement.GetProperty("stamps"));
        }
        else
        {
            Console.WriteLine("stamps: the suites of date readers stand beside the project and are not here.");
        }

        if (SpecQuality.IsHere && TimesQuality.IsHere)
        {
            ok &= Hold("specs", SpecQuality.Hash(), SpecQuality.Figures(), pinned.RootElement.GetProperty("specs"));
            ok &= Hold("times", TimesQuality.Hash(), TimesQuality.Figures(), pinned.RootElement.GetProperty("times"));
        }
        else
        {
            Console.WriteLine("times: the annotated texts and specs stand beside the project and are not here.");
        }

        if (QuotesQuality.IsHere)
        {
            ok &= Hold("quotes", QuotesQuality.Hash(), QuotesQuality.Figures(), pinned.RootElement.GetProperty("quotes"));
        }
        else
        {
            Console.WriteLine("quotes: the annotated articles stand beside the project and are not here.");
        }

        if (NamesQuality.IsHere)
        {
            ok &= Hold("names", NamesQuality.Hash(), NamesQuality.Figures(), pinned.RootElement.GetProperty("names"));
        }
        else
        {
            Console.WriteLine("names: the annotated articles stand beside the project and are not here.");
        }

        if (OfficesQuality.IsHere)
        {
            ok &= Hold("offices", OfficesQuality.Hash(), OfficesQuality.Figures(), pinned.RootElement.GetProperty("offices"));
            ok &= Hold("announcements", AnnouncementsQuality.Hash(), AnnouncementsQuality.Figures(), pinned.RootElement.GetProperty("announcements"));
        }
        else
        {
            Console.WriteLine("offices: the public sets stand beside the project and are not here.");
        }

        if (StoryData.IsHere)
        {
            ok &= Hold("stories", StoryData.Hash(), LinkQuality.Figures(), pinned.RootElement.GetProperty("stories"));
        }
        else
        {
            Console.WriteLine("stories: the public sets stand beside the project and are not here.");
        }

        if (!ReadingData.IsHere)
        {
            Console.WriteLine("reading: the benchmark pages stand beside the project and are not here; only the samples were measured.");
            return ok ? 0 : 1;
        }

        var gold = ReadingData.Gold();
        ok &= Hold("reading", ReadingData.Hash(gold), ReadingQuality.Figures(gold), pinned.RootElement.GetProperty("reading"));
        return ok ? 0 : 1;
    }

    /// <summary>Prints figures beside their floors. False when one lies below its floor, or the floors were pinned for other data.</summary>
    private static bool Hold(string what, string hash, List<(string Name, double Value)> figures, JsonElement pinned)
    {
        var ok = pinned.GetProperty("data").GetString() == hash;
        if (!ok)
        {
            Console.WriteLine($"{what}: the data have changed: measure again and pin floors for {hash}.");
        }

        var floors = pinned.GetProperty("floors");
        foreach (var (name, value) in figures)
        {
            var floor = floors.TryGetProperty(name, out var given) ? given.GetDouble() : (double?)null;
            Console.WriteLine($"{name,-40} {value,8:0.000}   {(floor is null ? "no floor" : $"floor {floor:0.000}")}{(value < floor ? "   BELOW" : "")}");
            ok &= !(value < floor);
        }

        foreach (var floor in floors.EnumerateObject().Where(floor => figures.TrueForAll(figure => figure.Name != floor.Name)))
        {
            Console.WriteLine($"{floor.Name,-40} was not measured");
            ok = false;
        }

        return ok;
    }

    private static List<(string Name, double Value)> Figures(Timeline timeline)
    {
        var paths = timeline.Pages.ToDictionary(page => page.Page.Id, page => page.Page.Path, StringComparer.Ordinal);
        var rows = Samples.Truths().Select(truth => (truth, item: timeline.Items.FirstOrDefault(item => paths[item.Item.Page] == truth.Page && Begins(item.Item, truth.Words)))).ToList();
        var found = rows.Where(row => row.item is not null).Select(row => (row.truth, item: row.item!)).ToList();
        var dated = found.Where(row => row.item.Dated.Published is { From: not null, To: not null, Basis: not Basis.Stated }).ToList();
        var widths = dated.Select(row => row.item.Dated.Published.Days!.Value).Order().ToList();
        var (right, made, wanted) = Pairs(found);
        return
        [
            ("items found", (double)found.Count / rows.Count),
            ("true day inside the interval", (double)found.Count(row => Holds(row.item.Dated.Published, row.truth.Published)) / found.Count),
            ("reasoned intervals of at most 3 days", (double)widths.Count(days => days <= 3) / widths.Count),
            ("pairs of reports joined rightly", made == 0 ? 1 : (double)right / made),
            ("pairs of reports joined", (double)right / wanted),
        ];
    }

    private static bool Begins(Item item, string words) => (item.Under is null ? item.Passages : item.Passages.Append(item.Under)).Any(passage => passage.Text.TrimStart('"', '“').StartsWith(words, StringComparison.Ordinal));

    private static bool Holds(When when, DateOnly day) => (when.From is null || when.From.Value.Day <= day) && (when.To is null || when.To.Value.Day >= day);

    /// <summary>Over all pairs of items of which the table names the happening: joined and rightly so, joined, to be joined. Copies and teasers of one article count as any other pair.</summary>
    private static (int Right, int Made, int Wanted) Pairs(List<(Truth Truth, TimelineItem Item)> rows)
    {
        var named = rows.Where(row => row.Truth.Stories.Length > 0).ToList();
        var (right, made, wanted) = (0, 0, 0);
        for (var one = 0; one < named.Count; one++)
        {
            for (var other = one + 1; other < named.Count; other++)
            {
                var same = named[one].Truth.Stories.Intersect(named[other].Truth.Stories, StringComparer.Ordinal).Any();
                var joined = named[one].Item.Story == named[other].Item.Story;
                right += same && joined ? 1 : 0;
                made += joined ? 1 : 0;
                wanted += same ? 1 : 0;
            }
        }

        return (right, made, wanted);
    }
}
