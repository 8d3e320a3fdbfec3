namespace Dateline.Understand.Naming;

/// <summary>Reads names of bodies by what they are: “Ministry of Health”, “Umbala Foods Ltd”, “World Food Council”.</summary>
internal static class BodyNames
{
    private const int Longest = 14;

    public static Segment? From(NameText text, int first)
    {
        if (text.Is(first, Traits.Title) && !text.Is(first, Traits.BodyStart | Traits.BodyEnd) && text.Form(first) is not ("General" or "Prime" or "King" or "Queen" or "Prince" or "Attorney" or "Saint" or "St."))
        {
            return null;
        }

        if (text.Stem(first) > 0)
        {
            return null;
        }

        var last = text.Is(first, Traits.LoneBody) ? first : -1;
        var tail = text.Is(first, Traits.HeadFirst) && !text.Tongue.IsEnglish && !text.Tongue.NounsAreCapital;
        var at = first;
        while (at - first < Longest)
        {
            var next = text.Next(at);
            if (text[at].Owns)
            {
                next = IsPossessive(text[at].Text) && text.Words.Joined(at) ? at + 1 : -1;
            }

            if (next < 0)
            {
                if (tail && ListGoesOn(text, at) is > 0 and var listed)
                {
                    (at, last) = (listed, listed);
                    continue;
                }

                break;
            }

            if (text.IsName(next))
            {
                if (Breaks(text, first, next, tail))
                {
                    break;
                }

                at = next;
                last = tail || text.Is(at, Traits.BodyEnd | Traits.CompanyEnd) ? at : last;
                if (text.Is(at, Traits.CompanyEnd) && !text.Is(at, Traits.BodyEnd) && text.Next(at) is var after && !(after > 0 && text.Is(after, Traits.BodyEnd | Traits.CompanyEnd)))
                {
                    break;
                }

                continue;
            }

            if (!text.Is(next, Traits.Tail) || text.IsCapital(next) || !text.Joined(at) || !text.Joined(next))
            {
                break;
            }

            var then = text[next + 1].Text is "the" or "la" or "las" or "los" && text.Joined(next + 1) ? next + 2 : next + 1;
            if (!text.IsName(then))
            {
                break;
            }

            if (text[next].Text is "and" or "y" or "e" or "et" or "und")
            {
                if (text.Is(then, Traits.Title) || (tail ? !IsField(text, then) : last == at || text.Is(then, Traits.BodyEnd | Traits.BodyStart) || !EndsSoon(text, then)))
                {
                    break;
                }
            }
            else if (!(last == at || text.Is(at, Traits.BodyStart | Traits.BodyEnd)) || text[next].Text is "in" or "to" or "at" || (text[next].Text is "on" or "with" or "against" && !IsField(text, then)))
            {
                break;
            }
            else
            {
                tail = true;
            }

            at = then;
            last = tail || text.Is(at, Traits.BodyEnd) ? at : last;
        }

        return last > first || (last == first && text.Is(first, Traits.LoneBody)) ? new(first, last, Sort.Organization) : null;
    }

    /// <summary>“Ministry of Education, Science and Technology”: the next field of a list that comes to an “and”; -1 for none.</summary>
    private static int ListGoesOn(NameText text, int at)
    {
        var i = at;
        while (i - at < 12 && i + 2 < text.Count && !text[i].Owns && text[i + 1].Is(',') && IsField(text, i + 2))
        {
            i += 2;
            while (text.Joined(i) && IsField(text, i + 1))
            {
                i++;
            }

            if (text.Joined(i) && text[i + 1].Text == "and" && text.Joined(i + 1) && IsField(text, i + 2))
            {
                return at + 2;
            }
        }

        return -1;
    }

    private static bool IsField(NameText text, int i) =>
        text.IsName(i) && !text.IsAcronym(i) && !text.Is(i, Traits.Title | Traits.BodyStart) && (text.Is(i, Traits.Common) || !text.Is(i, Traits.Given | Traits.Surname)) && Phrases.From(text, i).Kind == Listed.None;

    /// <summary>Does something that is no part of the body's name begin here?</summary>
    private static bool Breaks(NameText text, int first, int next, bool tail) =>
        text.Stem(next) > 0 || (text.Is(next, Traits.Title) && !text.Is(next, Traits.BodyEnd) && text.Form(next) is not "General" && !(tail && text[next - 1].Text == "the"))
        || (tail && text.Tongue.IsEnglish && text.Is(next, Traits.Given) && !text.Is(next, Traits.Common))
        || (next == first + 1 && text.IsStart(first) && text.Is(first, Traits.Small));

    /// <summary>“Food and Agriculture Organization”: is a word that ends a body's name among the next?</summary>
    private static bool EndsSoon(NameText text, int first)
    {
        for (var i = first; i < first + 4 && text.IsName(i); i++)
        {
            if (text.Is(i, Traits.BodyEnd))
            {
                return true;
            }

            if (!text.Joined(i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>“People’s Party”, “Prosecutor’s Office”: the possessive stands inside the name.</summary>
    private static bool IsPossessive(string word) => word is "People" or "Peoples" or "Women" or "Children" or "Men" or "Workers" or "General" or "Prosecutor"
        or "Attorney" or "Minister" or "Farmers" or "Teachers" or "Doctors" or "Lawyers" or "Students" or "Master" or "Magistrate" or "King" or "Queen" or "President" or "Governor" or "Mayor";
}
