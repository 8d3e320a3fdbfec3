using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>
/// Finds the days, months and years that a passage names, and how it tells them. A month or year alone is one only behind a word that
/// makes it a time (“in October”); a part that is not there is not invented.
/// </summary>
internal static class DaysInText
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Kinds of parts that only an anchor makes a day of, and those that name something else than a day, a month or a year.</summary>
    private static readonly Slot[] NoDay =
    [
        Slot.Bc, Slot.Season, Slot.Quarter, Slot.Half, Slot.Weekend, Slot.DayRel, Slot.YearRel, Slot.WeekRel, Slot.MonthRel, Slot.Nth, Slot.Decade, Slot.Century,
        Slot.Holiday, Slot.Borrow, Slot.BorrowBack, Slot.Every, Slot.EitherOrder, Slot.ShortYear,
    ];

    /// <param name="language">A BCP 47 tag; null to guess it from the passage. One without a file names no days.</param>
    /// <param name="lead">True for a title, a teaser or an article's first paragraph: only there a day can be that of the item's own news.</param>
    public static ImmutableArray<DayNamed> In(Passage passage, string? language, bool lead)
    {
        var text = passage.Text;
        if ((language is null ? LanguageGuess.Of(text) : Languages.Of(language)) is not { } grammar)
        {
            return [];
        }

        var tokens = Tokens.Of(text, grammar.Lexicon);
        var sayings = Matching.All(text, tokens, grammar);
        var days = ImmutableArray.CreateBuilder<DayNamed>();
        var tellings = sayings.Count == 0 ? null : new Tellings(text, tokens, grammar.Lexicon);
        foreach (var saying in sayings.Where(IsDay))
        {
            var first = saying.First > 0 && Is(tokens[saying.First - 1], Roles.Prep) ? saying.First - 1 : saying.First;
            if (!IsTime(saying, tokens))
            {
                continue;
            }

            var (telling, main) = Told(tellings!, first, saying, grammar.Lexicon.Firm);
            // News is told by the day. Whoever writes “in November 2023” speaks of the past behind the news.
            main = main && lead && (saying.Has(Slot.Day) || saying.Has(Slot.Weekday));
            var (start, end) = (tokens[first].Start, tokens[saying.Last].End);
            days.Add(new(
                new(text[start..end], passage.Start + start), saying[Slot.Year], saying[Slot.Month], saying[Slot.Day],
                saying[Slot.Weekday] is { } weekday ? (DayOfWeek)(weekday % 7) : null, telling, main));
        }

        return days.ToImmutable();
    }

    /// <summary>What only a loose word of the language tells, bounds nothing.</summary>
    private static (Telling, bool) Told(Tellings tellings, int first, Saying saying, ImmutableArray<Telling> firm)
    {
        if (saying[Slot.Rel] is { } rel && firm.Contains(Telling.ToCome))
        {
            return (rel < 0 ? Telling.Past : Telling.ToCome, false);
        }

        var (telling, main) = tellings.Told(first, saying.Last);
        return telling == Telling.None ? (telling, main && firm.Contains(Telling.ToCome)) : firm.Contains(telling) ? (telling, main) : (Telling.None, false);
    }

    private static bool IsDay(Saying saying) => saying.Kind == SayingKind.Date && !Array.Exists(NoDay, saying.Has)
        && (saying.Has(Slot.Month) ? saying[Slot.Day] is not { } day || day <= DateTime.DaysInMonth(saying[Slot.Year] ?? 2000, saying[Slot.Month]!.Value) : !saying.Has(Slot.Day))
        && (saying[Slot.Year] is not { } year || year is >= FirstYear and <= LastYear) && (saying.Has(Slot.Month) || saying.Has(Slot.Year) || saying.Has(Slot.Weekday));

    /// <summary>A month alone is a time in “in October”, a year in “since 2021” and “what 2025 might bring”.</summary>
    private static bool IsTime(Saying saying, List<Token> tokens)
    {
        var before = saying.First > 0 ? tokens[saying.First - 1] : default;
        return saying.Has(Slot.Day) || saying.Has(Slot.Weekday) || (saying.Has(Slot.Month) && (saying.Has(Slot.Year) || saying.Has(Slot.Rel) || Is(before, Roles.Within)))
            || (!saying.Has(Slot.Month) && (Is(before, Roles.Within | Roles.Onward | Roles.Of) || (saying.Last + 1 < tokens.Count && Is(tokens[saying.Last + 1], Roles.ToCome))));
    }

    private static bool Is(Token token, Roles roles) => token.Word is { } word && (word.Roles & roles) != Roles.None;
}
