using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>Turns a solved node into a date with its chain of reasons: what bounds it from below, then from above, each down to printed or told words.</summary>
internal sealed class Explanation(Graph graph, DateOptions options)
{
    private const int MostLinks = 12;

    private readonly Dictionary<(Node Node, string Page, bool Low), Node> ends = [];

    private static readonly Func<Node, bool> IsPrinted = node => node.IsPrinted && node.Members.Count > 0;

    /// <summary>While the years before are being ruled out: what that rests on is not asked again.</summary>
    private bool isWithin;

    private readonly ILookup<ReadPage, Path> paths = graph.Paths.ToLookup(path => path.Page, ReferenceEqualityComparer.Instance as IEqualityComparer<ReadPage>);

    /// <summary>Bounded from below, and in the end by words that have their year or were given it by another list: otherwise two items without one could rest on each other.</summary>
    private static readonly Func<Node, bool> IsBoundedBelow = node => node.DecidedBy is null && node.Members.Count > 0 && RestsOnAYear(node);

    /// <summary>One function a path: a path keeps what it found for each.</summary>
    private readonly Dictionary<Path, Func<Node, bool>> decidedElsewhere = new(ReferenceEqualityComparer.Instance);

    /// <summary>When <paramref name="member"/> came out, with the reasons as seen from this item.</summary>
    public When Of(Member member)
    {
        var node = graph.Of(member.Item);
        if (options.Given.GetValueOrDefault(member.Item.Id)?.Published is { } given)
        {
            return given;
        }

        if (OwnStamp(node, member) is { } stated)
        {
            return stated;
        }

        if (node.Low.Day == Node.Past && node.High.Day == Node.Future)
        {
            return When.Unknown;
        }

        var reasons = new List<Reason>();
        var bases = new List<Basis>();
        Explain(node, low: true, member, reasons, bases);
        Explain(node, low: false, member, reasons, bases);
        var time = node.IsDay ? Clock(node, member) : null;
        return new(
            End(node.Low.Day, time), End(node.High.Day, time), Best(node, time), bases.DefaultIfEmpty(Basis.Order).Min(),
            [.. reasons.DistinctBy(reason => (reason.Says, reason.Evidence?.Page, reason.Evidence?.Start))]);
    }

    /// <summary>When <paramref name="page"/> was saved.</summary>
    public When Of(ReadPage page)
    {
        var node = graph.Of(page);
        if (page.Facts.Retrieved is { } day)
        {
            return When.On(new(day), Basis.Retrieved, new Reason(Sentences.PageSavedOn(page.Facts), null));
        }

        if (node.Low.Day == Node.Past && node.High.Day == Node.Future)
        {
            return When.Unknown;
        }

        var reasons = new List<Reason>();
        var bases = new List<Basis>();
        Explain(node, low: true, null, reasons, bases);
        Explain(node, low: false, null, reasons, bases);
        return new(End(node.Low.Day, null), End(node.High.Day, null), null, bases.DefaultIfEmpty(Basis.Order).Min(),
            [.. reasons.DistinctBy(reason => (reason.Says, reason.Evidence?.Page, reason.Evidence?.Start))]);
    }

    /// <summary>What the page prints beside this very item wins over what its copies print.</summary>
    private static When? OwnStamp(Node node, Member member)
    {
        if (member.Item.Published is not { } stamp || node.Clues.FirstOrDefault(clue => clue.Kind == ClueKind.Stamp && ReferenceEquals(clue.Stamp, stamp)) is not { } clue)
        {
            return null;
        }

        var reading = clue.Readings[0];
        var offset = stamp.Time is null ? null : stamp.Offset ?? Zones.Offset(member.Page.Facts.Zone, reading.Low, stamp.Time);
        var from = new Moment(DateOnly.FromDayNumber(reading.Low), stamp.Time, offset);
        var to = new Moment(DateOnly.FromDayNumber(reading.High), stamp.Time, offset);
        return new(from, to, reading.Low == reading.High ? from : null, Basis.Stated, [new(Sentences.Printed(stamp, null), stamp.From)]);
    }

