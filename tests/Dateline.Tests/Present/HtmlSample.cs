using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Tests.Present;

/// <summary>A timeline made by hand, of an invented space mission: every kind of date, copies, quotations, offices, and a hostile story.</summary>
internal static class HtmlSample
{
    public const string Hostile = "<script>alert('x')</script> \"quoted\" & <img src=x onerror=alert(1)> \u202Edetrever\u202C";

    public static Timeline Timeline()
    {
        var post = new SamplePage("harbour-post-tag.txt", "https://harbour-post.example/tag/meridian?page=1", "The Harbour Post", "en");
        var later = new SamplePage("later/harbour-post-tag.txt", "https://harbour-post.example/tag/meridian?page=1", "The Harbour Post", "en");
        var orbit = new SamplePage("orbit-weekly.html", "https://orbit-weekly.example/meridian", "Orbit Weekly", "en");
        var nord = new SamplePage("nordlys.html", "javascript:alert(1)", "Nordlys", "no");
        var hostile = new SamplePage("hostile\"><b>.html", "https://evil.example/?q=\"><script>", Hostile, "en");
        return new SampleTimeline("Meridian mission", [post, later, orbit, nord, hostile])
            .Told(Day("2024-03-04", Basis.Stated), post.Item("Council approves Meridian, a probe to a young comet", "The Continental Space Agency’s council approved the probe on Monday with a budget of 640 million euros, the largest it has given to a small-body mission."))
            .Told(Between("2024-05-13", "2024-05-17", "2024-05-15", Basis.InText), orbit.Item("Antenna test fails in the vacuum chamber", "Engineers said a hinge froze during the week-long test. It will be rebuilt."))
            .Told(Day("2024-06-21", Basis.InText), post.Item(null, "“We would rather launch late than launch blind,” director Ines Halvorsen said on June 21 after the review board asked for another round of antenna tests and a new thermal model."), later.Item(null, "“We would rather launch late than launch blind,” director Ines Halvorsen said on June 21 after the review board asked for another round of antenna tests and a new thermal model."))
            .Told(Day("2024-09-02", Basis.Stated), nord.Item("Halvorsen går av", "Direktøren for romorganisasjonen slutter etter seks år."), orbit.Item("Agency head Halvorsen to step down at the end of the month", "Ines Halvorsen told staff that she will leave after six years."))
            .Told(new(Moment.Parse("2024-10-01"), null, null, Basis.Order, Why("It stands above an item of 1 October in a list that runs newest first.")), post.Item("Okafor takes over", "Tomas Okafor, who ran the ground segment, is the new director general."))
            .Told(Between("2024-10-13", "2024-10-17", "2024-10-15", Basis.Order), later.Item("Probe arrives at the launch site by sea", "The container left the ship at dawn and took eleven hours to reach the clean room."))
            .Told(Between("2024-10-28", "2024-11-09", null, Basis.SameStory), orbit.Item("Fuelling begins"))
            .Told(Day("2024-11-14T14:41+02:00", Basis.Stated), post.Item("Meridian lifts off", "The rocket left the pad at 14:41 local time and the probe called home 52 minutes later."), orbit.Item("Meridian is on its way to the comet", "A flawless launch, the flight director said."), nord.Item("Meridian skutt opp"), later.Item("Meridian lifts off", "The rocket left the pad at 14:41 local time and the probe called home 52 minutes later."))
            .Told(Day("2024-11-14T18:05", Basis.Relative), orbit.Item("Solar wings unfold", "Both wings gave full power within the hour."))
            .Told(new(null, Moment.Parse("2024-11-30"), Moment.Parse("2024-11-25"), Basis.Retrieved, Why("The page was saved on 30 November 2024, so the item is not newer.")), orbit.Item("First picture: the Earth as a bright dot", "The navigation camera works better than planned."))
            .Told(Between("2025-01-01", "2025-01-31", null, Basis.InText), later.Item("In January the probe will fly past Venus", "The flyby will bend its path by eleven degrees."))
            .Told(Day("2025-02-03", Basis.SameItem), post.Item("A comet swarm of questions: what Meridian may find", "Six researchers on ice, dust and the age of the Sun."))
            .Told(Day("2025-02-03", Basis.Stated), nord.Item("Venus passert", "Sonden er i rute."))
            .Told(Between("2025-02-20", "2025-04-02", "2025-03-01", Basis.Order), hostile.Item(Hostile, $"{Hostile} {new string('W', 300)} سلام دنیا \u0000\u0007 end"))
            .Told(When.Unknown, hostile.Item("Explainer: how a solar wing unfolds", "Springs, a rope and a very slow motor."))
            .Told(When.Unknown, nord.Item("Spørsmål og svar om Meridian"))
            .Timeline();
    }

