using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>An office given to somebody, with the name's own place in the text.</summary>
internal sealed record HeldOffice(OfficeMark Mark, Passage Name);

/// <summary>
/// Finds who is given which office. Rules, first that fits: “NATO Secretary General Mark Rutte”; “Secretary General of NATO, Mark Rutte”;
/// “Mark Rutte, the new NATO Secretary General,”; “Mark Rutte, who will become NATO’s Secretary General”; “Mark Rutte has taken over as …”.
/// </summary>
internal static class Offices
{
    /// <summary>“HH Sheikh X”: so many words of rank stand before a name.</summary>
    private const int MostRanks = 3;

    public static ImmutableArray<HeldOffice> In(Wording words)
    {
        var found = ImmutableArray.CreateBuilder<HeldOffice>();
        if (words.IsHeadline)
        {
            return [];
        }

        OfficePhrase? earlier = null;
        var at = 0;
        while (at < words.Count)
        {
            if (OfficePhrases.Around(words, at) is not { } phrase)
            {
                at++;
                continue;
            }

            if (phrase.Head == "counterpart")
            {
                phrase = earlier is not null && phrase.Body is not null && words.SentenceOf(earlier.Last) == words.SentenceOf(at)
                    ? phrase with { Title = earlier.Title, Head = earlier.Head } : null;
            }

            if (phrase is not null && Holder(words, phrase) is { } held)
            {
                found.Add(held);
                AddPredecessor(words, phrase, held, found);
                earlier = phrase;
            }

            at = Math.Max(at + 1, phrase is null ? 0 : phrase.Last + 1);
        }

        return found.DrainToImmutable();
    }

    private static HeldOffice? Holder(Wording words, OfficePhrase phrase) =>
        NamedBehind(words, phrase) ?? (FollowedByName(words, phrase) ? null
            : Named.Person(words, phrase) ?? Entering(words, phrase) ?? Being(words, phrase) ?? Named.Before(words, phrase) ?? Apposition(words, phrase));

    private static HeldOffice? NamedBehind(Wording words, OfficePhrase phrase)
    {
        var next = phrase.Last + 1;
        var comma = words.Has(next) && words.Tokens[next].Is(',') && words.SentenceEnd(phrase.Last) > next + 1;
        var start = comma ? next + 1 : next;
        if (!comma && !OfficePhrases.Joined(words, phrase.Last))
        {
            return null;
        }

        var named = start;
        while (words.Has(named) && named < start + MostRanks && Lexicon.Ranks.Contains(words.Tokens[named].Text) && OfficePhrases.Joined(words, named))
        {
            named++;
        }

        var ranked = named > start;
        var name = PersonNames.RunFrom(words, named);
        if (name is not { } run || run.Broken)
        {
            return null;
        }

        var full = run.Last > run.First;
        var small = !words.Tokens[phrase.Last].IsCapital;
        if ((small && !full) || (comma && ((phrase.Body is null && !IsTheOne(words, phrase)) || (!ranked && !(full && ClosedAfter(words, run.Last))))) || (phrase.TailBody && !comma))
        {
            return null;
        }

        var state = phrase.State is OfficeState.Current or OfficeState.New && Leaves(words, run.Last) ? OfficeState.Outgoing : phrase.State;
        return Give(words, phrase, run, Math.Min(phrase.First, run.First), run.Last, state);
    }

    /// <summary>“the Deputy Foreign Minister, X Y,”: of several words and with its article, an office is one person's even without its body.</summary>
    private static bool IsTheOne(Wording words, OfficePhrase phrase) =>
        phrase.Title.Contains(' ') && words.Has(phrase.First - 1) && words.Tokens[phrase.First - 1].Text is "the" or "The" or "its" or "Its" or "their";

    private static bool FollowedByName(Wording words, OfficePhrase phrase) =>
        OfficePhrases.Joined(words, phrase.Last) && PersonNames.RunFrom(words, phrase.Last + 1) is not null;

    private static bool ClosedAfter(Wording words, int last) =>
        !words.Has(last + 1) || words.Tokens[last + 1].Is(',') || words.Tokens[last + 1].Is('.') || words.Tokens[last + 1].Is(')');

    /// <summary>“…, who is stepping down on Tuesday”.</summary>
    private static bool Leaves(Wording words, int last)
    {
        var end = Math.Min(words.SentenceEnd(last), last + 8);
        if (last + 3 >= end || !words.Tokens[last + 1].Is(',') || !(words.Tokens[last + 2].Is("who") || words.Tokens[last + 2].Is("whose")))
        {
            return false;
        }

        for (var i = last + 3; i < end; i++)
        {
            if (words.Tokens[i].Text is "stepping" or "leaving" or "departing" or "leaves" or "steps" or "ends" or "expires" or "resigning")
            {
                return true;
            }
        }

        return false;
    }