    private void Explain(Node node, bool low, Member? asSeenFrom, List<Reason> reasons, List<Basis> bases)
    {
        var ground = low ? node.Low.By : node.High.By;
        string? subject = null;
        for (var links = 0; ground is not null && links < MostLinks; links++)
        {
            if (ground is Ground.Told told)
            {
                bases.AddRange(links == 0 ? [BasisOf(told.Clue, asSeenFrom)] : []);
                reasons.AddRange(Told(node, told, low, asSeenFrom, subject));
                return;
            }

            var beyond = (Ground.Beyond)ground;
            var edge = beyond.Edge;
            var next = beyond.Neighbour;

            // Over the first report of a story to the report that bounds it.
            var days = edge.Days;
            if (next.IsStory && (low ? next.Low.By : next.High.By) is Ground.Beyond through)
            {
                (next, days) = (through.Neighbour, days + through.Edge.Days);
            }

            next = edge.Kind == EdgeKind.Order ? EndOfRun(next, edge.Page!, low) : next;
            bases.AddRange(links == 0 ? [BasisOf(edge)] : []);
            reasons.Add(edge.Kind == EdgeKind.Age ? Aged(edge, node, next, low) : Neighbour(edge, next, days, low));
            node = next;
            asSeenFrom = SeenOn(next, edge.Page);
            subject = asSeenFrom is { } seen ? seen.Item.Beginning : null;
            ground = low ? next.Low.By : next.High.By;
        }
    }

    /// <summary>The member of a node that stands on the page in question, else any.</summary>
    private static Member? SeenOn(Node node, ReadPage? page) => node.Members.Count == 0 ? null
        : node.Members.FirstOrDefault(each => page is not null && ReferenceEquals(each.Page, page), node.Members[0]);

    /// <summary>A run of neighbours in one list is one reason: the one at its end, whose own words bound it.</summary>
    private Node EndOfRun(Node start, ReadPage page, bool low)
    {
        List<Node> passed = [];
        var node = start;
        while (!ends.TryGetValue((node, page.Id, low), out var end))
        {
            passed.Add(node);
            if ((low ? node.Low.By : node.High.By) is not Ground.Beyond { Edge.Kind: EdgeKind.Order } further
                || !further.Neighbour.Members.Any(member => ReferenceEquals(member.Page, page)))
            {
                ends[(node, page.Id, low)] = node;
                continue;
            }

            node = further.Neighbour;
        }

        foreach (var each in passed)
        {
            ends[(each, page.Id, low)] = ends[(node, page.Id, low)];
        }

        return ends[(start, page.Id, low)];
    }

    private IEnumerable<Reason> Told(Node node, Ground.Told told, bool low, Member? asSeenFrom, string? subject)
    {
        var (clue, reading) = (told.Clue, told.Reading);
        if (clue.Item is { } item && asSeenFrom is { } seen && seen.Item.Id != item.Id && !SaysItself(seen, clue))
        {
            var isAnnounced = graph.Announced.TryGetValue(seen.Item.Id, out var announcement) && announcement.Article == item.Id;
            yield return new(isAnnounced ? Sentences.Announces(subject) : Sentences.SameItem(subject),
                isAnnounced ? announcement!.Words : Evidence.In(clue.Page, item.Passages.First()));
        }

        yield return clue.Kind switch
        {
            ClueKind.Stamp or ClueKind.StampWithoutYear => new(Sentences.Printed(clue.Stamp!, subject), clue.Stamp!.From),
            ClueKind.Given => options.Given[clue.Item!.Id].Published!.Because[0],
            ClueKind.Changed => new(Sentences.Changed(clue.Stamp!), clue.Stamp!.From),
            ClueKind.Age => new(Sentences.Aged(clue.Stamp!, graph.OfPages[clue.Page.Id].Made!.Value, clue.Page.Facts), clue.Stamp!.From),
            ClueKind.StampWeekday => new(Sentences.Weekday(clue.Stamp!, graph.OfPages[clue.Page.Id].Made!.Value, clue.Page.Facts), clue.Stamp!.From),
            ClueKind.Made => new(low ? Sentences.MadeThen(clue.Stamp!) : Sentences.Made(clue.Stamp!), clue.Stamp!.From),
            ClueKind.Running when graph.OfPages[clue.Page.Id].Running is { } running => new(Sentences.Running(running), Evidence.In(clue.Page, running.At)),
            ClueKind.SavedOn => new(Sentences.SavedOn(clue.Page.Facts), null),
            _ => Named(clue, reading, low, asSeenFrom),
        };
        if (clue is { Kind: ClueKind.Named or ClueKind.StampWithoutYear } && (clue.Named?.Year ?? clue.Stamp?.Year) is null)
        {
            foreach (var reason in node.DecidedBy is { } path ? YearByOrder(node, reading, path) : low ? EarlierYears(node, clue, reading) : [])
            {
                yield return reason;
            }
        }
    }

