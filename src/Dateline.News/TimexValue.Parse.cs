using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.News;

public abstract partial record TimexValue
{
    /// <returns>Null where <paramref name="text"/> is no value that this type writes.</returns>
    public static TimexValue? Parse(string text)
    {
        var value = text switch
        {
            "PAST_REF" => new Reference(TimexReference.Past),
            "PRESENT_REF" => new Reference(TimexReference.Present),
            "FUTURE_REF" => new Reference(TimexReference.Future),
            _ => (TimexValue?)ParseSpan(text) ?? ParsePoint(text),
        };
        return value?.ToString() == text ? value : null;
    }

    private static Span? ParseSpan(string text)
    {
        if (!text.StartsWith('P') || !SpanForm().IsMatch(text))
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<TimexAmount>();
        var inTime = false;
        foreach (Match piece in SpanPiece().Matches(text[1..]))
        {
            inTime |= piece.Groups["time"].Success;
            var unit = Array.IndexOf(Units, (inTime ? "T" : "") + piece.Groups["unit"].Value);
            if (unit < 0)
            {
                return null;
            }

            var amount = piece.Groups["amount"].Value;
            if (amount == "X")
            {
                parts.Add(new(null, (TimexUnit)unit));
            }
            else if (decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                parts.Add(new(number, (TimexUnit)unit));
            }
            else
            {
                return null;
            }
        }

        return new(parts.ToImmutable());
    }

    private static Point? ParsePoint(string text)
    {
        var match = PointForm().Match(text);
        if (!match.Success || text.Length == 0)
        {
            return null;
        }

        int? Number(string group) => match.Groups[group].Success && !match.Groups[group].ValueSpan.Contains('X')
            ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
        bool Is(string group, string form) => match.Groups[group].Success && match.Groups[group].ValueSpan.SequenceEqual(form);
        var season = Array.IndexOf(SeasonSigns, match.Groups["season"].Value);
        var part = Array.IndexOf(PartSigns, match.Groups["part"].Value);
        return new()
        {
            Bc = match.Groups["bc"].Success,
            Year = Number("year"),
            YearFigures = match.Groups["year"].Success ? match.Groups["year"].Length : 4,
            Quarter = Number("quarter"),
            Half = Number("half"),
            Season = season >= 0 ? (TimexSeason)season : null,
            Month = Number("month"),
            Day = Number("day"),
            AnyDay = Is("day", "XX"),
            Week = Number("week"),
            AnyWeek = Is("week", "XX"),
            Weekday = Number("weekday"),
            Weekend = match.Groups["weekend"].Success,
            Part = part >= 0 ? (TimexPart)part : null,
            Hour = Number("hour"),
            Minute = Number("minute"),
            Second = Number("second"),
        };
    }

    [GeneratedRegex("^P((\\d+(\\.\\d+)?|X)(DE|CE|ML|WE|[YQMWD]))*(T((\\d+(\\.\\d+)?|X)[HMS])+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SpanForm();

    [GeneratedRegex("(?<time>T)?(?<amount>[0-9.]+|X)(?<unit>[A-Z]+?)(?=[0-9X]|T[0-9X]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SpanPiece();

    [GeneratedRegex(
        """
        ^((?<bc>BC)?(?<year>XXXX|[0-9]{1,4})
          (-Q(?<quarter>[1-4])|-H(?<half>[12])|-(?<season>SP|SU|FA|WI)
           |-W(?<week>[0-9]{2}|XX)(-(?<weekend>WE)|-(?<weekday>[1-7]))?
           |-(?<month>[0-9]{2}|XX)(-(?<day>[0-9]{2}|XX))?)?)?
         (T(?<part>MO|MI|AF|EV|NI|DT)|T(?<hour>[0-9]{2})(:(?<minute>[0-9]{2})(:(?<second>[0-9]{2}))?)?)?$
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex PointForm();
}
