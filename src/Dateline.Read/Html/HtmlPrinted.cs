using System.Buffers;
using Dateline.News;

namespace Dateline.Read;

/// <summary>What a page shows of when its piece came out: time elements, elements that say they hold a date, lines around title and body.</summary>
internal sealed partial class HtmlPrinted(HtmlPlain plain, HtmlPlace place, string page, Locale locale, string markup)
{
    /// <summary>No element that holds a date, and no line that is one, holds more text, in code units.</summary>
    private const int LongestPart = 160;

    /// <summary>A line with a date anywhere in it that is no stamp's line holds less text.</summary>
    private const int LongestLine = 120;

    /// <summary>A sentence that says when the page came out or was changed.</summary>
    private const int LongestSentence = 400;

    /// <summary>How far into a body's first line its dateline goes: “Nairobi, Kenya, 5 March 2031 –”.</summary>
    private const int LongestDateline = 60;

    /// <summary>No page says more often when it came out than a forum does.</summary>
    private const int MostDays = 1_000;

    /// <summary>No news page was printed before the web.</summary>
    private const int FirstYear = 1993;

    private static readonly string[] Today = ["today", "todays", "current-date", "current_date", "currentdate", "date-now"];

    private static readonly SearchValues<string> Versions = SearchValues.Create([.. Calendar.Versions], StringComparison.OrdinalIgnoreCase);

    private readonly List<HtmlDay> days = [];

    /// <summary>What stands near the title and the body, and in elements that say they hold a date.</summary>
    public IReadOnlyList<HtmlDay> Near()
    {
        days.Clear();
        Parts();
        Lines();
        Dateline();
        return days;
    }

    /// <summary>A day that a line near the title prints without its year, where the markup spells it with one.</summary>
    public HtmlDay? Yearless()
    {
        for (var at = Math.Max(0, place.Title); at < plain.Blocks.Count && at <= place.First; at++)
        {
            var block = plain.Blocks[at];
            if (at != place.Title && block.Length <= LongestLine && place.IsNear(at) && !place.IsForeign(at)
                && (Stamps.Whole(plain.Text, block.Start, block.End, locale) ?? Stamps.Within(plain.Text, block.Start, block.End, locale)) is { Year: null, Month: { } month, Day: { } day, Modified: false } printed
                && HtmlYear.Of(markup, month, day) is { } found && day <= DateTime.DaysInMonth(found.Year, month)
                && (printed.Weekday is null || new DateOnly(found.Year, month, day).DayOfWeek == printed.Weekday))
            {
                return new((printed with { Year = found.Year }).With(Evidence.Beside(page, EvidencePlace.Meta, found.Spelled)), HtmlGround.Spelled, Change: false);
            }
        }

        return null;
    }

