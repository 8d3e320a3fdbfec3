using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.E2E;

/// <summary>A timeline told over and over, each time as other pages, some weeks later: as heavy a story as real ones are, and as many as asked for.</summary>
internal static class Crowd
{
    /// <summary>At least so many stories.</summary>
    public static Timeline Of(Timeline one, int stories)
    {
        var times = Enumerable.Range(0, (stories + one.Stories.Length - 1) / one.Stories.Length).Select(time => new Time(time)).ToList();
        return new(
            "Ten thousand", All(one.Pages, times, (time, page) => time.Of(page)), All(one.Items, times, (time, item) => time.Of(item)),
            [.. All(one.Stories, times, (time, story) => time.Of(story)).OrderBy(story => story.Date.To?.Day ?? story.Date.From?.Day ?? DateOnly.MaxValue)],
            People(one, times), All(one.Quotes, times, (time, quote) => time.Of(quote)), All(one.Figures, times, (time, figure) => time.Of(figure)),
            All(one.Planned, times, (time, planned) => time.Of(planned)),
            [.. times.Where(time => time.Number % 4 == 0).Select(time => new Doubt("order", $"One item stands below an older one; its place was not used ({time.Number}).", []))], []);
    }

    private static ImmutableArray<T> All<T>(ImmutableArray<T> one, List<Time> times, Func<Time, T, T> told) =>
        [.. times.SelectMany(time => one.Select(each => told(time, each)))];

    /// <summary>The first of them goes on through all times, with all that was ever said; the others come anew.</summary>
    private static ImmutableArray<Person> People(Timeline one, List<Time> times) =>
        [.. one.People.Take(1), .. times.SelectMany(time => one.People.Skip(1).Select(time.Of))];

    /// <param name="Number">From 0.</param>
    private sealed record Time(int Number)
    {
        private int Weeks => Number * 3;

        public TimelinePage Of(TimelinePage saved) => new(
            saved.Page with { Id = Id(saved.Page.Id), Path = $"{Number.ToString("000", CultureInfo.InvariantCulture)}/{saved.Page.Path}", Items = [.. saved.Page.Items.Select(Of)] },
            Of(saved.Retrieved));

        public TimelineItem Of(TimelineItem item) => new(
            item.Dated with { Item = Of(item.Item), Published = Of(item.Dated.Published) },
            Id(item.Story), item.CopyOf is null ? null : Id(item.CopyOf), item.RevisionOf is null ? null : Id(item.RevisionOf), item.TeaserOf is null ? null : Id(item.TeaserOf));

        public Story Of(Story story) => story with
        {
            Id = Id(story.Id),
            Date = Of(story.Date),
            Happened = Of(story.Happened),
            Told = Of(story.Told),
            Items = [.. story.Items.Select(Id)],
            Thread = story.Thread is null ? null : Id(story.Thread),
            Because = Of(story.Because),
            ThreadBecause = Of(story.ThreadBecause),
        };

        public Person Of(Person person) => person with
        {
            Id = Id(person.Id),
            Name = $"{person.Name} {Number}",
            Offices = [.. person.Offices.Select(office => office with { From = Of(office.From), To = Of(office.To), Evidence = Of(office.Evidence) })],
        };

        /// <summary>Every other one is said by whoever goes on through all times.</summary>
        public Quote Of(Quote quote) => quote with
        {
            Id = Id(quote.Id),
            Person = quote.Person is null || Number % 2 == 0 ? quote.Person : Id(quote.Person),
            Story = Id(quote.Story),
            Said = Of(quote.Said),
            Evidence = Of(quote.Evidence),
        };

        public Figure Of(Figure figure) => figure with { Amount = figure.Amount with { Value = figure.Amount.Value + Number }, Story = Id(figure.Story), Evidence = Of(figure.Evidence) };

        public Planned Of(Planned planned) => planned with
        {
            When = Of(planned.When),
            Announced = Of(planned.Announced),
            Story = Id(planned.Story),
            State = (PlannedState)(Number % 5),
            Evidence = Of(planned.Evidence),
        };

        private string Id(string id) => Number == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}x{Number}");

        private Item Of(Item item) => item with { Id = Id(item.Id), Page = Id(item.Page) };

        private When Of(When when) => when with { From = Of(when.From), To = Of(when.To), Best = Of(when.Best), Because = Of(when.Because) };

        private Moment? Of(Moment? moment) => moment is { } one ? one with { Day = one.Day.AddDays(Weeks * 7) } : null;

        private ImmutableArray<Reason> Of(ImmutableArray<Reason> reasons) =>
            reasons.IsDefaultOrEmpty ? [] : [.. reasons.Select(reason => reason with { Evidence = reason.Evidence is { } words ? words with { Page = Id(words.Page) } : null })];

        private ImmutableArray<Evidence> Of(ImmutableArray<Evidence> evidence) => [.. evidence.Select(words => words with { Page = Id(words.Page) })];
    }
}
