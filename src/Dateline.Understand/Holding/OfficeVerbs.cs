using Dateline.News;

namespace Dateline.Understand.Holding;

/// <summary>Offices given by verbs: “X is the chairman of …”, “X, who will become …”, “X has taken over as …”, “the council named X minister”, “X chairs …”.</summary>
internal static class OfficeVerbs
{
    /// <summary>So many words may stand between the subject and its office.</summary>
    private const int Reach = 14;

    private const int LongestAside = 24;

    private const OfficeWord Verbs = OfficeWord.Is | OfficeWord.Was | OfficeWord.Been | OfficeWord.Become | OfficeWord.Became | OfficeWord.Made | OfficeWord.Serves | OfficeWord.Served | OfficeWord.Takes | OfficeWord.Leaves;

    private const OfficeWord InGroup = Verbs | OfficeWord.Have | OfficeWord.Later | OfficeWord.Filler | OfficeWord.Doubt;

    /// <summary>The one whom the verbs before an office give it, and how; the state is null where it is the one that the office's own words say.</summary>
    /// <param name="last">The last token of all that is told in one breath with it.</param>
    public static (NameRun Name, OfficeState? State)? Subject(OfficeText text, OfficePhrase phrase, int last)
    {
        var floor = text.Words.SentenceStart(phrase.Head);
        var i = phrase.First - 1;
        var article = i >= floor && text.Is(i, OfficeWord.Article) ? text[i].Text.ToLowerInvariant() : null;
        i -= article is null ? 0 : 1;
        var isAs = (i >= floor && text[i].Text is "as" or "als") || article is "zum" or "zur";
        i -= i >= floor && text[i].Text is "as" or "als" ? 1 : 0;
        if (i < floor)
        {
            return null;
        }

        return Named(text, phrase, i, last) ?? (isAs ? Noun(text, phrase, i, last) : null) ?? Group(text, phrase, i, floor, article, isAs, last);
    }

    /// <summary>“The new mayor is Ann Brook.”</summary>
    public static (NameRun Name, OfficeState? State)? Inverted(OfficeText text, OfficePhrase phrase)
    {
        var verb = phrase.Last + 1;
        if (!text.Words.Joined(phrase.Last) || !text.Is(verb, OfficeWord.Is | OfficeWord.Was) || text[verb].Text is "are" or "were" or "had" || !text.Is(phrase.First - 1, OfficeWord.Article) || text[phrase.First - 1].Text.ToLowerInvariant() is "a" or "an")
        {
            return null;
        }

        var name = verb + 1;
        while (text.Words.Joined(name) && name < verb + 4 && !text.IsPerson(name) && (text.Vocabulary.HeadIn(text[name].Text) is not null || text.Is(name, OfficeWord.InTitle) || Lexicon.Ranks.Contains(text[name].Text)))
        {
            name++;
        }

        return text.PersonFrom(name) is { Broken: false } run && run.Last > run.First && !text[run.Last].Owns && text.Words.SentenceOf(name) == text.Words.SentenceOf(verb)
            ? (run, text.Is(verb, OfficeWord.Was) ? OfficeState.Past : null) : null;
    }

