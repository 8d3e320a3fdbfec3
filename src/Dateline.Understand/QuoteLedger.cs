using System.Collections.Immutable;
using System.Text;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>One utterance, however many items carry it.</summary>
internal static class QuoteLedger
{
    /// <summary>Words in a run that two wordings must share before they are compared.</summary>
    private const int ShingleWords = 4;

    /// <summary>How many wordings that share a run are compared, at most: bounds the work on texts that repeat themselves.</summary>
    private const int MostCompared = 16;

    /// <summary>Share of the shorter wording's runs that must stand in the longer one.</summary>
    private const double NearlyAll = 0.8;

    private sealed record Spoken(MarkedItem Source, QuoteMark Mark, string? Person, ImmutableArray<string> Words)
    {
        public string Key => string.Join(' ', Words);
    }

    public static ImmutableArray<Quote> Of(ImmutableArray<MarkedItem> items, Identities who)
    {
        var utterances = new List<List<Spoken>>();
        var byKey = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var byRun = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var spoken in items.SelectMany(item => item.Marks.Quotes.Select(mark => Spoke(item, mark, who))))
        {
            var at = Same(spoken, utterances, byKey, byRun);
            if (at < 0)
            {
                at = utterances.Count;
                utterances.Add([]);
            }

            utterances[at].Add(spoken);
            Note(byKey, spoken.Key, at);
            foreach (var run in Runs(spoken.Words))
            {
                Note(byRun, run, at);
            }
        }

        return [.. utterances.Select(utterance => (utterance[0].Source.Page, Quote: Written(utterance, who)))
            .OrderBy(pair => (pair.Quote.Said.From ?? pair.Quote.Said.To)?.Day ?? DateOnly.MaxValue).ThenBy(pair => pair.Page.Path, StringComparer.Ordinal)
            .ThenBy(pair => pair.Page.Id, StringComparer.Ordinal).ThenBy(pair => pair.Quote.Evidence[0].Start).Select(pair => pair.Quote)];
    }

    private static Spoken Spoke(MarkedItem item, QuoteMark mark, Identities who)
    {
        var person = mark.Speaker is { } speaker && who.KeyOf(item, speaker.Text) is var key && who.Knows(key) ? key : null;
        return new(item, mark, person, Words(mark.Text));
    }

    private static int Same(Spoken spoken, List<List<Spoken>> utterances, Dictionary<string, List<int>> byKey, Dictionary<string, List<int>> byRun)
    {
        foreach (var at in byKey.GetValueOrDefault(spoken.Key) ?? [])
        {
            if (Agree(utterances[at][0], spoken) && (spoken.Words.Length >= ShingleWords || utterances[at][0].Source.Story == spoken.Source.Story))
            {
                return at;
            }
        }

        var shared = new SortedDictionary<int, int>();
        foreach (var run in Runs(spoken.Words))
        {
            foreach (var at in byRun.GetValueOrDefault(run) ?? [])
            {
                shared[at] = shared.GetValueOrDefault(at) + 1;
            }
        }

        foreach (var (at, count) in shared)
        {
            var shorter = Math.Min(Runs(spoken.Words).Count, Runs(utterances[at][0].Words).Count);
            if (count >= NearlyAll * shorter && Agree(utterances[at][0], spoken))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Two known speakers who are not one person keep their words apart.</summary>
    private static bool Agree(Spoken one, Spoken other) => one.Person is null || other.Person is null || one.Person == other.Person;

    private static Quote Written(List<Spoken> utterance, Identities who)
    {
        var first = utterance[0];
        var person = utterance.Find(spoken => spoken.Person is not null)?.Person;
        var at = Whole(first);
        var dated = first.Source.Dated;
        return new(
            Item.IdOf(first.Source.Page.Id, at.Start, at.End), first.Mark.Text,
            [.. utterance.Select(spoken => spoken.Mark.Text).Distinct(StringComparer.Ordinal).Where(text => text != first.Mark.Text)],
            utterance.Find(spoken => spoken.Mark.Speaker is not null)?.Mark.Speaker?.Text, person is null ? null : who.Id(person), first.Mark.Kind,
            first.Source.Story, dated.Happened.IsKnown ? dated.Happened : ByThen(dated.Published),
            [.. utterance.Select(spoken => spoken.Source.Evidence(Whole(spoken)))]);
    }

    /// <summary>From the first piece to the last, with what interrupts them; or the first alone where they stand out of order.</summary>
    private static Passage Whole(Spoken spoken)
    {
        var (first, last) = (spoken.Mark.Pieces[0], spoken.Mark.Pieces[^1]);
        return last.End <= first.End ? first : new(spoken.Source.Page.Plain[first.Start..last.End], first.Start);
    }

    private static void Note(Dictionary<string, List<int>> index, string key, int at)
    {
        if (!index.TryGetValue(key, out var known))
        {
            index[key] = known = [];
        }

        if (known.Count < MostCompared && !known.Contains(at))
        {
            known.Add(at);
        }
    }

    private static HashSet<string> Runs(ImmutableArray<string> words)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + ShingleWords <= words.Length; i++)
        {
            runs.Add(string.Join(' ', words[i], words[i + 1], words[i + 2], words[i + 3]));
        }

        return runs;
    }

    /// <summary>The words in small letters, without marks and without what outlets put in brackets.</summary>
    private static ImmutableArray<string> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        var depth = 0;
        foreach (var c in text.Append(' '))
        {
            depth = c is '(' or '[' ? depth + 1 : c is ')' or ']' && depth > 0 ? depth - 1 : depth;
            if (depth == 0 && char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0 && !Tokens.IsApostrophe(c))
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words.DrainToImmutable();
    }

    /// <summary>Words stand in print no earlier than they were said; how much earlier, the text does not tell.</summary>
    private static When ByThen(When published) => published.To is null ? When.Unknown : published with { From = null };
}
