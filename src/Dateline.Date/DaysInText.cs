using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>
/// Finds the days, months and years that a passage names, and how it tells them. A month alone or an ordinary word
/// (“may”, “march”) is no date; a part that is not there is not invented. One pass over the tokens of the passage.
/// </summary>
internal static class DaysInText
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <param name="lead">True for a title, a teaser or an article's first paragraph: only there a day can be that of the item's own news.</param>
    public static ImmutableArray<DayNamed> In(Passage passage, bool lead)
    {
        var words = Words.English;
        var text = passage.Text;
        var tokens = Tokens.Of(text);
        var tellings = new Tellings(text, tokens, words);
        var days = ImmutableArray.CreateBuilder<DayNamed>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Match(text, tokens, at, words) is not { } match)
            {
                continue;
            }

            var first = FromPreposition(tokens, match.First, words);
            var (telling, main) = tellings.Of(first, match.Last);
            // News is told by the day. Whoever writes “in November 2023” speaks of the past behind the news.
            main = main && lead && (match.Day is not null || match.Weekday is not null);
            var start = tokens[first].Start;
            var end = tokens[match.Last].End;
            days.Add(new(new(text[start..end], passage.Start + start), match.Year, match.Month, match.Day, match.Weekday, telling, main));
            at = match.Last;
        }

        return days.ToImmutable();
    }

    private static Match? Match(string text, List<Token> tokens, int at, Words words)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Word && char.IsUpper(text[token.Start]))
        {
            if (words.Weekdays.TryGetValue(token.Lower, out var weekday))
            {
                return AfterWeekday(text, tokens, at, weekday, words);
            }

            return words.Months.ContainsKey(token.Lower) ? MonthFirst(text, tokens, at, null, at, words) : null;
        }

        return token.Kind == TokenKind.Number
            ? DayFirst(text, tokens, at, null, at, words) ?? YearAlone(tokens, at, words)
            : null;
    }

    /// <summary>“Thursday, 3 October”, “Monday 14 October”, “Thursday, Oct. 3”; else the weekday alone, when its name is whole.</summary>
    private static Match? AfterWeekday(string text, List<Token> tokens, int at, DayOfWeek weekday, Words words)
    {
        var next = Skip(tokens, at + 1, '.', ',');
        if (next < tokens.Count)
        {
            var dated = tokens[next].Kind == TokenKind.Number
                ? DayFirst(text, tokens, next, weekday, at, words)
                : words.Months.ContainsKey(tokens[next].Lower) && char.IsUpper(text[tokens[next].Start])
                    ? MonthFirst(text, tokens, next, weekday, at, words)
                    : null;
            if (dated is { Day: not null })
            {
                return dated;
            }
        }

        return tokens[at].Lower.EndsWith("day", StringComparison.Ordinal) ? new(at, at, null, null, null, weekday) : null;
    }

    /// <summary>“3 October”, “3rd of October 2024”.</summary>
    private static Match? DayFirst(string text, List<Token> tokens, int at, DayOfWeek? weekday, int first, Words words)
    {
        var day = tokens[at].Number;
        var next = at + 1;
        if (day is < 1 or > 31 || tokens[at].End - tokens[at].Start > 2 || next >= tokens.Count)
        {
            return null;
        }

        if (tokens[next].Lower is "st" or "nd" or "rd" or "th" && tokens[next].Start == tokens[at].End)
        {
            next++;
            next = next < tokens.Count && tokens[next].Lower == "of" ? next + 1 : next;
        }

        if (next >= tokens.Count || !words.Months.TryGetValue(tokens[next].Lower, out var month) || !char.IsUpper(text[tokens[next].Start]))
        {
            return null;
        }

        var (year, last) = YearBehind(tokens, next, comma: false);
        return Valid(first, last, year, month, day, weekday);
    }

    /// <summary>“Oct. 3”, “October 3, 2024”, “October 2024”, and “in October”.</summary>
    private static Match? MonthFirst(string text, List<Token> tokens, int at, DayOfWeek? weekday, int first, Words words)
    {
        var month = words.Months[tokens[at].Lower];
        var next = Skip(tokens, at + 1, '.');
        if (next < tokens.Count && tokens[next].Kind == TokenKind.Number)
        {
            var number = tokens[next];
            if (number.End - number.Start <= 2 && number.Number is >= 1 and <= 31 && !IsCount(text, number.End))
            {
                var (year, last) = YearBehind(tokens, next, comma: true);
                return Valid(first, last, year, month, number.Number, weekday);
            }

            if (number.Number is >= FirstYear and <= LastYear && number.End - number.Start == 4)
            {
                return new(first, next, number.Number, month, null, null);
            }

            return null;
        }

        var isWhole = tokens[at].End - tokens[at].Start > 3 || tokens[at].Lower == "may";
        var isNamed = at > 0 && tokens[at - 1].Lower is "in" or "since" or "until" or "by" or "last" or "this" or "next";
        return isWhole && isNamed && weekday is null ? new(first, at, null, month, null, null) : null;
    }

    private static Match? YearAlone(List<Token> tokens, int at, Words words)
    {
        var year = tokens[at];
        var isYear = year.Number is >= FirstYear and <= LastYear && year.End - year.Start == 4;
        var isNamed = at > 0 && tokens[at - 1].Lower is "in" or "since" or "until" or "by" or "for" or "during" or "of";
        var isSubject = at + 1 < tokens.Count && words.ToCome.Contains(tokens[at + 1].Lower);
        return isYear && (isNamed || isSubject) ? new(at, at, year.Number, null, null, null) : null;
    }

    private static (int? Year, int Last) YearBehind(List<Token> tokens, int last, bool comma)
    {
        var next = Skip(tokens, last + 1, '.');
        if (comma)
        {
            next = Skip(tokens, next, ',');
        }

        return next < tokens.Count && tokens[next] is { Kind: TokenKind.Number, Number: >= FirstYear and <= LastYear } year
            && year.End - year.Start == 4 && year.Start - tokens[last].End <= 3
            ? (year.Number, next)
            : (null, last);
    }

    private static Match? Valid(int first, int last, int? year, int month, int day, DayOfWeek? weekday) =>
        day <= DateTime.DaysInMonth(year ?? 2000, month) ? new(first, last, year, month, day, weekday) : null;

    /// <summary>“Oct. 3:15”, “May 10%”, “May 2.5”: no day.</summary>
    private static bool IsCount(string text, int end) =>
        end < text.Length && (text[end] is '%'
            || (text[end] is '.' or ',' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));

    private static int FromPreposition(List<Token> tokens, int first, Words words) =>
        first > 0 && tokens[first - 1].Kind == TokenKind.Word && words.Before.Contains(tokens[first - 1].Lower) ? first - 1 : first;

    private static int Skip(List<Token> tokens, int at, params ReadOnlySpan<char> signs)
    {
        foreach (var sign in signs)
        {
            at = at < tokens.Count && tokens[at].IsSign(sign) ? at + 1 : at;
        }

        return at;
    }
}

/// <summary>Tokens <paramref name="First"/> to <paramref name="Last"/>, inclusive, name a day.</summary>
internal readonly record struct Match(int First, int Last, int? Year, int? Month, int? Day, DayOfWeek? Weekday);
