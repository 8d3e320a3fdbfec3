using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dateline.News;

namespace Dateline.Tests.Date;

/// <summary>Builds a read page line by line, for tests of the stages behind Read.</summary>
internal sealed class Sheet(string name)
{
    private readonly StringBuilder plain = new();
    private readonly List<Func<string, Item>> items = [];
    private readonly List<Passage> asides = [];

    public PageFacts Facts { get; init; } = PageFacts.Unknown;

    public ListOrder Order { get; init; } = ListOrder.NewestFirst;

    public PageKind Kind { get; init; } = PageKind.Listing;

    /// <summary>An item of one string, with the stamp that the page prints under it.</summary>
    public Sheet Item(string text, PrintedStamp? stamp = null, ItemRole role = ItemRole.Entry, string? under = null)
    {
        var lead = under is null ? null : Line(under);
        var passage = Line(text);
        var printed = stamp is null ? null : Line(stamp.Words);
        items.Add(whole => new Item
        {
            Id = News.Item.IdOf(name, passage.Start, passage.End),
            Page = name,
            Role = role,
            Paragraphs = [passage],
            Under = lead,
            Published = printed is null ? null : stamp!.Stamp(Evidence.In(name, whole, printed.Start, printed.End)),
            Start = passage.Start,
            End = passage.End,
        });
        return this;
    }

    public Sheet Aside(string text)
    {
        asides.Add(Line(text));
        return this;
    }

    public ReadPage Page()
    {
        var whole = plain.ToString();
        return new()
        {
            Id = name,
            Path = name,
            Plain = whole,
            Kind = Kind,
            Order = Order,
            Facts = Facts,
            Items = [.. items.Select(make => make(whole))],
            Asides = [.. asides],
        };
    }

    private Passage Line(string text)
    {
        var passage = new Passage(text, plain.Length);
        plain.Append(text).Append('\n');
        return passage;
    }
}

/// <summary>A stamp as a page prints it.</summary>
internal sealed record PrintedStamp(string Words, Func<Evidence, Stamp> Stamp)
{
    public static PrintedStamp On(string day, string? time = null) => new(time is null ? day : $"{day} {time}", evidence =>
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(date.Year, date.Month, date.Day, null, time is null ? null : TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture), null, null, evidence);
    });

    public static PrintedStamp WithoutYear(int month, int day, DayOfWeek? weekday = null) =>
        new($"{weekday} {day}.{month}.", evidence => new(null, month, day, weekday, null, null, null, evidence));

    public static PrintedStamp Clock(string time) =>
        new(time, evidence => new(null, null, null, null, TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture), null, null, evidence));

    public static PrintedStamp Ago(int count, AgeUnit unit) => new($"{count} {unit} ago", evidence => new(null, null, null, null, null, null, new(count, unit), evidence));
}