    /// <summary>The day of the newest version that a page of a wiki shows: of two held side by side, that is the one below.</summary>
    /// <param name="generator">The software that made the page, as it says; null where it does not.</param>
    public HtmlDay? Version(string? generator)
    {
        if (generator?.StartsWith("MediaWiki", StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        days.Clear();
        for (var at = 0; at < plain.Blocks.Count && days.Count < MostDays; at++)
        {
            var block = plain.Blocks[at];
            if (block.Length <= LongestLine && BeginsVersion(plain.SpanOf(block)) && Stamps.Among(plain.Text, block.Start, block.End, locale) is { } printed)
            {
                Add(printed, HtmlGround.Version, change: false, away: 0);
            }
        }

        return days.MaxBy(day => day.Number);
    }

    /// <summary>True for a line that begins with the words for a version's day, or with one word and them: “Latest revision as of”.</summary>
    private static bool BeginsVersion(ReadOnlySpan<char> line) => line.IndexOfAny(Versions) is >= 0 and var at && line[..at].TrimEnd().IndexOf(' ') < 0;

    /// <summary>Sentences anywhere that say when the page came out or was changed: “This page was last edited on 7 April 2031.”</summary>
    public IReadOnlyList<HtmlDay> Far()
    {
        days.Clear();
        for (var at = 0; at < plain.Blocks.Count && days.Count < MostDays; at++)
        {
            var block = plain.Blocks[at];
            var told = at >= place.First && at < place.Last - 1 && block.Length > LongestLine;
            if (told || block.Length is < 8 or > LongestSentence || plain.Parts[block.Part].Is(HtmlUse.Comments | HtmlUse.Related))
            {
                continue;
            }

            if (Calendar.Label(plain.SpanOf(block)) is { } change && Stamps.Among(plain.Text, block.Start, block.End, locale) is { } printed && !IsNamed(block.Start, printed))
            {
                Add(printed, HtmlGround.Far, change, place.Away(plain.Parts[block.Part], at));
            }
        }

        return days;
    }

    private void Parts()
    {
        for (var at = 0; at < plain.Parts.Count && days.Count < MostDays; at++)
        {
            var part = plain.Parts[at];
            if (!(part.Says(HtmlUse.Stamp) || IsForMachines(part)) || part.Length > LongestPart || place.IsForeign(part))
            {
                continue;
            }

            var far = !place.IsNear(part.FirstBlock);
            if (((far || place.IsInside(part.FirstBlock)) && IsQuoted(at)) || IsToday(at))
            {
                continue;
            }

            var away = place.Away(part, part.FirstBlock);
            var printed = part.Length > 0 ? Stamps.Within(plain.Text, part.Start, part.End, locale) : null;
            var change = IsChange(part) || printed is { Modified: true };
            if (Machine(part) is { } stated)
            {
                days.Add(new(stated, far ? HtmlGround.Far : part.Element.Attribute("itemprop") is null ? HtmlGround.Time : HtmlGround.Marked, change, away));
            }

            Add(printed, far ? HtmlGround.Far : HtmlGround.Near, change, away);
        }
    }

    /// <summary>What the element says to machines: the attributes of HTML and microdata, and the value of the hAtom microformat.</summary>
    private Stamp? Machine(HtmlPart part) =>
        (part.Element.Attribute("datetime") ?? part.Element.Attribute("content") ?? part.Element.Attribute("title") ?? Kept(part)) is { } value
            ? HtmlTimes.Parse(value, Evidence.Beside(page, EvidencePlace.Time, value)) : null;

    /// <summary>True for an element near title or body that keeps a moment for a script: <c>relative-time</c>, <c>data-timestamp</c>.</summary>
    private bool IsForMachines(HtmlPart part) => part.Tag is not ("ins" or "del" or "time" or "meta") && place.IsNear(part.FirstBlock)
        && (part.Element.Attribute("datetime") is not null || Kept(part) is not null);

    private static string? Kept(HtmlPart part) => HtmlTimes.Kept.Select(part.Element.Attribute).FirstOrDefault(value => value is not null);

    private bool IsInCaption(int at) => plain.Parts[at].Is(HtmlUse.Caption) && plain.Upwards(at).Any(up => plain.Parts[up].Tag == "figcaption");

    private bool IsQuoted(int at) => plain.Upwards(at).Any(up => plain.Parts[up].Tag is "blockquote" or "figure");

    /// <summary>True for the line in which a page shows its reader what day it is.</summary>
    private bool IsToday(int at)
    {
        for (var up = 0; up < 3 && at >= 0 && plain.Parts[at].Length <= LongestPart; (up, at) = (up + 1, plain.Parts[at].Up))
        {
            if (plain.Parts[at].Element.Class is { Length: < LongestSentence } names && Today.Any(word => HasWord(names, word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a word stands among others, whatever joins them: <c>today-date</c>, <c>TodaysDate</c>, <c>topbar_today</c>.</summary>
    private static bool HasWord(string names, string word)
    {
        for (var at = names.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = names.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(names[at - 1])) && (end == names.Length || !char.IsLower(names[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when attributes or the words in front say that the time is of a change.</summary>
    private bool IsChange(HtmlPart part)
    {
        var classes = part.Element.Class ?? "";
        if (classes.Contains("publish", StringComparison.OrdinalIgnoreCase) || part.Element.Attribute("pubdate") is not null)
        {
            return false;
        }

        if (classes.Contains("updated", StringComparison.OrdinalIgnoreCase) || classes.Contains("modif", StringComparison.OrdinalIgnoreCase)
            || part.Element.Attribute("itemprop") == "dateModified")
        {
            return true;
        }

        const int before = 32;
        var words = plain.Text.AsSpan(Math.Max(0, part.Start - before), Math.Min(part.Start, before));
        return Calendar.Label(words[(words.LastIndexOf('\n') + 1)..]) == true;
    }

    private void Lines()
    {
        for (var at = 0; at < plain.Blocks.Count; at++)
        {
            var block = plain.Blocks[at];
            var part = plain.Parts[block.Part];
            if (block.Length > LongestPart || !place.IsNear(at) || place.IsForeign(at) || IsInCaption(block.Part) || IsToday(block.Part)
                || (place.IsInside(at) && IsQuoted(block.Part)))
            {
                continue;
            }

            if (at == place.Title)
            {
                // A headline's day is the event's, save where it stands before the headline.
                var first = Stamps.Whole(plain.Text, block.Start, block.End, locale) ?? Stamps.Leading(plain.Text, block.Start, block.End, locale);
                Add(first, HtmlGround.Far, first is { Modified: true }, place.Away(part, at));
            }
            else
            {
                Line(block, place.Away(part, at), place.IsBehind(at), place.IsAbove(at) ? HtmlGround.Far : HtmlGround.Near);
            }
        }
    }

    /// <summary>What a line near the title says, and what else stands on it: “Published 5 March 2031 | Updated 6 March 2031”.</summary>
    /// <param name="behind">True behind the body: only what is a stamp and nothing else, or says what it tells, is the piece's there.</param>
    private void Line(HtmlBlock block, int away, bool behind, HtmlGround ground)
    {
        var (start, end) = (block.Start, block.End);
        var whole = Stamps.Whole(plain.Text, start, end, locale);
        var printed = whole ?? Stamps.Leading(plain.Text, start, end, locale) ?? Stamps.Trailing(plain.Text, start, end, locale)
            ?? (block.Length < LongestLine && !HtmlWords.EndsSentence(plain.SpanOf(block)) ? Stamps.Within(plain.Text, start, end, locale) : null);
        if (printed is null || IsNamed(start, printed) || (behind && whole is null && !printed.Labelled))
        {
            return;
        }

        Add(printed, ground, printed.Modified, away);
        if (printed.Modified && Stamps.Among(plain.Text, start, printed.Start, locale) is { Modified: false } before && before.End < printed.Start)
        {
            Add(before, ground, change: false, away);
        }
        else if (!printed.Modified && Stamps.Among(plain.Text, printed.End, end, locale) is { } after
            && (after.Modified || Calendar.Label(plain.Text.AsSpan(printed.End, after.Start - printed.End)) == true))
        {
            Add(after, ground, change: true, away);
        }
    }

    /// <summary>True where words with a colon say that the day is of something else: “Event date: 14 June 2031”.</summary>
    private bool IsNamed(int start, Printed printed)
    {
        var words = plain.Text.AsSpan(start, printed.Start - start).TrimEnd();
        if ((printed.Labelled && Stamps.At(plain.Text, start, printed.End, locale) is { Labelled: true }) || words is not [.. var name, ':'] || name.IndexOf(' ') is not (> 0 and var space))
        {
            return false;
        }

        // “date” is a label at the beginning only; “published” is one anywhere.
        return Calendar.Label(name) is null && !Calendar.Prepositions.Contains(name[..space].ToString().ToLowerInvariant());
    }

    /// <summary>The day in front of a body's first words, behind their place or alone: “Karlsruhe, (12.11.2031).”</summary>
    private void Dateline()
    {
        if (place.Article.Blocks.IsEmpty)
        {
            return;
        }

        var block = plain.Blocks[place.First];
        if (Stamps.InDateline(plain.Text, block.Start, Math.Min(block.End, block.Start + LongestDateline), locale) is { } printed)
        {
            Add(printed, HtmlGround.Near, change: false, place.Away(plain.Parts[block.Part], place.First));
        }
    }

    private void Add(Printed? printed, HtmlGround ground, bool change, int away)
    {
        if (printed is { HasDay: true, Year: >= FirstYear } or { Age: not null })
        {
            days.Add(new(printed.On(page, plain.Text), ground, change, away));
        }
    }
}
