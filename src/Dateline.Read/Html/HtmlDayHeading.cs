using Dateline.News;

namespace Dateline.Read;

/// <summary>A heading that tells of a list's entries below it in which year, month or day they came out: “2031”, “March 2031”, “5 March 2031”.</summary>
/// <param name="Block">Its block.</param>
/// <param name="Year">Null where it names a month, or a day, of the year that a heading above names.</param>
/// <param name="Month">Null where it names a year only.</param>
/// <param name="Day">Null where it names a month or a year.</param>
/// <param name="Stamp">Its words; an age too, “yesterday”.</param>
internal sealed record HtmlDayHeading(int Block, int? Year, int? Month, int? Day, Stamp Stamp)
{
    private const int Longest = 60;
    private const int FirstYear = 1993;
    private const int LastYear = 2100;

    /// <summary>How many pieces stand below, “2031 (12)”, has no more digits.</summary>
    private const int MostCount = 4;

    /// <summary>How many elements inside a heading are looked at.</summary>
    private const int MostInside = 8;

    /// <returns>Null for a block that is no such heading.</returns>
    public static HtmlDayHeading? Of(HtmlPlain plain, int at, string page, Locale locale)
    {
        var block = plain.Blocks[at];
        if (block.Length is < 3 or > Longest)
        {
            return null;
        }

        var words = WithoutCount(plain.Text.AsSpan(block.Start, Counted(plain, block) - block.Start));
        var end = block.Start + words.Length;
        if (Figures(words) is { } named)
        {
            return Plain(named.Year, named.Month);
        }

        if (Stamps.Whole(plain.Text, block.Start, end, locale) is { } printed && (printed.Month is not null || printed.Age is not null))
        {
            return new(at, printed.Year, printed.Month, printed.Day, printed.On(page, plain.Text));
        }

        return Calendar.Months.TryGetValue(words.Trim().ToString().ToLowerInvariant(), out var month) ? Plain(null, month) : null;

        HtmlDayHeading Plain(int? year, int? month) =>
            new(at, year, month, null, new(year, month, null, null, null, null, null, Evidence.In(page, plain.Text, block.Start, end)));
    }

    /// <summary>True for a heading that tells the whole day, or an age.</summary>
    public bool IsDay => Day is not null || Stamp.Age is not null;

    /// <summary>Where a heading's words end before an element of its own that holds nothing but a number: that counts pieces and is no day.</summary>
    private static int Counted(HtmlPlain plain, HtmlBlock block)
    {
        for (var at = block.Part + 1; at <= plain.Parts[block.Part].Last && at <= block.Part + MostInside; at++)
        {
            var part = plain.Parts[at];
            if (part.End == block.End && part.Start > block.Start && part.Length is > 0 and <= MostCount + 2
                && plain.Text.AsSpan(part.Start, part.Length).Trim("()[] \u00a0").IndexOfAnyExceptInRange('0', '9') < 0)
            {
                return part.Start;
            }
        }

        return block.End;
    }

    /// <summary>Without the number of pieces behind it: “March (3)”, “2031 12”, and without a colon.</summary>
    private static ReadOnlySpan<char> WithoutCount(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd(": \u00a0");
        var bare = words.TrimEnd(")]）");
        var start = bare.Length;
        while (start > 0 && char.IsAsciiDigit(bare[start - 1]))
        {
            start--;
        }

        var closed = bare.Length < words.Length;
        var before = bare[..start].TrimEnd("([（ \u00a0");
        var apart = start > 0 && start < bare.Length && bare.Length - start < MostCount && before.Length > 0 && (closed ? bare[start - 1] is '(' or '[' or '（' : bare[start - 1] is ' ' or '\u00a0');

        // “March 5” is a day.
        return apart && (closed || char.IsAsciiDigit(before[^1])) ? before : words;
    }

    /// <summary>“2031”, “2031年”, “2031年3月”, “2031-03”, “03/2031”.</summary>
    private static (int Year, int? Month)? Figures(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        var first = Digits(words);
        if (first == 4 && int.Parse(words[..4]) is >= FirstYear and <= LastYear and var year)
        {
            var rest = words[4..];
            if (rest.IsEmpty || rest is "年" or "년")
            {
                return (year, null);
            }

            var behind = rest[0] is '年' or '년' or '-' or '/' or '.' ? rest[1..].Trim() : [];
            var digits = Digits(behind);
            return digits is 1 or 2 && behind[digits..] is "" or "月" or "월" && int.Parse(behind[..digits]) is >= 1 and <= 12 and var month ? (year, month) : null;
        }

        return first is 1 or 2 && words.Length == first + 5 && words[first] is '-' or '/' or '.' && Digits(words[(first + 1)..]) == 4
            && int.Parse(words[..first]) is >= 1 and <= 12 and var named && int.Parse(words[(first + 1)..]) is >= FirstYear and <= LastYear and var last ? (last, named) : null;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < 6 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }
}
