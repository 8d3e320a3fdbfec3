namespace Dateline.Read;

/// <summary>
/// What an entry under a heading prints of its day: the day's number under a month, “14”, “14.”, “Fri 14”, “14日”; or month and
/// day in figures under a year, “03-14”, “14.03.”.
/// </summary>
/// <param name="One">The first number.</param>
/// <param name="Two">The second; null for a day's number alone.</param>
/// <param name="Mark">Between the two.</param>
/// <param name="Weekday">Printed beside it.</param>
internal readonly record struct HtmlShortDay(int One, int? Two, char Mark, DayOfWeek? Weekday)
{
    private const int Longest = 20;

    /// <summary>What an entry prints before its headline, on the same line or above, or in an element that says it holds a date.</summary>
    public static HtmlShortDay? Of(HtmlPlain plain, HtmlEntry entry)
    {
        var card = entry.Card;
        for (var at = card.FirstBlock; at < card.EndBlock && plain.Blocks[at].Start <= entry.Title.Start; at++)
        {
            var block = plain.Blocks[at];
            if (Parse(plain.Text.AsSpan(block.Start, Math.Min(block.End, entry.Title.Start) - block.Start)) is { } before)
            {
                return before;
            }
        }

        for (var at = card.Part; at < card.EndPart; at++)
        {
            var part = plain.Parts[at];
            if (part.Says(HtmlUse.Stamp) && Parse(plain.Text.AsSpan(part.Start, part.Length)) is { } marked)
            {
                return marked;
            }
        }

        return null;
    }

    /// <returns>Null for a text that is anything else or more.</returns>
    public static HtmlShortDay? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim(" \u00a0|·•–—,:()[]»");
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        DayOfWeek? weekday = null;
        if (char.IsLetter(text[0]))
        {
            var space = text.IndexOfAny(' ', ',');
            if (space < 0 || !Calendar.Weekdays.TryGetValue(text[..space].TrimEnd('.').ToString().ToLowerInvariant(), out var named))
            {
                return null;
            }

            weekday = named;
            text = text[space..].TrimStart(" ,");
        }

        if (Number(ref text) is not { } one)
        {
            return null;
        }

        if (text is "" or "." or "st" or "nd" or "rd" or "th" or "º" or "er" or "日" or "일")
        {
            return new(one, null, ' ', weekday);
        }

        var mark = text[0];
        text = text[1..].TrimStart(' ');
        return mark is '-' or '.' or '/' && Number(ref text) is { } two && text is "" or "." ? new(one, two, mark, weekday) : null;
    }

    private static int? Number(ref ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < 3 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end is 0 or 3)
        {
            return null;
        }

        var number = int.Parse(text[..end]);
        text = text[end..];
        return number is >= 1 and <= 31 ? number : null;
    }
}
