namespace Dateline.Understand.Naming;

/// <summary>Cuts the capital words of a passage into names, from left to right; the first rule that fits wins.</summary>
internal static class Segments
{
    private const int Longest = 6;

    public static IEnumerable<Segment> In(NameText text)
    {
        var i = 0;
        while (i < text.Count)
        {
            var (segment, next) = At(text, i);
            if (segment is { } found)
            {
                yield return found;
            }

            i = Math.Max(next, i + 1);
        }
    }

    private static (Segment? Segment, int Next) At(NameText text, int i)
    {
        if (text.Held.Contains(text[i].Start))
        {
            var last = PersonSpans.From(text, i)?.Last ?? PersonNames.RunFrom(text.Words, i)?.Last ?? i;
            return (new(i, last, Sort.Person), last + 1);
        }

        return AtWord(text, i);
    }

    private static (Segment? Segment, int Next) AtWord(NameText text, int i)
    {

        if (PersonSpans.LeadingParticles(text, i) is > 0 and var particles && (i == 0 || !(text.Joined(i - 1) && text.IsName(i - 1))))
        {
            // “bin Salman”; at the start of a sentence, “Van der Berg”
            var led = PersonSpans.From(text, i + particles) is { Sort: Sort.Person } after ? after with { First = i } : new(i, i + particles, Sort.Unknown, false);
            return (led with { IsWeak = text.IsCapital(i) }, led.Last + 1);
        }

        if (!text.IsCapital(i) || IsMeasure(text, i))
        {
            return (null, i + 1);
        }

        if (text.Stem(i) > 0)
        {
            return (new(i, i, Sort.Unknown, false), i + 1);
        }

        var (last, listed) = Phrases.From(text, i);
        if (!text.IsName(i) && last == i && !IsGivenToo(text, i))
        {
            return (null, i + 1);
        }

        if (BodyNames.From(text, i) is { } body)
        {
            return Whole(text, body);
        }

        if (listed == Listed.People && !IsGivenToo(text, i))
        {
            return (new(i, last, Sort.Other), last + 1);
        }

        if (listed == Listed.Body)
        {
            return Whole(text, new(i, last, Sort.Organization));
        }

        if (PlaceNames.From(text, i) is { } place && place.Last > last)
        {
            return Whole(text, place);
        }

        var person = PersonSpans.From(text, i);
        var end = RunEnd(text, i);
        if (listed != Listed.None && !(person is { } named && IsRather(text, named, last, listed)))
        {
            var isPersonal = last == i && text.Is(i, Traits.Given | Traits.Surname);
            return (new(i, last, Sort.Location, listed == Listed.Land || (listed == Listed.City && !isPersonal)), last + 1);
        }

        if (OtherEnd(text, i, end) is > 0 and var other)
        {
            return (new(i, other, Sort.Other), other + 1);
        }

        if (person is { IsSure: true } sure)
        {
            return (sure, sure.Last + 1);
        }

        if (PersonSpans.IsTitle(text, i) && (!text.IsAcronym(i) || (text.Joined(i) && text.IsName(i + 1))) && (end > i || !text.Is(i, Traits.Surname)))
        {
            return (null, i + 1);
        }

        if (text.IsStart(i) && IsOrdinary(text, i) && end > i && person is null)
        {
            // The first word of a sentence is capital anyhow: “Police Commissioner”, “Meanwhile Brook”.
            return (new(i, i, Sort.Unknown, false, true), i + 1);
        }

        if (text.Joined(end) && text.IsCapital(end + 1) && text.Is(end + 1, Traits.Title) && AllCommon(text, i, end))
        {
            // “First Lady”, “Crown Prince”
            return (null, end + 1);
        }

        var weak = (text.IsStart(i) && IsOrdinary(text, i) && person is null) || text.Tongue.NounsAreCapital;
        return (person is { } likely ? likely with { IsWeak = weak } : new(i, end, Sort.Unknown, false, weak), (person?.Last ?? end) + 1);
    }

    /// <summary>A word that may stand in any text: a common one in English; in other languages, for want of lists, one that names no person.</summary>
    private static bool IsOrdinary(NameText text, int i) =>
        text.Tongue.IsEnglish ? text.Is(i, Traits.Common) : !text.Is(i, Traits.Given | Traits.Surname) && !text.IsAcronym(i);

    private static bool AllCommon(NameText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!text.Is(i, Traits.Common))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>“18 °C”, “US$5”.</summary>
    private static bool IsMeasure(NameText text, int i) =>
        (i > 0 && !text[i].Spaced && (text[i - 1].Is('°') || text[i - 1].Kind == TokenKind.Number)) || (i + 1 < text.Count && text[i + 1].Is('$') && !text[i + 1].Spaced);

    /// <summary>“June Sutton”, “Christian Lindner”: a month or a people, and a given name before another.</summary>
    private static bool IsGivenToo(NameText text, int i) =>
        text.Is(i, Traits.Given) && text.Joined(i) && (!text.Is(i, Traits.Small) || (text.Tongue.IsEnglish && text.Is(i + 1, Traits.Surname))) && (text.IsName(i + 1) || (text.Is(i + 1, Traits.Particle) && !text.Tongue.IsEnglish)) && (!text.Is(i + 1, Traits.Common | Traits.Title | Traits.BodyEnd | Traits.OtherEnd) || text.Is(i + 1, Traits.Surname)) && Phrases.From(text, i + 1).Kind is Listed.None or Listed.Town;

    /// <summary>A body or place, unless the words go on to something else: “Norwick Police Station”, “Harbour Bridge”, “United Nations Charter”.</summary>
    private static (Segment?, int) Whole(NameText text, Segment name)
    {
        var end = name.Last;
        while (end - name.Last < 2 && text.Joined(end) && text.IsName(end + 1) && !PersonSpans.IsTitle(text, end + 1) && !text.Held.Contains(text[end + 1].Start))
        {
            end++;
            if (text.Is(end, Traits.OtherEnd))
            {
                return (new(name.First, end, Sort.Other), end + 1);
            }
        }

        return (name, name.Last + 1);
    }

    /// <summary>“Jordan Peele” and “Paris Hilton”, though the first word is a place.</summary>
    private static bool IsRather(NameText text, Segment person, int last, Listed listed) =>
        person.Last > last && person.IsSure && (listed != Listed.Land || (text.Is(person.First, Traits.Given) && text.Is(person.Last, Traits.Surname)));

    /// <summary>The end of the run of capital words, cut where something else is known to begin.</summary>
    private static int RunEnd(NameText text, int first)
    {
        var last = first;
        while (last - first < Longest - 1 && text.Next(last) is > 0 and var next && text.IsName(next) && !text.Is(next, Traits.Title)
            && Phrases.From(text, next).Kind is Listed.None or Listed.Town && text.Stem(next) == 0 && PersonSpans.From(text, next) is not { IsSure: true })
        {
            last = next;
        }

        return last;
    }

    private static int OtherEnd(NameText text, int first, int end)
    {
        for (var i = end; i > first; i--)
        {
            if (text.Is(i, Traits.OtherEnd))
            {
                return i;
            }
        }

        return end == first && text.Is(first, Traits.People) && !IsGivenToo(text, first) && !PersonSpans.IsTitled(text, first) ? first : -1;
    }
}
