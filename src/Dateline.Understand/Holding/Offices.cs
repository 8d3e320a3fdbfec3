using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand.Holding;

/// <summary>An office given to somebody, with the name's own place in the text.</summary>
internal sealed record HeldOffice(OfficeMark Mark, Passage Name);

/// <summary>
/// Finds who is given which office. Rules, first that fits: “Mark Rutte, the new NATO Secretary General,” where a name stands right before; “NATO Secretary
/// General Mark Rutte” and “the Secretary General of NATO, Mark Rutte,”; verbs (<see cref="OfficeVerbs"/>): “Mark Rutte will become …”, “named Ann Brook
/// minister”; then “the new mayor is Ann Brook” and “Ann Brook, who chairs the committee”.
/// </summary>
internal static class Offices
{
    /// <summary>“HH Sheikh X”: so many words of rank stand before a name.</summary>
    private const int MostRanks = 5;

    public static ImmutableArray<HeldOffice> In(OfficeText text)
    {
        if (text.Words.IsHeadline)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<HeldOffice>();
        OfficePhrase? earlier = null;
        var told = new HashSet<int>();
        for (var at = 0; at < text.Count; at++)
        {
            if (told.Contains(at))
            {
                continue;
            }

            var phrases = OfficePhrases.From(text, at);
            if (phrases.Length == 0)
            {
                if (text.Is(at, OfficeWord.Holds) && OfficeVerbs.Holding(text, at) is { } holding)
                {
                    found.Add(holding);
                }

                continue;
            }

            if (text[phrases[0].Head].Is("counterpart"))
            {
                phrases = earlier is not null && phrases[0].Body is not null && text.Words.SentenceOf(earlier.Last) == text.Words.SentenceOf(at)
                    ? [phrases[0] with { Title = earlier.Title }] : [];
            }

            if (phrases.Length > 0)
            {
                found.AddRange(Held(text, phrases));
                earlier = phrases[^1];
                told.UnionWith(phrases.SelectMany(phrase => Enumerable.Range(phrase.Head, phrase.TitleEnd - phrase.Head + 1)));
            }
        }

        return found.DrainToImmutable();
    }

    public static HeldOffice Give(OfficeText text, OfficePhrase phrase, NameRun run, OfficeState state)
    {
        var name = text.Words.Span(run.First, run.Last);
        var (first, last) = (Math.Min(phrase.First, run.First), Math.Max(phrase.Last, run.Last));
        var body = phrase.Body;
        if (body is null && run.First > phrase.First && OfficeBodies.BehindName(text, phrase.Head, run.Last) is var (end, told))
        {
            (last, body) = (end, told);
        }

        return new(new(text.Words.Span(first, last), name.Text, phrase.Title, body, state), name);
    }

    /// <summary>Does a name hang on the word before it? “a friend of X Y was named …” tells of the friend, “if X Y is named” of nobody yet.</summary>
    public static bool Hangs(OfficeText text, int name) =>
        text.Words.Has(name - 1) && text.Words.SentenceOf(name - 1) == text.Words.SentenceOf(name)
        && text[name - 1].Text.ToLowerInvariant() is "of" or "for" or "to" or "with" or "by" or "from" or "and" or "or" or "if" or "whether" or "unless" or "until";

    private static IEnumerable<HeldOffice> Held(OfficeText text, ImmutableArray<OfficePhrase> phrases)
    {
        var (first, last) = (phrases[0], phrases[^1]);
        if (Apposition(text, phrases) is { } apposed)
        {
            return phrases.Select(phrase => Give(text, phrase == last ? Whole(text, phrase) : phrase, apposed.Name, apposed.State ?? phrase.State));
        }

        if (Several(text, last) is { Count: > 1 } several)
        {
            return several.Select(each => Give(text, last, each, last.State));
        }

        if (Behind(text, last) is { } name)
        {
            var state = last.State is OfficeState.Current or OfficeState.New && Leaves(text, name.Last) ? OfficeState.Outgoing : last.State;
            var held = phrases.Length > 1 && (last.TailBody || !text.Is(first.First - 1, OfficeWord.Article)) ? phrases : [last];
            return held.Select(phrase => Give(text, phrase, name, phrase == last ? state : phrase.State));
        }

        if (FollowedByName(text, last))
        {
            return [];
        }

        if (OfficeVerbs.Subject(text, first, last.Last) is { } told)
        {
            var all = phrases.Select(phrase => Give(text, phrase, told.Name, told.State ?? phrase.State));
            return told.State == OfficeState.New && Predecessor(text, last) is { } gone ? all.Append(Give(text, last, gone, OfficeState.Former)) : all;
        }

        return OfficeVerbs.Inverted(text, last) is { } inverted ? [Give(text, last, inverted.Name, inverted.State ?? last.State)] : [];
    }

