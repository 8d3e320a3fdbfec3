using System.Collections.Immutable;
using Dateline.News;
using Dateline.Understand.Holding;
using Dateline.Understand.Planning;

namespace Dateline.Understand;

/// <summary>What texts announce, each once: plans in the words of the text, with a day to come where they name one, and what later texts tell of them.</summary>
internal static class PlannedLedger
{
    /// <summary>How many earlier announcements one is compared with, at most: bounds the work.</summary>
    private const int MostCompared = 32;

    /// <summary>So many longer words in common make two announcements for one day the same in other words.</summary>
    private const int SharedWords = 2;

    /// <summary>A day without a year, which no verb tells as to come, is taken for one only if it is so near.</summary>
    private const int SoonDays = 100;

    private static readonly ImmutableHashSet<string> Parts = ["spring", "summer", "fall", "autumn", "winter", "end", "start", "beginning", "middle", "half", "quarter", "night", "evening", "morning"];

    public static ImmutableArray<Planned> Of(ImmutableArray<MarkedItem> items, ImmutableArray<Story> stories)
    {
        var found = new List<Planned>();
        var words = new List<HashSet<string>>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        var byDay = new Dictionary<(int From, int To), List<int>>();
        var outcomes = new Outcomes(items, stories);
        foreach (var item in items)
        {
            foreach (var (plan, day) in In(item))
            {
                var sentence = item.Evidence(item.Sentence(plan.At));
                var rare = Rare(plan.At.Text);
                var days = day is null ? default : (day.From.DayNumber, day.To.DayNumber);
                var key = $"{days} {Folding.Letters(plan.At.Text)}";
                var others = day is null ? null : byDay.TryGetValue(days, out var there) ? there : byDay[days] = [];
                if (at.TryGetValue(key, out var known) || InOtherWords(others, words, rare, out known))
                {
                    at[key] = known;
                    found[known] = found[known] with
                    {
                        By = found[known].By ?? Announcer(item, plan),
                        Evidence = found[known].Evidence.Contains(sentence) ? found[known].Evidence : found[known].Evidence.Add(sentence),
                    };
                    continue;
                }

                at[key] = found.Count;
                others?.Add(found.Count);
                words.Add(rare);
                found.Add(outcomes.Told(Announced(item, plan, day, sentence), item, day, Rare(sentence.Exact)));
            }
        }

        return [.. found.OrderBy(planned => planned.When.From ?? planned.When.To ?? new Moment(DateOnly.MaxValue))
            .ThenBy(planned => planned.Announced.From ?? planned.Announced.To ?? new Moment(DateOnly.MaxValue))];
    }

    /// <summary>The plans of an item, by place, once for each day to come that the clause names; once where it names none.</summary>
    private static IEnumerable<(Plan Plan, DayPlaced? Day)> In(MarkedItem item)
    {
        DayPlaced[] all = [.. item.Dated.Days.OrderBy(day => day.Named.At.Start)];
        DayPlaced[] days = [.. all.Where(day => IsToCome(item, day))];
        var tongue = item.Tongue;
        foreach (var passage in item.Item.Passages.OrderBy(passage => passage.Start))
        {
            var words = item.Words(passage);
            var covered = passage.Start;
            foreach (var plan in Plans.In(words, tongue))
            {
                var named = Within(days, plan.At.Start, plan.At.End).Where(day => !IsBorne(words, day.Named.At)).DistinctBy(day => (day.From, day.To)).ToList();
                // A time that is over is no time for a plan.
                if (named.Count == 0 && (plan.Needs == PlanNeed.Day || (plan.Needs == PlanNeed.Time && (!Plans.NamesTime(plan, tongue) || Within(all, plan.At.Start, plan.At.End).Any()))))
                {
                    continue;
                }

                foreach (var occasion in Occasioned(words, tongue, days, covered, plan.At.Start))
                {
                    yield return occasion;
                }

                covered = plan.At.End;
                foreach (var day in named.Count == 0 ? [null] : named.Cast<DayPlaced?>())
                {
                    yield return (plan, day);
                }
            }

            foreach (var occasion in Occasioned(words, tongue, days, covered, passage.End))
            {
                yield return occasion;
            }

            foreach (var (plan, from, to) in item.Late is { } late && late == item.Early ? Occasions.OfMonths(words, tongue, late) : [])
            {
                if (!Within(days, plan.At.Start, plan.At.End).Any())
                {
                    yield return (plan, new(new(plan.At, null, from.Month, null, null, Telling.ToCome, Main: false), from, to));
                }
            }
        }
    }

    /// <summary>“the flood of June 2026” names a thing by its month; “the fall of 2028” is a time.</summary>
    private static bool IsBorne(Wording words, Passage day)
    {
        var first = words.TokenFrom(day.Start);
        var of = words.Has(first) && words.Tokens[first].Is("of") ? first : first > 0 && words.Tokens[first - 1].Is("of") ? first - 1 : -1;
        return of > 0 && !Parts.Contains(words.Tokens[of - 1].Text);
    }