    /// <summary>“Ann Brook, who chairs the Committee on Trade”: the verb is the office.</summary>
    public static HeldOffice? Holding(OfficeText text, int verb)
    {
        var before = verb - 1;
        while (before > 0 && text[before].Text is "also" or "now" or "currently" or "who" && text.Words.SentenceOf(before) == text.Words.SentenceOf(verb))
        {
            before--;
        }

        var who = text.Words.Has(before + 1) && text[before + 1].Is("who");
        if (who && !text.IsMark(before, ","))
        {
            return null;
        }

        before -= before > 0 && text.IsMark(before, ",") ? 1 : 0;
        var name = before >= 0 && text.Words.SentenceOf(before) == text.Words.SentenceOf(verb) && !text[before].Owns ? text.PersonTo(before) is { } known && text.IsPerson(known.First) ? known : Seated(text, before) : null;
        var first = verb + 1;
        if (name is not { } run || !text.Words.Joined(verb) || Offices.Hangs(text, run.First))
        {
            return null;
        }

        var article = text.Is(first, OfficeWord.Article) && text[first].Text is not ("a" or "an") && text.Words.Joined(first);
        first += article ? 1 : 0;
        var end = Body(text, first, article);
        if (end < first)
        {
            return null;
        }

        var past = text[verb].Text.EndsWith("ed", StringComparison.Ordinal) || text[verb].Text is "led";
        var phrase = new OfficePhrase(verb, end, text.Vocabulary.NounOf(text[verb].Text), verb, verb, OfficeWord.Alone, OfficeBodies.Text(text, first, end), OfficeState.Current, true);
        return Offices.Give(text, phrase, run, past ? OfficeState.Past : OfficeState.Current);
    }

    /// <summary>“X, D-Fla., chairs …”: the name before the seat.</summary>
    private static NameRun? Seated(OfficeText text, int last)
    {
        last -= text.IsMark(last, ".") ? 1 : 0;
        return last > 2 && text[last].Text is ['R' or 'D' or 'I', '-', _, _, ..] && text.IsMark(last - 1, ",") ? text.PersonTo(last - 2) : null;
    }

    /// <returns>The last token of the body that begins at a token; before it where none does.</returns>
    private static int Body(OfficeText text, int first, bool article)
    {
        for (var i = first; i < first + 6 && text.Words.Has(i) && text[i].IsWord && text.Words.SentenceOf(i) == text.Words.SentenceOf(first); i++)
        {
            if (OfficeBodies.CanName(text, i))
            {
                var end = OfficeBodies.End(text, i);
                var known = text.KindOf(i) == NameKind.Organization || text.KindOf(end) == NameKind.Organization
                    || Enumerable.Range(i, end - i + 1).Any(token => OfficeBodies.IsBodyNoun(text[token].Text));
                return known ? end : first - 1;
            }

            if (article && OfficeBodies.IsBodyNoun(text[i].Text))
            {
                var of = text.Words.Joined(i) && text[i + 1].Text is "of" or "at" or "for" && text.Words.Joined(i + 1) ? i + 2 : -1;
                of += of > 0 && text.Is(of, OfficeWord.Article) && text.Words.Joined(of) ? 1 : 0;
                return of > 0 && OfficeBodies.CanName(text, of) ? OfficeBodies.End(text, of) : i;
            }

            if (text.Tongue.IsSmall(text[i].Text) || text[i].Owns)
            {
                break;
            }
        }

        return first - 1;
    }

    /// <summary>“The council named X Y minister”, “elected X Y as its new chair”.</summary>
    private static (NameRun Name, OfficeState? State)? Named(OfficeText text, OfficePhrase phrase, int i, int last)
    {
        if (text[i].Owns || text.PersonTo(i) is not { } name || (name.Last == name.First && !text.IsPerson(name.First)) || !text.Words.Joined(name.First - 1) || !text.Is(name.First - 1, OfficeWord.Makes)
            || Entered(phrase) is not { } state)
        {
            return null;
        }

        for (var k = name.First - 2; k >= Math.Max(text.Words.SentenceStart(i), name.First - 5); k--)
        {
            if (text.Is(k, OfficeWord.Doubt | OfficeWord.Is | OfficeWord.Was | OfficeWord.Been) || text[k].Is("to"))
            {
                return null;
            }
        }

        return (name, YearBehind(text, last) ? OfficeState.Past : state);
    }

