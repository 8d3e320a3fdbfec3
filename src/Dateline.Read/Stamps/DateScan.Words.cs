using System.Globalization;

namespace Dateline.Read;

/// <content>The words and marks a scan is made of.</content>
internal ref partial struct DateScan
{
    private readonly bool Edge(int place) => place >= end || !char.IsLetterOrDigit(text[place]);

    /// <summary>A number of so many decimal digits, in any script.</summary>
    private int? Number(int fewest, int most)
    {
        var (start, number) = (at, 0);
        while (at < end && at - start <= most && char.IsDigit(text[at]))
        {
            number = (number * 10) + CharUnicodeInfo.GetDecimalDigitValue(text[at]);
            at++;
        }

        if (at - start >= fewest && at - start <= most)
        {
            return number;
        }

        at = start;
        return null;
    }

    /// <summary>The word at the place in lower case; null, and the place unmoved, where none of at most 16 letters stands.</summary>
    private string? Word()
    {
        var start = at;
        while (at < end && at - start <= 16 && (IsLetter(text[at]) || (at > start && at + 1 < end && text[at] is '\'' or '’' or '-' && char.IsLetter(text[at + 1]))))
        {
            at++;
        }

        if (at > start && at - start <= 16)
        {
            return text[start..at].ToLowerInvariant();
        }

        at = start;
        return null;
    }

    /// <summary>True for letters and for the signs that write vowels and doublings onto them in the scripts of India and Arabia.</summary>
    internal static bool IsLetter(char sign) => char.IsLetter(sign)
        || (sign >= '\u0300' && char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private bool Phrase(string words)
    {
        if (!Starts(words))
        {
            return false;
        }

        at += words.Length;
        return true;
    }

    private readonly bool Starts(string words) =>
        end - at >= words.Length && string.Compare(text, at, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private bool Suffix()
    {
        foreach (var suffix in (ReadOnlySpan<string>)["st", "nd", "rd", "th", "er"])
        {
            if (Starts(suffix) && Edge(at + suffix.Length))
            {
                at += suffix.Length;
                return true;
            }
        }

        return false;
    }

    private void SkipLinks()
    {
        for (var links = 0; links < 2; links++)
        {
            var start = at;
            if (!(Word() is { } word && (Calendar.Links.Contains(word) || Own(word, WordKind.Link) is not null) && Gap()))
            {
                at = start;
                return;
            }
        }
    }

    /// <summary>Skips a few spaces.</summary>
    private bool Gap()
    {
        var start = at;
        while (at < end && at - start < 8 && text[at] is ' ' or '\t' or '\u00a0' or '\u202f')
        {
            at++;
        }

        return at > start;
    }

    /// <summary>Skips a few spaces where there are any.</summary>
    private bool Spaces()
    {
        Gap();
        return true;
    }

    /// <summary>Skips a mark where it stands.</summary>
    private bool May(char mark)
    {
        _ = Take(mark);
        return true;
    }

    private bool Take(char mark)
    {
        if (at < end && text[at] == mark)
        {
            at++;
            return true;
        }

        return false;
    }

    private bool TakeAny()
    {
        at++;
        return true;
    }

    private static bool Set(ref int target, int value)
    {
        target = value;
        return true;
    }
}