    private static Reason Named(Clue clue, Reading reading, bool low, Member? asSeenFrom)
    {
        var named = clue.Named!;
        var (page, at) = asSeenFrom is { } seen && clue.Item is { } item && seen.Item.Id != item.Id && InMember(seen, named) is { } here
            ? (seen.Page, here) : (clue.Page, named.At);
        var evidence = Evidence.In(page, at);
        if (clue.Item is null)
        {
            return new(Sentences.YearToCome(named, reading.High), evidence);
        }

        return new(
            reading.Own ? Sentences.Own(named, reading)
            : named.Telling == Telling.ToCome ? low ? Sentences.ToComeNear(named, reading) : Sentences.ToCome(named, reading)
            : low ? Sentences.Behind(named, reading) : Sentences.NotYetAgain(named, reading),
            evidence);
    }

    private Func<Node, bool> DecidedElsewhere(Path path)
    {
        if (!decidedElsewhere.TryGetValue(path, out var isAnchor))
        {
            decidedElsewhere[path] = isAnchor = node => node.DecidedBy is { } other && !ReferenceEquals(other, path) && node.IsBounded;
        }

        return isAnchor;
    }

    /// <summary>The nearest item of the list that something printed dates; else the nearest that another list has dated, with that list's own reasons.</summary>
    private List<Reason> YearByOrder(Node node, Reading reading, Path path)
    {
        var anchor = path.Nearest(node, IsPrinted) ?? path.Nearest(node, DecidedElsewhere(path));
        if (anchor is null)
        {
            return graph.Of(path.Page).IsBounded ? SavedBy(path.Page) : [];
        }

        var member = SeenOn(anchor, path.Page)!.Value;
        var own = anchor.Low.By is Ground.Told told ? told : null;
        return
        [
            new(Sentences.YearByOrder(Calendar.Year(reading.Day), member.Item.Beginning, anchor.Low.Day, anchor.High.Day),
                Evidence.In(member.Page, member.Item.Passages.First())),
            .. own is null || (own.Clue.Kind == ClueKind.Named && ReferenceEquals(anchor.DecidedBy, path)) ? [] : Told(anchor, own, low: true, member, member.Item.Beginning),
        ];
    }

    /// <summary>Why the year is none before, where no list decided it: an older item of the list has come out since.</summary>
    private List<Reason> EarlierYears(Node node, Clue clue, Reading reading)
    {
        if (isWithin || !clue.Readings.Any(each => each.Low < reading.Low))
        {
            return [];
        }

        foreach (var path in paths[clue.Page])
        {
            if (path.Nearest(node, IsBoundedBelow) is { } anchor && anchor.Low.Day <= reading.Low && SeenOn(anchor, path.Page) is { } member)
            {
                var reasons = new List<Reason> { new(Sentences.EarlierYears(member.Item.Beginning, anchor.Low.Day), Evidence.In(member.Page, member.Item.Passages.First())) };
                isWithin = true;
                Explain(anchor, low: true, member, reasons, []);
                isWithin = false;
                return reasons;
            }
        }

        return [];
    }

    private static bool RestsOnAYear(Node node)
    {
        for (var links = 0; links < MostLinks; links++)
        {
            switch (node.Low.By)
            {
                case Ground.Beyond beyond:
                    node = beyond.Neighbour;
                    break;
                case Ground.Told { Clue: var clue }:
                    return node.DecidedBy is not null || !(clue.Kind is ClueKind.Named or ClueKind.StampWithoutYear) || (clue.Named?.Year ?? clue.Stamp?.Year) is not null;
                default:
                    return false;
            }
        }

        return false;
    }

    private List<Reason> SavedBy(ReadPage page)
    {
        var reasons = new List<Reason>();
        Explain(graph.Of(page), low: false, null, reasons, []);
        return reasons;
    }

    /// <summary>What an age tells of its item, from the day of saving; or of the day of saving, from its item.</summary>
    private static Reason Aged(Edge edge, Node node, Node neighbour, bool low)
    {
        var day = low ? neighbour.Low.Day : neighbour.High.Day;
        var stamp = edge.Item!.Published!;
        return new(node.Members.Count > 0 ? Sentences.AgedSince(stamp, day, low) : Sentences.OldThen(stamp, edge.Item.Beginning, day, low), stamp.From);
    }