    /// <summary>“X’s election as mayor”, “the appointment of X as mayor”.</summary>
    private static (NameRun Name, OfficeState? State)? Noun(OfficeText text, OfficePhrase phrase, int i, int last)
    {
        var name = text.Is(i, OfficeWords.Nouns) && text.Words.Joined(i - 1) && text[i - 1].Owns ? text.PersonTo(i - 1) : null;
        var noun = i;
        if (name is null && text.PersonTo(i) is { } of && !text[i].Owns && text.Words.Joined(of.First - 1) && text[of.First - 1].Is("of"))
        {
            (name, noun) = (of, of.First - 2);
        }

        if (name is not { } run || !text.Is(noun, OfficeWords.Nouns) || (run.First == run.Last && !text.IsPerson(run.First)))
        {
            return null;
        }

        return text.Is(noun, OfficeWord.OutOfOffice) ? (run, OfficeState.Former) : text.Is(noun, OfficeWord.Post) ? (run, null)
            : text.Is(noun, OfficeWord.InOffice) || YearBehind(text, last) ? (run, OfficeState.Past) : Entered(phrase) is { } entered ? (run, entered) : null;
    }

    private static (NameRun Name, OfficeState? State)? Group(OfficeText text, OfficePhrase phrase, int at, int floor, string? article, bool isAs, int last)
    {
        var seen = OfficeWord.None;
        var (steps, i) = (0, at);
        var isTo = false;
        for (; i >= floor && steps < Reach && InVerbs(text, i); i--, steps++)
        {
            seen |= text.SortOf(i);
            isTo |= text[i].Is("to");
            seen |= text[i].Is("becoming") && text.Words.Joined(i - 1) && text[i - 1].Is("from") ? OfficeWord.Doubt : OfficeWord.None;
        }

        if (i < floor || (seen & Verbs) == OfficeWord.None || (seen & OfficeWord.Doubt) != OfficeWord.None)
        {
            return null;
        }

        var (fits, state) = State(text, phrase, seen, article, isAs, isTo, last);
        if (!fits)
        {
            return null;
        }

        var subject = text.IsMark(i, ",") ? SubjectBefore(text, i, floor) : text.IsMark(i, ")") ? BeforeBracket(text, i, floor) : i;
        return subject >= floor && !text[subject].Owns && text.PersonTo(subject) is { } name && text.Words.SentenceOf(name.First) == text.Words.SentenceOf(phrase.Head)
            && (name.Last > name.First || text.IsPerson(name.First)) && !Offices.Hangs(text, name.First)
            ? (name, state) : null;
    }

    /// <summary>Verbs, what helps them, and days: “on Tuesday”.</summary>
    private static bool InVerbs(OfficeText text, int i) =>
        (text.Is(i, InGroup) && (!text[i].IsCapital || text.Tongue.NounsAreCapital)) || text[i].Kind == TokenKind.Number || (text[i].IsCapital && Lexicon.NoNames.Contains(text[i].Text) && text[i].Text.EndsWith("day", StringComparison.Ordinal));

    /// <summary>How somebody has an office of whom these verbs tell; it does not fit where they tell of no office.</summary>
    private static (bool Fits, OfficeState? State) State(OfficeText text, OfficePhrase phrase, OfficeWord seen, string? article, bool isAs, bool isTo, int last)
    {
        var later = (seen & OfficeWord.Later) != OfficeWord.None;
        var have = (seen & OfficeWord.Have) != OfficeWord.None;
        var then = (seen & OfficeWord.Was) != OfficeWord.None;
        var past = YearBehind(text, last);
        if ((seen & OfficeWord.Leaves) != OfficeWord.None)
        {
            return (isAs || text[phrase.First - 1].Is("of"), later || (seen & OfficeWord.Is) != OfficeWord.None ? OfficeState.Outgoing : OfficeState.Former);
        }

        if ((seen & OfficeWord.Made) != OfficeWord.None && (seen & (OfficeWord.Is | OfficeWord.Was | OfficeWord.Been)) != OfficeWord.None)
        {
            return Entering(phrase, later, past || (then && have && (seen & OfficeWord.Been) != OfficeWord.None));
        }

        if ((seen & OfficeWord.Became) != OfficeWord.None)
        {
            return Entering(phrase, later, past);
        }

        if ((seen & OfficeWord.Become) != OfficeWord.None)
        {
            return isTo && !later ? (false, null) : Entering(phrase, later, past);
        }

        if ((seen & OfficeWord.Takes) != OfficeWord.None)
        {
            return isAs || text[phrase.First - 1].Is("of") || text[Math.Max(0, phrase.First - 2)].Is("of") ? Entering(phrase, later, past) : (false, null);
        }

        if ((seen & OfficeWord.Serves) != OfficeWord.None)
        {
            return (IsOne(phrase, article, isAs) && !(isTo && !later), later ? OfficeState.Elect : null);
        }

        if ((seen & OfficeWord.Served) != OfficeWord.None)
        {
            return (IsOne(phrase, article, isAs), Ended(text, last) ? OfficeState.Former : have && !then ? null : OfficeState.Past);
        }

        return IsSaid(phrase, article, isAs) && !(isTo && !later)
            ? (true, then ? Ended(text, last) ? OfficeState.Former : OfficeState.Past : later ? OfficeState.Elect : null) : (false, null);
    }