    /// <summary>Those whom a plural names: “presidents X and Y”, “ministers X, Y and Z”.</summary>
    private static List<NameRun> Several(OfficeText text, OfficePhrase phrase)
    {
        var all = new List<NameRun>();
        var next = phrase.Last + 1;
        while (phrase.IsPlural && text.Words.Has(next) && text.PersonFrom(next) is { Broken: false } run && (run.Last > run.First || text.IsPerson(run.First)))
        {
            all.Add(run);
            next = run.Last + 1;
            next += text.IsMark(next, ",") ? 1 : 0;
            next += text.Words.Has(next) && text[next].Text is "and" or "und" ? 1 : 0;
            if (next == run.Last + 1)
            {
                break;
            }
        }

        return all;
    }

    /// <summary>The name behind an office: “President X”, “the president of Holm, X Y,”, “Prime Minister HH Sheikh X Y”.</summary>
    private static NameRun? Behind(OfficeText text, OfficePhrase phrase)
    {
        var next = phrase.Last + 1;
        var comma = text.IsMark(next, ",") && text.Words.SentenceEnd(phrase.Last) > next + 1;
        if (!comma && !text.Words.Joined(phrase.Last))
        {
            return null;
        }

        var start = comma ? next + 1 : next;
        var named = start;
        while (text.Words.Has(named) && named < start + MostRanks && (Lexicon.Ranks.Contains(text[named].Text) || text[named].Text is "His" or "Her" or "Highness" or "Majesty" or "Excellency") && text.Words.Joined(named) && !text.IsPerson(named))
        {
            named++;
        }

        if (text.PersonFrom(named) is not { Broken: false } run)
        {
            return null;
        }

        if (text.Words.Joined(run.Last) && text[run.Last + 1].IsCapital && Lexicon.BodyNouns.Contains(text[run.Last + 1].Text))
        {
            // “Sultan Qaboos University”
            return null;
        }

        var ranked = named > start;
        var full = run.Last > run.First;
        if (comma)
        {
            return (phrase.Body is not null || IsTheOne(text, phrase)) && ((ranked && full) || (full && ClosedAfter(text, run.Last))) && !IsListed(text, phrase, run.Last) && !IsOfKin(text, phrase) ? run : null;
        }

        if (phrase.TailBody)
        {
            return full && text.IsPerson(run.First) && phrase.Body is not null ? run : null;
        }

        var small = !text[phrase.Head].IsCapital;
        return full || !small || (text.IsPerson(run.First) && (phrase.Body is not null || phrase.State != OfficeState.Current)) ? run : null;
    }

    /// <summary>“the Deputy Foreign Minister, X Y,”: of several words and with its article, an office is one person's even without its body.</summary>
    private static bool IsTheOne(OfficeText text, OfficePhrase phrase) =>
        (phrase.Title.Contains(' ') || (phrase.First < phrase.Head && text.StateOf(phrase.Head - 1) is not null && text[phrase.Head].IsCapital)) && text.Words.Has(phrase.First - 1) && text[phrase.First - 1].Text is "the" or "The" or "its" or "Its" or "their" or "der" or "Der" or "die" or "Die";

    /// <summary>“X Y, head of the mill, Z W, head of the bank”: each title is its left neighbour's.</summary>
    private static bool IsListed(OfficeText text, OfficePhrase phrase, int nameEnd) =>
        text.IsMark(phrase.First - 1, ",") && text.IsMark(nameEnd + 1, ",") && text.PersonTo(phrase.First - 2) is not null;

    /// <summary>“the brother of the late president, X Y,” and German “des …, X Y”: the name is the other's.</summary>
    private static bool IsOfKin(OfficeText text, OfficePhrase phrase)
    {
        var of = phrase.First - (text.Is(phrase.First - 1, OfficeWord.Article) ? 2 : 1);
        return (text.Words.Has(phrase.First - 1) && text[phrase.First - 1].Text is "des")
            || (text.Words.Joined(of) && text[of].Is("of") && text.Words.Joined(of - 1) && Lexicon.Kin.Contains(text[of - 1].Text));
    }

    private static bool FollowedByName(OfficeText text, OfficePhrase phrase) => text.Words.Joined(phrase.Last) && text.PersonFrom(phrase.Last + 1) is not null;