    /// <summary>Every string of it carries markup; ids too.</summary>
    public static Timeline Poisoned(string poison)
    {
        var evidence = new Evidence(poison, EvidencePlace.Text, poison, poison, poison, 0, 3);
        var beside = Evidence.Beside($"{poison}p", EvidencePlace.Meta, poison);
        var when = new When(Moment.Parse("2024-03-04"), Moment.Parse("2024-03-09"), Moment.Parse("2024-03-05"), Basis.Order, [new(poison, evidence), new(poison, beside)]);
        var item = new Item
        {
            Id = $"{poison}i",
            Page = $"{poison}p",
            Role = ItemRole.Entry,
            Title = new(poison, 0),
            Paragraphs = [new($"{poison} again", 0)],
            Start = 0,
            End = 5,
            Authors = [poison],
            Outlet = poison,
            Section = poison,
            Url = poison,
        };
        var page = new ReadPage
        {
            Id = $"{poison}p",
            Path = poison,
            Plain = $"{poison} and {poison}",
            Kind = PageKind.Listing,
            Facts = new(poison, poison, poison, null, poison),
            Url = poison,
            Outlet = poison,
            Language = poison,
            Title = poison,
            Items = [item],
            Notes = [poison],
        };
        var copy = item with { Id = $"{poison}c" };
        Evidence inside = new($"{poison}p", EvidencePlace.Text, poison, poison, poison, 1, 4);
        return new(
            poison, [new(page, when)],
            [new(new(item, when, when, []), $"{poison}s", null, null, null), new(new(copy, when, when, []), $"{poison}s", $"{poison}i", $"{poison}i", $"{poison}i")],
            [
                new($"{poison}s", poison, when, when, when with { Because = [new(poison, inside)] }, [$"{poison}i", $"{poison}c"], [poison], $"{poison}s", [new(poison, inside)]),
                new($"{poison}u", poison, When.Unknown, When.Unknown, When.Unknown, [], [poison], null, []),
            ],
            [new(poison, poison, [poison], [new(poison, poison, when, When.Unknown, [inside])], 3)],
            [new(poison, poison, [poison], poison, poison, QuoteKind.Mixed, $"{poison}s", when, [inside])],
            [new(new(5, poison), [new(6, poison)], poison, poison, poison, 2024, $"{poison}s", [inside])],
            [new(poison, when, when, PlannedState.Moved, $"{poison}s", [inside])],
            [new(poison, poison, [inside, evidence])],
            [new(poison, poison)]);
    }

    /// <summary>As many one-item stories as asked for, ten to a page.</summary>
    public static Timeline Of(int stories)
    {
        var pages = Enumerable.Range(0, (stories + 9) / 10).Select(page => new SamplePage($"page-{page:00000}.txt", null, $"Outlet {page % 7}", "en")).ToList();
        var timeline = new SampleTimeline("Many", [.. pages]);
        for (var story = 0; story < stories; story++)
        {
            var day = new DateOnly(2015, 1, 1).AddDays(story / 4);
            var date = story % 5 == 0
                ? new When(new(day), new(day.AddDays(5)), null, Basis.Order, Why("Order."))
                : When.On(new(day), Basis.Stated, Why("Stated."));
            timeline.Told(date, pages[story / 10].Item($"Headline number {story}", $"A teaser of number {story}, of a sentence or two, as a list shows it."));
        }

        return timeline.Timeline();
    }

    private static When Day(string moment, Basis basis) => When.On(Moment.Parse(moment)!.Value, basis, Why("The page states it beside the item."));

    private static When Between(string from, string to, string? best, Basis basis) => new(
        Moment.Parse(from), Moment.Parse(to), Moment.Parse(best), basis,
        Why("It stands between two dated items in a list that runs newest first."));

    private static ImmutableArray<Reason> Why(string says) => [new(says, null)];
}

/// <summary>A page written item by item.</summary>
internal sealed class SamplePage(string path, string? url, string outlet, string language)
{
    private readonly List<Item> items = [];
    private string plain = $"{outlet}\nMenu · Search · Sign in\n\n";

    public string Id { get; } = Page.IdOf(System.Text.Encoding.UTF8.GetBytes(path));

    public Item Item(string? title, params string[] paragraphs)
    {
        var start = plain.Length;
        var headline = title is null ? null : Append(title);
        ImmutableArray<Passage> text = [.. paragraphs.Select(Append)];
        var end = plain.Length - 1;
        plain += "\n";
        var item = new Item
        {
            Id = News.Item.IdOf(Id, start, end),
            Page = Id,
            Role = ItemRole.Entry,
            Title = headline,
            Paragraphs = text,
            Start = start,
            End = end,
            Authors = title is null ? [] : ["Mara Lindqvist"],
        };
        items.Add(item);
        return item;
    }

    public TimelinePage Saved() => new(Read(), When.On(new(new(2025, 5, 1)), Basis.Retrieved, [new("The list of what is known of the pages says so.", null)]));

    public ReadPage Read() => new()
    {
        Id = Id,
        Path = path,
        Plain = plain,
        Kind = PageKind.Listing,
        Facts = PageFacts.Unknown,
        Url = url,
        Outlet = outlet,
        Language = language,
        Items = [.. items],
        Order = ListOrder.NewestFirst,
    };

    private Passage Append(string text)
    {
        var passage = new Passage(text, plain.Length);
        plain += text + "\n";
        return passage;
    }
}