    private Reason Neighbour(Edge edge, Node neighbour, int days, bool low)
    {
        var day = low ? neighbour.Low.Day : neighbour.High.Day;
        if (neighbour.Members.Count == 0)
        {
            return new(neighbour.Saved!.Facts.Retrieved is null ? Sentences.NotAfterSaving(day) : Sentences.SavedOn(neighbour.Saved.Facts), null);
        }

        var member = SeenOn(neighbour, edge.Page)!.Value;
        var title = member.Item.Beginning;
        var isOldestFirst = edge.Page?.Order == ListOrder.OldestFirst;
        var own = day + (low ? days : -days);
        var says = edge.Kind switch
        {
            EdgeKind.Order when isOldestFirst => low ? Sentences.Behind(title, day) : Sentences.Before(title, day),
            EdgeKind.Order => low ? Sentences.Above(title, day) : Sentences.Below(title, day),
            EdgeKind.Feed => low ? Sentences.BesideFeed(title, day) : Sentences.FeedBound(title, day),
            EdgeKind.Midnight => low ? Sentences.Midnight(title, edge.Days > 0, own) : Sentences.MidnightBefore(title, edge.Days > 0, own),
            EdgeKind.Run => Sentences.Run(title, own, low),
            EdgeKind.Story => Sentences.SameEvent(title, own, low, options),
            _ => Sentences.NewestItem(title, day),
        };
        return new(says, member.Item.Passages.FirstOrDefault() is { } passage ? Evidence.In(member.Page, passage) : null);
    }

    private static Basis BasisOf(Clue clue, Member? asSeenFrom) => clue.Kind switch
    {
        ClueKind.SavedOn => Basis.Retrieved,
        _ when asSeenFrom is { } seen && clue.Item is { } item && seen.Item.Id != item.Id && !SaysItself(seen, clue) => Basis.SameItem,
        ClueKind.Given or ClueKind.Stamp or ClueKind.StampWithoutYear or ClueKind.Changed => Basis.Stated,
        ClueKind.Age or ClueKind.StampWeekday => Basis.Relative,
        ClueKind.Made => Basis.Retrieved,
        _ => Basis.InText,
    };

    private static Basis BasisOf(Edge edge) => edge.Kind switch
    {
        EdgeKind.Story => Basis.SameStory,
        EdgeKind.Saved => Basis.Retrieved,
        EdgeKind.Age => Basis.Relative,
        _ => Basis.Order,
    };

    private static bool SaysItself(Member seen, Clue clue) => clue.Named is { } named && InMember(seen, named) is not null;

    /// <summary>The same words in a copy.</summary>
    private static Passage? InMember(Member member, DayNamed named)
    {
        foreach (var passage in member.Item.Passages.Concat(member.Item.Under is { } under ? [under] : Array.Empty<Passage>()))
        {
            var at = passage.Text.IndexOf(named.At.Text, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new(named.At.Text, passage.Start + at);
            }
        }

        return null;
    }

    /// <summary>The clock time printed with the item, or with the one item among its kin that prints one.</summary>
    private static (TimeOnly Time, TimeSpan? Offset)? Clock(Node node, Member member)
    {
        var stamps = node.Members.Select(each => (each.Page, each.Item.Published)).Where(each => each.Published?.Time is not null).ToList();
        var (page, stamp) = stamps.FirstOrDefault(each => ReferenceEquals(each.Page, member.Page), stamps.FirstOrDefault());
        return stamp is null ? null : (stamp.Time!.Value, stamp.Offset ?? Zones.Offset(page.Facts.Zone, node.Low.Day, stamp.Time));
    }

    private static Moment? Best(Node node, (TimeOnly Time, TimeSpan? Offset)? time)
    {
        if (node.IsDay)
        {
            return End(node.Low.Day, time);
        }

        // Of its own news the day itself is the best guess, and of a page that is kept up its last change; an interval from
        // neighbours alone has none.
        var own = node.Choices.SelectMany(choice => choice.Readings).Where(pair => pair.Reading.Own).Select(pair => pair.Reading.Day).Distinct().ToList();
        var isChanged = node.High.By is Ground.Told { Clue.Kind: ClueKind.Changed };
        return own.Count != 1 || !(node.IsBounded || isChanged) ? null : End(Math.Clamp(own[0], node.Low.Day, node.High.Day), null);
    }

    private static Moment? End(int day, (TimeOnly Time, TimeSpan? Offset)? time) =>
        day is <= 0 or >= Node.Future || day > DateOnly.MaxValue.DayNumber ? null : new(DateOnly.FromDayNumber(day), time?.Time, time?.Offset);
}