    /// <param name="days">By place.</param>
    private static IEnumerable<DayPlaced> Within(DayPlaced[] days, int start, int end)
    {
        var (low, high) = (0, days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = days[middle].Named.At.Start < start ? (middle + 1, high) : (low, middle);
        }

        for (; low < days.Length && days[low].Named.At.Start < end; low++)
        {
            if (days[low].Named.At.End <= end)
            {
                yield return days[low];
            }
        }
    }

    /// <summary>Occasions named with a day, in a stretch that holds no other plan.</summary>
    private static IEnumerable<(Plan Plan, DayPlaced? Day)> Occasioned(Wording words, string language, DayPlaced[] days, int from, int to) =>
        Within(days, from, to).Select(day => (Plan: Occasions.At(words, language, day.Named.At), Day: day)).Where(pair => pair.Plan is not null && from <= pair.Plan.At.Start)
            .Select(pair => (pair.Plan!, (DayPlaced?)pair.Day));

    /// <summary>A day not over when the text came out, or one that the text tells as to come. “until Nov. 6” says how long a thing may wait, not when it comes.</summary>
    private static bool IsToCome(MarkedItem item, DayPlaced day) => day.Named.Telling != Telling.Past && !EndsAPeriod(day.Named)
        && (day.Named.Telling == Telling.ToCome ? !(day.To < item.Early)
            : (day.From >= item.Late || (day.From != day.To && day.To > item.Late))
                && (day.Named.Year is not null || day.From.DayNumber - item.Late!.Value.DayNumber <= SoonDays));

    private static bool EndsAPeriod(DayNamed named) =>
        named.At.Text.StartsWith("until ", StringComparison.OrdinalIgnoreCase) || named.At.Text.StartsWith("till ", StringComparison.OrdinalIgnoreCase);

    /// <summary>An announcement for the same day or month that shares words. Compared with the latest ones only.</summary>
    private static bool InOtherWords(List<int>? others, List<HashSet<string>> words, HashSet<string> rare, out int known)
    {
        for (var i = (others?.Count ?? 0) - 1; i >= Math.Max(0, (others?.Count ?? 0) - MostCompared); i--)
        {
            known = others![i];
            if (rare.Count(words[known].Contains) >= SharedWords)
            {
                return true;
            }
        }

        known = -1;
        return false;
    }

    private static Planned Announced(MarkedItem item, Plan plan, DayPlaced? day, Evidence sentence) => new(
        plan.At.Text,
        day is null ? OnWeekday(item, plan) : new(
            new Moment(day.From), new Moment(day.To), day.From == day.To ? new Moment(day.From) : null, Basis.InText,
            [new Reason($"“{day.Named.At.Text}” is told as to come.", item.Evidence(day.Named.At))]),
        item.Dated.Published, PlannedState.Unknown, item.Story, [sentence])
    {
        Who = plan.Who?.Text,
        By = Announcer(item, plan),
    };

    /// <summary>“on Wednesday” of a text whose own day is not known is no later than the first Wednesday from the last day on which it can have come out.</summary>
    private static When OnWeekday(MarkedItem item, Plan plan)
    {
        if (item.Late is not { } late || late.DayNumber > DateOnly.MaxValue.DayNumber - 7 || Plans.Weekday(plan, item.Tongue) is not var (weekday, at))
        {
            return When.Unknown;
        }

        Moment? from = item.Early is { } early ? new Moment(Next(early, weekday)) : null;
        var to = new Moment(Next(late, weekday));
        return new(from, to, from == to ? to : null, Basis.InText, [new Reason($"“{at.Text}” is told as to come.", item.Evidence(at)), .. item.Dated.Published.Because]);
    }

    private static DateOnly Next(DateOnly day, DayOfWeek weekday) => day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);

    /// <summary>Whoever is told to have said it.</summary>
    private static string? Announcer(MarkedItem item, Plan plan) => item.Marks.Quotes
        .FirstOrDefault(quote => quote.Speaker is not null && quote.Pieces.Any(piece => piece.Start < plan.At.End && plan.At.Start < piece.End))?.Speaker?.Text;

    /// <summary>Long words and names that are no titles, months or places everybody names.</summary>
    public static HashSet<string> Rare(string text) => Understand.Tokens.Of(new(text, 0))
        .Where(token => token.IsWord && token.Text.Length > 4 && !OfficeWords.IsTitle(token.Text)
            && !Lexicon.NoNames.Contains(token.Text) && !Lexicon.Saying.Contains(token.Text) && !Places.Canonical.ContainsKey(token.Text))
        .Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
}
