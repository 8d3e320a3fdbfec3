namespace Dateline.Understand.Naming;

/// <summary>Reads names of places by what they are: “Umbrosa County”, “Lake Victoria”, “Gulf of Guinea”, “South Verne”.</summary>
internal static class PlaceNames
{
    private const int Longest = 4;

    public static Segment? From(NameText text, int first)
    {
        if (text.Is(first, Traits.Title) && !text.Is(first, Traits.PlaceStart))
        {
            return null;
        }

        if (OfName(text, first) is { } of)
        {
            return of;
        }

        for (var last = first; last - first < Longest && text.IsName(last) && text.Stem(last) == 0 && !(last > first && text.Is(last, Traits.Title)); last++)
        {
            if (last > first && text.Is(last, Traits.PlaceEnd) && !(text.Joined(last) && text.Is(last + 1, Traits.PlaceEnd) && text.IsCapital(last + 1)) && !IsSmallTalk(text, first, last))
            {
                return new(first, last, Sort.Location);
            }

            if (!text.Joined(last))
            {
                break;
            }
        }

        return text.Is(first, Traits.PlaceStart) && text.Joined(first) && text.IsName(first + 1) && !text.Is(first + 1, Traits.BodyEnd | Traits.OtherEnd | Traits.Title) ? Started(text, first) : null;
    }

    private static Segment? Started(NameText text, int first)
    {
        var (last, listed) = Phrases.From(text, first + 1);
        if (listed is Listed.Land or Listed.City or Listed.Town)
        {
            return new(first, last, Sort.Location);
        }

        if (listed != Listed.None || text.IsStart(first))
        {
            return null;
        }

        if (text.Form(first) is "Lake" or "Mount" or "Mt" or "Mt." or "Cape" or "Port" or "Fort" or "Gulf" or "Río" or "Rio")
        {
            return new(first, first + 1, Sort.Location);
        }

        return null;
    }

    /// <summary>“Gulf of Guinea”, “Republic of Kenya”, “City of Johannesburg”.</summary>
    private static Segment? OfName(NameText text, int first)
    {
        var start = first;
        while (first - start < 4 && text.Joined(first) && text.Form(first) is "Islamic" or "Arab" or "Democratic" or "Federal" or "Socialist" or "Bolivarian" or "Hashemite" or "Federative" or "Plurinational" or "Popular" or "Co-operative" or "United")
        {
            first++;
        }

        if (!(text.Is(first, Traits.PlaceEnd) || text.Form(first) is "Republic" or "Kingdom" or "Sultanate" or "Emirate" or "Gulf" or "Port" or "Commonwealth") || !text.Joined(first))
        {
            return null;
        }

        var of = first + 1;
        if (text[of].Text != "of" || !text.Joined(of))
        {
            return null;
        }

        var name = text[of + 1].Text == "the" && text.Joined(of + 1) ? of + 2 : of + 1;
        if (!text.IsName(name) || text.Is(name, Traits.Title))
        {
            return null;
        }

        var (last, listed) = Phrases.From(text, name);
        return listed is Listed.Land or Listed.City or Listed.Town ? new(start, last, Sort.Location)
            : text.Is(first, Traits.PlaceEnd) && !text.Is(name, Traits.Common) ? new(start, name, Sort.Location) : null;
    }

    /// <summary>“Many Districts”: the first word of a sentence, and a common one.</summary>
    private static bool IsSmallTalk(NameText text, int first, int last) => last == first + 1 && text.IsStart(first) && text.Is(first, Traits.Common) && !text.Is(first, Traits.PlaceStart);
}
