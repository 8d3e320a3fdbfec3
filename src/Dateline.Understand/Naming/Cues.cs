namespace Dateline.Understand.Naming;

/// <summary>How much speaks for each sort of a name.</summary>
internal readonly record struct Votes(double Person, double Organization, double Location)
{
    public static Votes operator /(Votes votes, double by) => new(votes.Person / by, votes.Organization / by, votes.Location / by);

    public static Votes operator +(Votes one, Votes other) =>
        new(one.Person + other.Person, one.Organization + other.Organization, one.Location + other.Location);
}

/// <summary>What the words around a name say of its sort.</summary>
internal static class Cues
{
    public static Votes Of(NameText text, Segment name) =>
        Shape(text, name) + Before(text, name) + After(text, name.Last);

    private static Votes Shape(NameText text, Segment name)
    {
        if (name.First == name.Last)
        {
            return text.IsAcronym(name.First) ? IsLoudPlace(text, name.First) || text[name.First].Text.Contains('.') ? default : new Votes(0, 1.5, 0)
                : Vocabulary.IsShortForm(text[name.First].Text) ? new Votes(0, 1.2, 0)
                : text.Is(name.First, Traits.PlaceEnd | Traits.BodyEnd) ? new Votes(-1, 0, 0)
                : new Votes(text.Is(name.First, Traits.Common) ? 0 : text.Is(name.First, Traits.Given) ? 0.8 : text.Is(name.First, Traits.Surname) ? 0.5 : 0, 0, 0);
        }

        if (name.Sort == Sort.Person)
        {
            return new Votes(1, 0, 0);
        }

        if (Ampersand(text, name))
        {
            return new Votes(-1, 2, 0);
        }

        var common = 0;
        for (var i = name.First; i <= name.Last; i++)
        {
            common += text.Is(i, Traits.Common) ? 1 : 0;
        }

        return !text.Tongue.IsEnglish && !text.Is(name.First, Traits.Given) && !text.Is(name.Last, Traits.Surname) ? new Votes(0.4, 0.3, 0.2)
            : common == 0 && name.Length < 4 ? new Votes(1, 0.3, 0.2) : common == name.Length ? new Votes(-1, 0.1, 0) : new Votes(0, 0.3, 0.2);
    }