    private static HeldOffice? Apposition(Wording words, OfficePhrase phrase)
    {
        var start = phrase.First;
        if (words.Has(start - 1) && words.Tokens[start - 1].Text is "the" or "a" or "an")
        {
            start--;
        }

        var until = words.Has(start - 2) && words.Tokens[start - 2].Is("until") && words.Tokens[start - 1].Text is "now" or "recently";
        start -= until ? 2 : 0;
        var comma = start - 1;
        if (comma < 1 || !words.Tokens[comma].Is(',') || words.SentenceOf(comma) != words.SentenceOf(phrase.Last))
        {
            return null;
        }

        var closed = words.SentenceEnd(phrase.Last) == phrase.Last + 1 || (words.Tokens[phrase.Last + 1].Kind == TokenKind.Mark
            && words.Tokens[phrase.Last + 1].Text[0] is ',' or '.' or ';' or ')' or '—' or '–' or '"' or '“' or '”' or ':' or '?' or '!');
        var run = PersonNames.RunTo(words, comma - 1);
        return closed && run is { } name && name.Last > name.First && !words.Tokens[comma - 1].Owns
            ? Give(words, phrase, name, name.First, phrase.Last, until ? OfficeState.Former : phrase.State) : null;
    }

    /// <summary>“X is the chairman of …”, “X has been appointed as …”; what somebody was, once, says nothing of the time of the text.</summary>
    private static HeldOffice? Being(Wording words, OfficePhrase phrase)
    {
        var at = phrase.First - 1;
        var floor = words.SentenceStart(phrase.Last);
        if (at > floor && words.Tokens[at].Text is "the" or "a" or "an" or "its" or "their")
        {
            at--;
        }

        if (at > floor && words.Tokens[at].Text is "as")
        {
            at--;
        }

        var made = at > floor && words.Tokens[at].Text is "elected" or "appointed" or "named" or "installed" or "reelected" or "re-elected";
        at -= made ? 1 : 0;
        if (at <= floor || !(words.Tokens[at].Is("is") || (made && words.Tokens[at].Is("been"))))
        {
            return null;
        }

        var state = made ? OfficeState.New : phrase.State;
        at -= words.Tokens[at].Is("been") ? 2 : 1;
        return at >= floor && (made || phrase.Body is not null) && PersonNames.RunTo(words, at) is { } name && !words.Tokens[at].Owns
            && !(words.Has(name.First - 1) && words.Tokens[name.First - 1].Text is "of" or "for" or "with" or "to" or "and")
            ? Give(words, phrase, name, name.First, phrase.Last, state) : null;
    }

    /// <summary>“X, who will officially become …”, “X has taken over as …”, “X becoming …”.</summary>
    private static HeldOffice? Entering(Wording words, OfficePhrase phrase)
    {
        var i = phrase.First - 1;
        var floor = Math.Max(words.SentenceStart(phrase.Last), phrase.First - 9);
        if (words.Has(i) && words.Tokens[i].Text is "the" or "a" or "its" or "their")
        {
            i--;
        }

        if (i > floor && words.Tokens[i].Text == "as")
        {
            i -= words.Tokens[i - 1].Text is "over" or "in" && i - 2 > floor ? 2 : 1;
        }

        if (i <= floor || words.Tokens[i].Text is not ("become" or "becomes" or "became" or "becoming" or "taken" or "took" or "takes" or "take" or "sworn"))
        {
            return null;
        }

        var state = OfficeState.New;
        for (i--; i >= floor && words.Tokens[i].IsWord && !words.Tokens[i].IsCapital; i--)
        {
            if (words.Tokens[i].Text is "will" or "due" or "set" or "expected" or "scheduled" or "poised")
            {
                state = OfficeState.Elect;
            }
            else if (words.Tokens[i].Text is "would" or "could" or "might" or "may" or "should" or "not" or "if" or "can"
                || (words.Tokens[i].Text == "to" && !(i > floor && words.Tokens[i - 1].Text is "set" or "due" or "expected" or "poised" or "scheduled")))
            {
                return null;
            }
        }

        i -= i > floor && words.Tokens[i].Is(',') ? 1 : 0;
        return i >= floor && PersonNames.RunTo(words, i) is { } name && !words.Tokens[i].Owns && phrase.State != OfficeState.Former
            ? Give(words, phrase, name, name.First, phrase.Last, state) : null;
    }

    /// <summary>“… has taken over as NATO Secretary General from his predecessor Jens Stoltenberg”.</summary>
    private static void AddPredecessor(Wording words, OfficePhrase phrase, HeldOffice held, ImmutableArray<HeldOffice>.Builder found)
    {
        if (held.Mark.State != OfficeState.New || held.Name.Start > words.Tokens[phrase.First].Start)
        {
            return;
        }

        for (var i = phrase.Last + 1; i < Math.Min(phrase.Last + 6, words.SentenceEnd(phrase.Last)); i++)
        {
            if (words.Tokens[i].Is("predecessor") && PersonNames.RunFrom(words, words.Has(i + 1) && words.Tokens[i + 1].Is(',') ? i + 2 : i + 1) is { Broken: false } name)
            {
                found.Add(Give(words, phrase, name, phrase.First, name.Last, OfficeState.Former));
                return;
            }
        }
    }

    public static HeldOffice Give(Wording words, OfficePhrase phrase, NameRun run, int first, int last, OfficeState state)
    {
        var name = words.Span(run.First, run.Last);
        return new(new(words.Span(first, last), name.Text, phrase.Title, phrase.Body, state), name);
    }
}