    private static bool ClosedAfter(OfficeText text, int last) => !text.Words.Has(last + 1) || text.IsMark(last + 1, ",.)–—;:\"”") || text.Words.SentenceEnd(last) == last + 1;

    /// <summary>“…, who is stepping down on Tuesday”.</summary>
    private static bool Leaves(OfficeText text, int last)
    {
        var end = Math.Min(text.Words.SentenceEnd(last), last + 8);
        if (last + 3 >= end || !text.IsMark(last + 1, ",") || !(text[last + 2].Is("who") || text[last + 2].Is("whose")))
        {
            return false;
        }

        for (var i = last + 3; i < end; i++)
        {
            if (text[i].Text is "stepping" or "leaving" or "departing" or "leaves" or "steps" or "ends" or "expires" or "resigning")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The person right before the offices: “X Y, 61, the former mayor of Holm”, “X Y (mayor of Holm)”.</summary>
    private static (NameRun Name, OfficeState? State)? Apposition(OfficeText text, ImmutableArray<OfficePhrase> phrases)
    {
        var start = phrases[0].First;
        start -= text.Is(start - 1, OfficeWord.Article) && text.Words.Joined(start - 1) ? 1 : 0;
        var until = text.Words.Has(start - 2) && text[start - 2].Is("until") && text[start - 1].Text is "now" or "recently";
        start -= until ? 2 : text.Words.Has(start - 1) && text[start - 1].Text is "currently" or "now" or "also" or "formerly" or "then" && text.Words.Joined(start - 1) ? 1 : 0;
        var comma = start - 1;
        if (comma < 1 || !text.IsMark(comma, ",(–—") || text.Words.SentenceOf(comma) != text.Words.SentenceOf(phrases[^1].Last))
        {
            return null;
        }

        var last = comma - 1;
        last -= text[last].Kind == TokenKind.Number && text.IsMark(last - 1, ",") ? 2 : text.IsMark(last, ")") && text.IsMark(last - 2, "(") ? 3 : 0;
        var name = last >= 0 ? text.PersonTo(last) : null;
        if (name is not { } run || text[last].Owns || text.Words.SentenceOf(run.First) != text.Words.SentenceOf(comma) || (run.First == run.Last && !text.IsPerson(run.First)) || !Closes(text, phrases[^1], start))
        {
            return null;
        }

        return (run, until || text[start].Is("formerly") ? OfficeState.Former : null);
    }

    /// <summary>“X Y, president of the Norwick Brook Society,”: what looks like a name behind the office, and is followed by a mark, is the end of the body's.</summary>
    private static OfficePhrase Whole(OfficeText text, OfficePhrase phrase)
    {
        var end = phrase.Last;
        while (phrase.TailBody && text.Words.Joined(end) && text[end + 1].IsCapital)
        {
            end++;
        }

        return end == phrase.Last ? phrase : phrase with { Last = end, Body = phrase.Body + text.Words.Cut(text[phrase.Last].End, text[end].End).Text };
    }

    /// <summary>May an apposition end here? “X, the prime minister and …” may be a list, and “X, president Y” tells of Y.</summary>
    private static bool Closes(OfficeText text, OfficePhrase phrase, int start)
    {
        var next = Whole(text, phrase).Last + 1;
        if (text.Words.SentenceEnd(phrase.Last) == next || text[next].Kind != TokenKind.Word)
        {
            return !text.Words.Has(next) || text[next].Kind == TokenKind.Mark;
        }

        return !FollowedByName(text, phrase)
            && (text[next].Text is "who" or "whose" or "since" or "from" or "in" or "until" or "at" or "under" or "during" or "for"
                || (!text[next].IsCapital && !text.Is(start, OfficeWord.Article) && text[phrase.Head].IsCapital && text[next].Text is not ("or" or "of" or "to") && (text[next].Text is not "and" || text[next + 1].Text is "his" or "her" or "their"))
                || (text[next].Is("and") && text.Is(next + 1, OfficeWord.Article) && !text.Is(start, OfficeWord.Article)));
    }

    /// <summary>“from his predecessor Jens Stoltenberg”, behind the office that is taken over.</summary>
    private static NameRun? Predecessor(OfficeText text, OfficePhrase phrase)
    {
        for (var i = phrase.Last + 1; i < Math.Min(phrase.Last + 6, text.Words.SentenceEnd(phrase.Last)); i++)
        {
            if (text[i].Is("predecessor") && text.PersonFrom(text.IsMark(i + 1, ",") ? i + 2 : i + 1) is { Broken: false } name)
            {
                return name;
            }
        }

        return null;
    }
}