/// <summary>A timeline written story by story; later items of a story that repeat the first are its copies.</summary>
internal sealed class SampleTimeline(string topic, ImmutableArray<SamplePage> pages)
{
    private readonly List<(When Date, Item[] Items)> told = [];

    public SampleTimeline Told(When date, params Item[] items)
    {
        told.Add((date, items));
        return this;
    }

    public Timeline Timeline()
    {
        var saved = pages.ToDictionary(page => page.Id, page => page.Saved());
        var items = new List<TimelineItem>();
        var stories = new List<Story>();
        foreach (var (bare, members) in told)
        {
            var date = bare with { Because = [.. bare.Because.Select(reason => reason with { Evidence = Words(saved, members[0], members[0].Shown.Length / 2) })] };
            items.AddRange(members.Select(member => new TimelineItem(
                new(member, date, When.Unknown, []), members[0].Id,
                member != members[0] && member.Shown == members[0].Shown ? members[0].Id : null, null, null)));
            stories.Add(new(
                members[0].Id, members[0].Shown, date, stories.Count % 4 == 2 ? date : When.Unknown, date, [.. members.Select(member => member.Id)], [],
                stories.Count == 5 ? stories[4].Id : null,
                members.Length < 2 ? [] : [new("They share “Meridian” and the same day.", Words(saved, members[1], 8))]));
        }

        return new(
            topic, [.. saved.Values.OrderBy(page => page.Page.Path, StringComparer.Ordinal)], [.. items], [.. stories],
            People(saved), Quotes(saved), Figures(saved), Planned(saved), Doubts(saved),
            [new("broken.warc.gz", "The archive ends in the middle of a page. Save it again.")]);
    }

    private static Evidence Words(Dictionary<string, TimelinePage> saved, Item item, int length)
    {
        var page = saved[item.Page].Page;
        return Evidence.In(page.Id, page.Plain, item.Start, Math.Min(page.Plain.Length, item.Start + length));
    }

    private ImmutableArray<Person> People(Dictionary<string, TimelinePage> saved)
    {
        var words = Words(saved, told[0].Items[0], 12);
        When On(string day) => When.On(Moment.Parse(day)!.Value, Basis.InText, []);
        return
        [
            new("p1", "Ines Halvorsen", ["Halvorsen"], [new("Director General", "Continental Space Agency", new(null, Moment.Parse("2024-03-04"), null, Basis.InText, []), On("2024-09-30"), [words])], 9),
            new("p2", "Tomas Okafor", ["Okafor", "T. Okafor"], [new("Head of the ground segment", null, new(null, Moment.Parse("2024-06-01"), null, Basis.InText, []), new(Moment.Parse("2024-08-01"), Moment.Parse("2024-10-01"), null, Basis.InText, []), [words]), new("Director General", "Continental Space Agency", new(Moment.Parse("2024-10-01"), Moment.Parse("2024-10-20"), null, Basis.InText, []), When.Unknown, [words, words])], 6),
            new("p3", "Lena Brandt", [], [], 1),
        ];
    }

    private ImmutableArray<Quote> Quotes(Dictionary<string, TimelinePage> saved)
    {
        if (told.Count < 3)
        {
            return [];
        }

        var (date, items) = told[2];
        var words = Words(saved, items[0], 52);
        return
        [
            new("q1", "We would rather launch late than launch blind", ["We’d rather launch late than blind"], "Ines Halvorsen", "p1", QuoteKind.Direct, items[0].Id, date, [words]),
            new("q2", "would not name a new day “before the hinge is safe”", [], "Halvorsen", "p1", QuoteKind.Mixed, items[0].Id, When.Unknown, [words]),
            new("q3", "that the board had been unanimous", [], null, null, QuoteKind.Indirect, items[0].Id, date, [words]),
            new("q4", "It is a good day for patient people", [], "Lena Brandt", "p3", QuoteKind.Direct, items[0].Id, date, [words]),
        ];
    }

    private ImmutableArray<Figure> Figures(Dictionary<string, TimelinePage> saved) =>
        [new(new(640_000_000, "EUR"), [new(694_000_000, "USD")], "budget", "Continental Space Agency", "Meridian", 2024, told[0].Items[0].Id, [Words(saved, told[0].Items[0], 30)])];

    private ImmutableArray<Planned> Planned(Dictionary<string, TimelinePage> saved) =>
        [new("In January the probe will fly past Venus", new(Moment.Parse("2025-01-01"), Moment.Parse("2025-01-31"), null, Basis.InText, []), told[^1].Date, PlannedState.Came, told[0].Items[0].Id, [Words(saved, told[^1].Items[0], 10)])];

    private ImmutableArray<Doubt> Doubts(Dictionary<string, TimelinePage> saved) =>
        [
            new("order", "One item stands below an older one in a list that runs newest first; its place was not used.", [Words(saved, told[0].Items[0], 20)]),
            new("date", "Two pages state different days for the same item.", [Words(saved, told[0].Items[0], 9), Words(saved, told[^1].Items[0], 9)]),
        ];
}
