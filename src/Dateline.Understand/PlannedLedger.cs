using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.News;
using Dateline.Understand.Holding;

namespace Dateline.Understand;

/// <summary>What texts announce for a day to come, and whether a later story tells it of that day.</summary>
internal static class PlannedLedger
{
    /// <summary>How many rare words a later text must share before it counts as telling that the thing came, and how many of them must be no names: a place where much happens proves nothing.</summary>
    private const int SharedWords = 3;
    private const int SharedNoNames = 2;

    /// <summary>How many earlier announcements one is compared with, at most: bounds the work.</summary>
    private const int MostCompared = 32;

    /// <summary>A text that has one of these tells that a thing did not come on its day, or not yet.</summary>
    private static readonly FrozenSet<string> CalledOff = new[]
    {
        "called", "cancel", "canceled", "cancelled", "postponed", "delayed", "scrubbed", "gave", "given", "abandoned", "moved", "put",
        "rescheduled", "slipped", "missed", "attempt", "planned", "originally",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static ImmutableArray<Planned> Of(ImmutableArray<MarkedItem> items)
    {
        var found = new List<Planned>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        var told = Told(items);
        foreach (var item in items)
        {
            foreach (var day in item.Dated.Days.Where(day => IsAnnounced(item, day)))
            {
                var sentence = item.Sentence(day.Named.At);
                var key = $"{day.From.DayNumber} {day.To.DayNumber} {Folding.Letters(sentence.Text)}";
                if (at.TryGetValue(key, out var known))
                {
                    found[known] = found[known] with { Evidence = found[known].Evidence.Add(item.Evidence(sentence)) };
                    continue;
                }

                if (day.From != day.To && InOtherWords(found, day, Rare(sentence.Text)) is var same and >= 0)
                {
                    at[key] = same;
                    found[same] = found[same] with { Evidence = found[same].Evidence.Add(item.Evidence(sentence)) };
                    continue;
                }

                at[key] = found.Count;
                found.Add(Announced(item, day, sentence, told));
            }
        }

        return [.. found.OrderBy(planned => planned.When.From).ThenBy(planned => planned.Announced.From ?? planned.Announced.To ?? new Moment(DateOnly.MaxValue))];
    }

    /// <summary>A day of the text's own news to come; or a day, month or year that hangs on the verb of an announcement and is not over.</summary>
    private static bool IsAnnounced(MarkedItem item, DayPlaced day)
    {
        if (EndsAPeriod(day.Named) || day.Named.Telling == Telling.Past)
        {
            return false;
        }

        return day.Named is { Telling: Telling.ToCome, Main: true }
            || ((day.Named.Telling == Telling.ToCome ? !(day.To < item.Early) : day.From > item.Late)
                && Announcements.Announces(new(item.Sentence(day.Named.At)), day.Named.At));
    }

    /// <summary>An announcement of the same month or year that shares words; -1 for none. Compared with the latest ones only.</summary>
    private static int InOtherWords(List<Planned> found, DayPlaced day, HashSet<string> words)
    {
        for (var i = found.Count - 1; i >= Math.Max(0, found.Count - MostCompared); i--)
        {
            if (found[i].When.From?.Day == day.From && found[i].When.To?.Day == day.To && Rare(found[i].What).Count(words.Contains) >= SharedWords - 1)
            {
                return i;
            }
        }

        return -1;
    }

    private static Planned Announced(MarkedItem item, DayPlaced day, Passage sentence, ILookup<DateOnly, (MarkedItem Item, Passage Sentence, HashSet<string> Words)> told)
    {
        var evidence = item.Evidence(sentence);
        var when = new When(
            new Moment(day.From), new Moment(day.To), day.From == day.To ? new Moment(day.From) : null, Basis.InText,
            [new Reason($"“{day.Named.At.Text}” is told as to come.", item.Evidence(day.Named.At))]);
        var words = Rare(sentence.Text);
        foreach (var (later, telling, rare) in day.From == day.To ? told[day.From] : [])
        {
            if (later.Story != item.Story && later.Early >= day.From && rare.Count(words.Contains) >= SharedWords
                && rare.Count(word => char.IsLower(word[0]) && words.Contains(word)) >= SharedNoNames)
            {
                return new(sentence.Text, when, item.Dated.Published, PlannedState.Came, item.Story, [evidence, later.Evidence(telling)]);
            }
        }

        return new(sentence.Text, when, item.Dated.Published, PlannedState.Unknown, item.Story, [evidence]);
    }

    /// <summary>Sentences that tell a day as past, by that day.</summary>
    private static ILookup<DateOnly, (MarkedItem Item, Passage Sentence, HashSet<string> Words)> Told(ImmutableArray<MarkedItem> items) =>
        items.Where(item => !item.IsCopy).SelectMany(item => item.Dated.Days.Where(day => day.Named is { Telling: Telling.Past, Main: true } && day.From == day.To)
            .Select(day => (day.From, Sentence: item.Sentence(day.Named.At)))
            .Where(day => !Understand.Tokens.Of(new(day.Sentence.Text, 0)).Any(token => CalledOff.Contains(token.Text)))
            .Select(day => (day.From, Told: (item, day.Sentence, Rare(day.Sentence.Text))))).ToLookup(pair => pair.From, pair => pair.Told);

    /// <summary>“until Nov. 6” says how long a thing may wait, not when it comes.</summary>
    private static bool EndsAPeriod(DayNamed named) =>
        named.At.Text.StartsWith("until ", StringComparison.OrdinalIgnoreCase) || named.At.Text.StartsWith("till ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Long words and names that are no titles, months or places everybody names.</summary>
    public static HashSet<string> Rare(string text) => Understand.Tokens.Of(new(text, 0))
        .Where(token => token.IsWord && token.Text.Length > 4 && !OfficeWords.IsTitle(token.Text)
            && !Lexicon.NoNames.Contains(token.Text) && !Lexicon.Saying.Contains(token.Text) && !Places.Canonical.ContainsKey(token.Text))
        .Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
}
