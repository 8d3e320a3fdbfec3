using Dateline.News;

namespace Dateline.Understand;

/// <summary>Who is named to an office, or was in it for years that are over.</summary>
internal static class Named
{
    private const int LongestAside = 24;

    /// <summary>“The council named X Y minister of energy.”</summary>
    public static HeldOffice? Person(Wording words, OfficePhrase phrase)
    {
        var last = phrase.First - 1;
        last -= words.Has(last) && words.Tokens[last].Text is "as" or "the" or "its" or "their" or "his" or "her" ? 1 : 0;
        return OfficePhrases.Joined(words, last) && words.Tokens[last].IsCapital && !words.Tokens[last].Owns && PersonNames.RunTo(words, last) is { } name && name.Last > name.First
            && OfficePhrases.Joined(words, name.First - 1) && OfficePhrases.IsNaming(words.Tokens[name.First - 1]) && !Doubted(words, name.First - 1)
            && !YearBehind(words, phrase.Last) && StateOf(phrase) is { } state
            ? Offices.Give(words, phrase, name, name.First, phrase.Last, state) : null;
    }

    /// <summary>“X Y has been named minister”, “X Y, until now head of the mill, was appointed director”, “X Y was mayor from 2016 to 2022”.</summary>
    public static HeldOffice? Before(Wording words, OfficePhrase phrase)
    {
        var i = phrase.First - 1;
        var floor = words.SentenceStart(phrase.Last);
        i -= i > floor && words.Tokens[i].Text is "the" or "a" or "its" or "as" or "their" ? 1 : 0;
        if (i <= floor)
        {
            return null;
        }

        var named = OfficePhrases.IsNaming(words.Tokens[i]);
        var over = words.Tokens[i].Text is "was" or "served" && Years(words, phrase.Last);
        var state = named && !YearBehind(words, phrase.Last) ? StateOf(phrase) : over ? OfficeState.Former : null;
        i -= named ? 1 : 0;
        var passive = over;
        while (!over && i > floor && words.Tokens[i].Text is "has" or "been" or "was" or "is" or "just" or "also" or "now" or "today" or "being")
        {
            passive |= words.Tokens[i].Text is "been" or "was" or "is";
            i--;
        }

        i -= over ? 1 : 0;
        if (state is not { } known || !passive || i < floor)
        {
            return null;
        }

        var last = words.Tokens[i].Is(',') ? BeforeAside(words, i, floor) : i;
        return last > floor && !words.Tokens[last].Owns && PersonNames.RunTo(words, last) is { } name && name.Last > name.First && !Hangs(words, name.First, floor)
            ? Offices.Give(words, phrase, name, name.First, phrase.Last, known) : null;
    }

    private static OfficeState? StateOf(OfficePhrase phrase) => phrase.State switch
    {
        OfficeState.Former or OfficeState.Outgoing => null,
        OfficeState.Acting => OfficeState.Acting,
        _ => OfficeState.New,
    };

    /// <returns>The last token before “, …,” that ends at a comma; -1 for none.</returns>
    private static int BeforeAside(Wording words, int comma, int floor)
    {
        for (var i = comma - 1; i > floor && comma - i < LongestAside; i--)
        {
            if (words.Tokens[i].Is(','))
            {
                return words.Tokens[i + 1].Text is "and" or "but" ? -1 : i - 1;
            }
        }

        return -1;
    }

    /// <summary>“a friend of X Y was named …” tells of the friend, “if X Y is named” of nobody yet.</summary>
    private static bool Hangs(Wording words, int name, int floor) =>
        name > floor && words.Tokens[name - 1].Text is "of" or "for" or "to" or "with" or "by" or "from" or "and" or "or" or "if" or "If" or "whether" or "unless" or "after" or "before";

    /// <summary>“would have named”, “has not named”.</summary>
    private static bool Doubted(Wording words, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(words.SentenceStart(verb), verb - 4); i--)
        {
            if (words.Tokens[i].Text is "would" or "could" or "might" or "may" or "should" or "not" or "never" or "if" or "If" or "is" or "was" or "been" or "were")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“from 2016 to 2022” and “until 2022”.</summary>
    private static bool Years(Wording words, int last) =>
        words.Has(last + 2) && ((words.Tokens[last + 1].Text is "until" && IsYear(words, last + 2))
            || (words.Has(last + 4) && words.Tokens[last + 1].Text is "from" && IsYear(words, last + 2) && words.Tokens[last + 3].Text is "to" or "until" && IsYear(words, last + 4)));

    /// <summary>An appointment of a named year may be long past, and the office with it.</summary>
    private static bool YearBehind(Wording words, int last)
    {
        for (var i = last + 1; i < Math.Min(last + 6, words.SentenceEnd(last)); i++)
        {
            if (IsYear(words, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(Wording words, int i) => words.Tokens[i].Kind == TokenKind.Number && words.Tokens[i].Text.Length == 4 && words.Tokens[i].Text[0] is '1' or '2';
}