    /// <summary>“is the chairman of Holm”, “is chairman”; “is a senator” says nothing that could not be said of many.</summary>
    private static bool IsSaid(OfficePhrase phrase, string? article, bool isAs) =>
        phrase.Body is not null || isAs || article is null || (article is not ("a" or "an" or "ein" or "eine" or "another" or "the" or "der" or "die") && phrase.Title.Length > 3)
        || (article is "the" && phrase.Title.Contains(' '));

    /// <summary>“works as a secretary” tells a calling.</summary>
    private static bool IsOne(OfficePhrase phrase, string? article, bool isAs) => isAs && (phrase.Body is not null || article is not ("a" or "an" or "ein" or "eine"));

    private static (bool, OfficeState?) Entering(OfficePhrase phrase, bool later, bool past) =>
        Entered(phrase) is not { } state ? (false, null) : (true, past ? OfficeState.Past : later ? OfficeState.Elect : state);

    private static OfficeState? Entered(OfficePhrase phrase) => phrase.State switch
    {
        OfficeState.Former or OfficeState.Outgoing => null,
        OfficeState.Acting => OfficeState.Acting,
        _ => OfficeState.New,
    };

    /// <summary>The last token of the subject before “, who” or before an aside between commas; -1 for none.</summary>
    private static int SubjectBefore(OfficeText text, int comma, int floor)
    {
        if (comma > floor && text.PersonTo(comma - 1) is not null)
        {
            return comma - 1;
        }

        for (var i = comma - 1; i > floor && comma - i < LongestAside; i--)
        {
            if (text.IsMark(i, ","))
            {
                return text[i + 1].Text is "and" or "but" or "said" or "says" ? -1 : i - 1;
            }
        }

        return -1;
    }

    private static int BeforeBracket(OfficeText text, int bracket, int floor)
    {
        for (var i = bracket - 1; i > floor && bracket - i < LongestAside; i--)
        {
            if (text.IsMark(i, "("))
            {
                return i - 1;
            }
        }

        return -1;
    }

    /// <summary>“from 2016 to 2022”, “until 2022”.</summary>
    private static bool Ended(OfficeText text, int last) =>
        text.Words.Has(last + 2) && ((text[last + 1].Text is "until" && IsYear(text, last + 2))
            || (text.Words.Has(last + 4) && text[last + 1].Text is "from" && IsYear(text, last + 2) && text[last + 3].Text is "to" or "until" && IsYear(text, last + 4)));

    /// <summary>An appointment of a named year may be long past, and the office with it.</summary>
    private static bool YearBehind(OfficeText text, int last)
    {
        for (var i = last + 1; i < Math.Min(last + 6, text.Words.SentenceEnd(last)); i++)
        {
            if (IsYear(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(OfficeText text, int i) => text[i].Kind == TokenKind.Number && text[i].Text.Length == 4 && text[i].Text[0] is '1' or '2';
}
