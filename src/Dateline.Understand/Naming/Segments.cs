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
        if (text.Held.Contains(text[i].Start) && PersonSpans.From(text, i) is { } held)
        {
            return (held with { Sort = Sort.Person, IsSure = true }, held.Last + 1);
        }

        if (!text.IsName(i))
        {
            return (null, i + 1);
        }

        if (BodyNames.From(text, i) is { } body)
        {
            return (body, body.Last + 1);
        }

        var (last, listed) = Phrases.From(text, i);
        if (listed == Listed.People)
        {
            return (new(i, last, Sort.Other), last + 1);
        }

        if (listed == Listed.Body)
        {
            return (new(i, last, Sort.Organization), last + 1);
        }

        if (PlaceNames.From(text, i) is { } place && place.Last > last)
        {
            return (place, place.Last + 1);
        }

        var person = PersonSpans.From(text, i);
        if (listed != Listed.None && !(person is { } named && IsRather(text, named, last, listed)))
        {
            return (new(i, last, Sort.Location, listed != Listed.Town), last + 1);
        }

        var end = RunEnd(text, i);
        if (OtherEnd(text, i, end) is > 0 and var other)
        {
            return (new(i, other, Sort.Other), other + 1);
        }

        if (person is { IsSure: true } sure)
        {
            return (sure, sure.Last + 1);
        }

        if (text.Is(i, Traits.Title) && !text.IsAcronym(i))
        {
            return (null, i + 1);
        }

        if (text.IsStart(i) && text.Is(i, Traits.Common) && end > i)
        {
            // The first word of a sentence is capital anyhow: “Police Commissioner”, “Meanwhile Kato”.
            return (new(i, i, Sort.Unknown, false, true), i + 1);
        }

        var weak = (text.IsStart(i) && text.Is(i, Traits.Common)) || text.Tongue.NounsAreCapital;
        return (person is { } likely ? likely with { IsWeak = weak } : new(i, end, Sort.Unknown, false, weak), (person?.Last ?? end) + 1);
    }

    /// <summary>“Jordan Peele” and “Paris Hilton”, though the first word is a place.</summary>
    private static bool IsRather(NameText text, Segment person, int last, Listed listed) =>
        person.Last > last && person.IsSure && (listed != Listed.Land || (text.Is(person.First, Traits.Given) && text.Is(person.Last, Traits.Surname)));

    /// <summary>The end of the run of capital words, cut where something else is known to begin.</summary>
    private static int RunEnd(NameText text, int first)
    {
        var last = first;
        while (last - first < Longest - 1 && text.Joined(last) && text.IsName(last + 1) && !text.Is(last + 1, Traits.Title)
            && Phrases.From(text, last + 1).Kind is Listed.None or Listed.Town)
        {
            last++;
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

        return text.Is(first, Traits.OtherEnd | Traits.People) ? first : -1;
    }
}
