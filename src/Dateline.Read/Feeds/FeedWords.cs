using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Read;

/// <summary>
/// Dates with the month in a word: RFC 822 and RFC 5322 (<c>Fri, 04 Jul 2031 09:15:00 +0200</c>), those of C and JavaScript
/// (<c>Fri Jul  4 09:15:00 UTC 2031</c>), RFC 850 (<c>Friday, 04-Jul-31 09:15:00 GMT</c>), and the same with words of other languages.
/// </summary>
internal static partial class FeedWords
{
    /// <returns>Null where no month is named, or not one day of it.</returns>
    public static FeedDay? Of(string exact)
    {
        var clock = Clock().Match(exact);
        var (before, behind) = clock.Success ? (exact[..clock.Index], exact[(clock.Index + clock.Length)..]) : (exact, "");
        var words = Words(before);
        if (Month(words) < 0)
        {
            // The clock stands first: “09:15, 4 July 2031”.
            words = [.. words, .. Words(behind)];
            behind = "";
        }
        else if (YearBehind().Match(behind) is { Success: true } year)
        {
            words = [.. words, year.Groups["year"].Value];
            behind = behind[..year.Index];
        }

        return Month(words) is >= 0 and var at && Day(exact, words, at) is { } day ? clock.Success ? FeedClock.With(day, clock, behind) : day : null;
    }

    private static FeedDay? Day(string exact, string[] words, int at)
    {
        var month = Calendar.Months[Key(words[at])];
        if (Array.Exists(words, word => word.AsSpan().ContainsAnyInRange('0', '9') && Number(word) < 0))
        {
            // “30 Nov -0001” is what databases make of the year 0.
            return Array.Exists(words, word => word[0] == '-') ? new(FeedDayState.Nonsense, exact) : null;
        }

        var numbers = words.Select((word, place) => (Value: Number(word), place, word)).Where(number => number.Value >= 0).ToList();
        if (numbers.Count is 0 or > 2)
        {
            return null;
        }

        var (first, second) = (numbers[0], numbers[^1]);
        if (numbers.Count == 1)
        {
            // “July 2031”; a day without its year is for others to complete.
            return first.word.Length == 4 ? FeedDay.Of(exact, first.Value, month, null)
                : first.Value is >= 1 && first.Value <= DateTime.DaysInMonth(2024, month) ? new(FeedDayState.Known, exact) { Month = month, Day = first.Value } : new(FeedDayState.Impossible, exact);
        }

        var (day, year, digits) = first.word.Length >= 4 ? (second.Value, first.Value, first.word.Length) : (first.Value, second.Value, second.word.Length);
        return FeedDates.Beside(FeedDay.Of(exact, digits < 4 ? FeedDates.Century(year) : year, month, day), Weekday(words, at));
    }

    /// <summary>Which word is the month: a word that means a weekday too, such as “mar”, is one where another month follows.</summary>
    private static int Month(string[] words)
    {
        var last = Array.FindLastIndex(words, word => Calendar.Months.ContainsKey(Key(word)));
        var first = Array.FindIndex(words, word => Calendar.Months.ContainsKey(Key(word)));
        return first == 0 ? last : first;
    }

    private static DayOfWeek? Weekday(string[] words, int month) =>
        month > 0 && Calendar.Weekdays.TryGetValue(Key(words[0]), out var weekday) && (words[0].Length > 3 || English.Contains(Key(words[0]))) ? weekday : null;

    /// <summary>Short weekdays mean several days in several languages; those of RFC 822 are meant where they stand.</summary>
    private static readonly HashSet<string> English = new(StringComparer.Ordinal) { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

    private static string[] Words(string text) =>
        Hyphen().Replace(text, " ").Split([' ', ',', '(', ')', '|', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Key(string word) => word.TrimEnd('.').ToLowerInvariant();

    /// <summary>“4”, “4.”, “4th”, “1er”; -1 for what is no number.</summary>
    private static int Number(string word)
    {
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? word[..end] : word;
        return digits.Length is > 0 and <= 4 && word[digits.Length..] is "" or "." or "st" or "nd" or "rd" or "th" or "er" or "." or "º" or "ª" or "日" or "年"
            ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : -1;
    }

    [GeneratedRegex(@"(?<![0-9])(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:[0-9]{1,2}([.,:][0-9]+)?)?(?![0-9])( ?(?<half>[apAP])\.? ?[mM]\b\.?)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<![+\-0-9:])(?<year>[0-9]{4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearBehind();

    [GeneratedRegex(@"(?<=[0-9])[-./](?=\p{L})|(?<=\p{L})[-./](?=[0-9])")]
    private static partial Regex Hyphen();
}