    private static bool Ampersand(NameText text, Segment name)
    {
        for (var i = name.First + 1; i < name.Last; i++)
        {
            if (text[i].Is('&'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Is the word next to it written whole in capitals, too?</summary>
    private static bool IsLoudPlace(NameText text, int token) => text.Words.IsHeadline || text.IsAcronym(token - 1) || text.IsAcronym(token + 1);

    private static Votes Before(NameText text, Segment name)
    {
        var first = name.First;
        var before = first - 1;
        if (before < 0 || text.Words.SentenceOf(before) != text.Words.SentenceOf(first))
        {
            return default;
        }

        if (text[before].Is(','))
        {
            // “spokesman, X Y”, “Kyiv, Lviv, X”
            return name.Length > 1 && text.Is(before - 1, Traits.Role) && !text.IsCapital(before - 1) ? new Votes(1, 0, 0) : default;
        }

        if (!text[before].IsWord)
        {
            return default;
        }

        var word = text[before].Text;
        var small = !text.IsCapital(before);
        if (word == "of" && before > 0)
        {
            return (text.Is(before - 1, Traits.PlaceNoun) ? new Votes(0, 0, 3) : default(Votes))
                + (text.Is(before - 1, Traits.OfBodies) && !text.Is(first, Traits.Common) ? new Votes(0, 2, 0) : default(Votes))
                + (text.Is(before - 1, Traits.OfPersons) ? new Votes(2, 0, 0) : default(Votes))
                + (text[before - 1].Text is "north" or "south" or "east" or "west" or "outskirts" or "streets" or "people" or "outside" ? new Votes(0, 0, 3) : default(Votes));
        }

        if (word is "at" or "for" && text.Is(before - 1, Traits.OfBodies | Traits.Role))
        {
            return new Votes(0, 2, 0);
        }

        if (text.Is(before, Traits.InPlace))
        {
            return text.Is(before, Traits.SurelyInPlace) ? new Votes(-1, 0, 2.5) : word is "from" or "at" ? new Votes(-0.5, 0.3, 0.7) : new Votes(0, 0, 0.8);
        }

        if (word == "to" && text.Is(before - 1, Traits.Going))
        {
            return new Votes(-0.5, 0, 2);
        }

        if (word is "the" or "The" or "a" or "an" or "this" or "its" or "their" or "our")
        {
            return new Votes(-1.5, IsAttribute(text, name.Last) || (name.Length == 1 && text.Is(first, Traits.Common | Traits.Title | Traits.Role)) ? 0 : 0.7, -0.7);
        }

        return (small && text.Is(before, Traits.Role) ? new Votes(2, 0, 0) : default(Votes))
            + (small && text.Is(before, Traits.CompanyNoun) && !text.Is(before, Traits.Role) ? new Votes(0, 2, 0) : default(Votes))
            + (small && text.Is(before, Traits.PlaceNoun) ? new Votes(0, 0, 2) : default(Votes))
            + (word is "told" or "tells" ? new Votes(0, 0.6, 0) : text.Is(before, Traits.Saying) ? new Votes(1, 0, 0) : default(Votes))
            + (word is "by" ? new Votes(0.3, 0.3, 0) : default(Votes))
            + (word is "with" or "and" ? new Votes(0.1, 0.1, 0) : default(Votes))
            + (word is "central" or "northern" or "southern" or "eastern" or "western" or "north" or "south" or "nearby" or "neighbouring" or "neighboring" or "downtown" ? new Votes(0, 0, 2) : default(Votes));
    }

    /// <summary>“the Tuareg camels”: the name tells of what kind the next thing is.</summary>
    private static bool IsAttribute(NameText text, int last) =>
        text.Words.Joined(last) && !text.IsCapital(last + 1) && !text[last].Owns && !text.Is(last + 1, Traits.Small | Traits.Saying | Traits.Reporting | Traits.CompanyNoun | Traits.OfBodies)
        && text[last + 1].Text[^1] != 's' && !text[last + 1].Text.EndsWith("ed", StringComparison.Ordinal);

    private static Votes After(NameText text, int last)
    {
        var after = last + 1;
        if (after >= text.Count || text.Words.SentenceOf(after) != text.Words.SentenceOf(last))
        {
            return default;
        }

        if (text[last].Owns)
        {
            return (text.Is(after, Traits.OfBodies) ? new Votes(0, 1.5, 0) : default(Votes)) + (text.Is(after, Traits.OfPersons) ? new Votes(1.5, 0, 0) : default(Votes))
                + (text[after].Text is "capital" or "coast" or "streets" or "population" or "border" or "borders" or "government" or "economy" ? new Votes(0, 0, 2) : default(Votes));
        }

        if (text[after].Is(','))
        {
            return Apposition(text, after);
        }

        if (!text[after].IsWord)
        {
            return default;
        }

        var verb = after;
        while (verb < text.Count && verb < after + 3 && Lexicon.BeforeVerb.Contains(text[verb].Text) && !text.Is(verb, Traits.Saying))
        {
            verb++;
        }

        return (text.Is(verb, Traits.Saying) ? new Votes(1.2, 0.5, 0) : default(Votes))
            + (text.Is(verb, Traits.Reporting) ? new Votes(0.4, 0.6, 0) : default(Votes))
            + (!text.IsCapital(after) && text.Is(after, Traits.PlaceNoun) ? new Votes(0, 0, 2) : default(Votes))
            + (!text.IsCapital(after) && text.Is(after, Traits.OtherEnd) && !text.Is(after, Traits.PlaceThing | Traits.PlaceNoun) ? new Votes(-0.5, -1.2, 0) : default(Votes))
            + (!text.IsCapital(after) && text.Is(after, Traits.PlaceThing) ? new Votes(0, 0, 1) : default(Votes))
            + (!text.IsCapital(after) && text.Is(after, Traits.OfBodies) ? new Votes(0, 1, 0) : default(Votes))
            + (text[after].Text is "who" or "himself" or "herself" ? new Votes(2, 0, 0) : default(Votes));
    }

    /// <summary>“X, an activist, …”, “X, a company that …”, “X, 34, …”, “X, who …”, “X, Kenya”.</summary>
    private static Votes Apposition(NameText text, int comma)
    {
        var at = comma + 1;
        if (at + 1 >= text.Count)
        {
            return default;
        }

        if (text[at].Kind == TokenKind.Number)
        {
            return text[at].Text.Length == 2 && text[at + 1].Is(',') ? new Votes(3, 0, 0) : default;
        }

        if (text[at].Text is "who" or "whose" or "whom")
        {
            return new Votes(2, 0, 0);
        }

        if (text.IsName(at))
        {
            return Phrases.From(text, at).Kind is Listed.Land or Listed.City ? new Votes(-0.5, 0, 1.5) : default;
        }

        if (text[at].Text is not ("a" or "an" or "the" or "one" or "his" or "her" or "its" or "former"))
        {
            return text.Is(at, Traits.Role) ? new Votes(1.5, 0, 0) : default;
        }

        for (var i = at + 1; i < Math.Min(text.Count, at + 7) && text[i].IsWord; i++)
        {
            if (text.IsCapital(i))
            {
                continue;
            }

            if (text.Is(i, Traits.CompanyNoun) && !text.Is(i + 1, Traits.Role))
            {
                return new Votes(0, 2, 0);
            }

            if (text.Is(i, Traits.Role))
            {
                return new Votes(2.5, 0, 0);
            }

            if (text.Is(i, Traits.PlaceNoun))
            {
                return new Votes(0, 0, 2);
            }
        }

        return default;
    }
}
