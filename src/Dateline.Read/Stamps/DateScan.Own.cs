using Dateline.News;

namespace Dateline.Read;

/// <content>The words of the page's own language, before those that the common languages agree on.</content>
internal ref partial struct DateScan
{
    private readonly bool IsMonth(string word, out int month)
    {
        (var known, month) = (Own(word, WordKind.Month), 0);
        month = known ?? 0;
        return known > 0 || (known is null && Calendar.Months.TryGetValue(word, out month));
    }

    private readonly bool IsWeekday(string word, out DayOfWeek weekday)
    {
        var known = Own(word, WordKind.Weekday);
        weekday = (DayOfWeek)(known ?? 0);
        return known >= 0 || (known is null && Calendar.Weekdays.TryGetValue(word, out weekday));
    }

    /// <summary>True for a weekday so short that it may be an ordinary word: “sat”, “sun”.</summary>
    private readonly bool IsShort(int start)
    {
        var length = 0;
        while (start + length < end && IsLetter(text[start + length]))
        {
            length++;
        }

        var word = text.Substring(start, length);
        return length <= 4 && !Folding.IsDense(text[start]) && (Own(word, WordKind.Weekday) is null || Own(word, WordKind.Shortened) is not null);
    }

    private readonly bool IsUnit(string word, out AgeUnit unit)
    {
        var known = Own(word, WordKind.Unit);
        unit = (AgeUnit)(known ?? 0);
        return known >= 0 || (known is null && Calendar.Units.TryGetValue(word, out unit));
    }

    /// <summary>What a word is in the page's language; −1 where it is two things of a kind, null where it is none.</summary>
    private readonly int? Own(string word, WordKind kind)
    {
        if (locale.Words is not { } words || words.Find(Folding.Of(word)) is not { } found)
        {
            return null;
        }

        var known = (int?)null;
        foreach (var meaning in found.Where(meaning => meaning.Kind == kind))
        {
            known = known is null || known == meaning.Value ? meaning.Value : -1;
        }

        return known;
    }
}
