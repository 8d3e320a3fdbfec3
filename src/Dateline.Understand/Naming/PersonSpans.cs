namespace Dateline.Understand.Naming;

/// <summary>Reads names of persons by their shape, their given names and what stands before them.</summary>
internal static class PersonSpans
{
    private const int Longest = 5;

    /// <summary>The person's name that begins at a token; unsure where only the family name, or nothing but the shape, speaks for it.</summary>
    public static Segment? From(NameText text, int first)
    {
        if (!CanBegin(text, first))
        {
            return null;
        }

        var last = End(text, first);
        if (IsTitled(text, first) || IsSureByItself(text, first, last))
        {
            return new(first, last, Sort.Person);
        }

        return last > first && (text.Is(last, Traits.Surname) || (text.Is(first, Traits.Given | Traits.Surname) && !text.Is(last, Traits.Common))) && !(text.Is(first, Traits.Common) && text.Is(last, Traits.Common) && !(text.Is(first, Traits.Given) && text.Is(last, Traits.Surname)))
            ? new(first, last, Sort.Person, false) : null;
    }

    /// <summary>“Judge X”, “Mr X”, “President X”: never at a word that is itself a title.</summary>
    public static bool IsTitled(NameText text, int first)
    {
        var before = first - 1;
        if (before < 0 || !IsTitle(text, before) || text[before].Owns || !text.Words.Joined(before))
        {
            return false;
        }

        return text.IsCapital(before) ? !(text.IsAcronym(first) && text[first].Text.Length < 5) && !text.Is(first, Traits.Common) : text.Tongue.NounsAreCapital || text[before].Text.EndsWith('.');
    }

    /// <summary>A title, or a calling written like one: “Prosecutor Karim”, “ex-Premier Khan”.</summary>
    public static bool IsTitle(NameText text, int token) =>
        text.Is(token, Traits.Title) || text[token].Text is "HE" or "H.E." || (text.Is(token, Traits.Role) && text.IsCapital(token) && !text.Is(token, Traits.Given | Traits.Surname));

    /// <summary>How many small words begin a family name here, as in “bin Salman” and “von der Leyen”: in a language where they are no words of their own, or with a capital where a sentence begins.</summary>
    public static int LeadingParticles(NameText text, int first)
    {
        if (!text.Is(first, Traits.Particle) || !(text.IsCapital(first) ? text.IsStart(first) : text.Tongue.Code is not ("nl" or "de" or "sv" or "da")) || !(text[first].Is("bin") || text[first].Is("ibn") || text[first].Is("von") || text[first].Is("van")))
        {
            return 0;
        }

        var name = first;
        while (name - first < 3 && text.Is(name, Traits.Particle) && text.Joined(name))
        {
            name++;
        }

        return text.IsName(name) && !text.Is(name, Traits.Title) ? name - first : 0;
    }

    private static bool CanBegin(NameText text, int first) =>
        text.IsCapital(first) && (text.IsName(first) || text.Is(first, Traits.Given)) && text.Stem(first) == 0
        && !text.Is(first, Traits.Title | Traits.BodyEnd | Traits.NoBody)
        && !(text.Is(first, Traits.Common | Traits.Role | Traits.OtherEnd | Traits.People) && !text.Is(first, Traits.Given | Traits.Surname))
        && !(text[first].Text.Length == 1 && text.IsAcronym(first + 1))
        && (!text.IsAcronym(first) || IsInitial(text[first].Text) || text[first].Text.Length > 4 || text.Is(first, Traits.Given));

    /// <summary>“M.”, which is monsieur before a name and an initial inside one.</summary>
    private static bool IsLetter(string word) => word.Length == 2 && word[1] == '.';

    private static bool IsInitial(string word) => word.Length == 1 || (word.Length < 5 && word.EndsWith('.'));

    private static int End(NameText text, int first)
    {
        var last = first;
        while (last - first < Longest - 1 && text.Joined(last))
        {
            var next = last + 1;
            while (next - last < 3 && text.Is(next, Traits.Particle) && !text.IsCapital(next) && text.Joined(next))
            {
                next++;
            }

            if (!(text.IsName(next) || IsOfFamily(text, last, next)) || text.Stem(next) > 0 || (text.Is(next, Traits.OtherEnd) && !text.Is(next, Traits.Surname)) || (text.Is(next, Traits.Title | Traits.BodyEnd) && !text.Is(next, Traits.Surname) && !IsLetter(text[next].Text))
                || (text.IsAcronym(next) && !IsInitial(text[next].Text) && text[next].Text is not ("II" or "III" or "IV" or "VI" or "XVI" or "XIV") && !text.IsAcronym(first))
                || (text.Words.IsHeadline && text.Is(next, Traits.Common) && !text.Is(next, Traits.Surname | Traits.Given))
                || Phrases.From(text, next).Kind is Listed.People or Listed.Body
                || (Phrases.From(text, next).Kind is Listed.Land or Listed.City && !text.Is(next, Traits.Surname | Traits.Given) && !IsJordan(text, first, next)))
            {
                break;
            }

            last = next;
        }

        return last;
    }

    /// <summary>“Al Said”: a word that is small elsewhere.</summary>
    private static bool IsOfFamily(NameText text, int last, int next) => text.IsCapital(next) && !text.Is(next, Traits.Calendar) && text[last].Text is "Al" or "El" or "al" or "el" or "bin";

    /// <summary>“Michael Jordan”: a given name, then the one word of a country.</summary>
    private static bool IsJordan(NameText text, int first, int next) =>
        next == first + 1 && text.Is(first, Traits.Given) && !text.Is(first, Traits.Common) && Phrases.From(text, first).Kind is Listed.None or Listed.Town && Phrases.From(text, next).Last == next && !text.IsAcronym(next);

    private static bool IsSureByItself(NameText text, int first, int last)
    {
        if (last == first)
        {
            return false;
        }

        var given = text.Is(first, Traits.Given) || (last - first > 1 && !text.Is(first, Traits.Common) && text.Is(first + 1, Traits.Given) && !text.Is(first + 1, Traits.Common | Traits.Particle));
        var second = text.Is(last, Traits.Common);
        if (given && !(second && text.Is(first, Traits.Common)) && !(second && !text.Is(last, Traits.Surname)))
        {
            return true;
        }

        for (var i = first; i <= last; i++)
        {
            if ((i < last && i >= first && IsInitial(text[i].Text) && text[i].Text.Length == 2 && last - first > 1) || IsEastAsian(text[i].Text) || (i > first && i < last && text.Is(i, Traits.Particle) && text[i].Text is "bin" or "ibn" or "van" or "von" or "al"))
            {
                return true;
            }
        }

        return !text.Is(first, Traits.Common) && text.Is(first, Traits.Surname) && text.Is(last, Traits.Surname | Traits.Given);
    }

    /// <summary>“Ka-lok”, “Suk-yeol”: a small letter behind the hyphen, and short parts.</summary>
    private static bool IsEastAsian(string word)
    {
        var hyphen = word.IndexOf('-');
        return hyphen is > 1 and < 7 && word.Length - hyphen is > 2 and < 8 && char.IsUpper(word[0]) && char.IsLower(word[hyphen + 1]) && !word.AsSpan(hyphen + 1).Contains('-')
            && word[(hyphen + 1)..] is not ("based" or "born" or "led" or "run" or "style" or "era" or "wide" or "made" or "owned" or "backed" or "held" or "like" or "elect" or "old" or "year" or "long" or "time" or "day" or "term" or "level" or "rich" or "class");
    }
}
