using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>What is known of how a page prints its stamps.</summary>
/// <param name="Order">Of day and month in figures, as its unambiguous dates or its country show it.</param>
/// <param name="Language">A language tag such as <c>fr</c> or <c>pt-BR</c>; null where the page does not say it.</param>
public readonly record struct Locale(DayOrder Order, string? Language = null)
{
    private const int ShortLine = 60;

    /// <summary>The common languages in which a word is a month.</summary>
    private static readonly Dictionary<string, HashSet<string>> Months = Calendar.MonthsByLanguage();

    /// <summary>An order alone, in no known language.</summary>
    public static implicit operator Locale(DayOrder order) => new(order);

    /// <summary>The words of the language; null where it is not known, or has no table.</summary>
    internal Lexicon? Words { get; } = Lexicon.Of(Language);

    /// <summary>What the lines of a page show: the order by their unambiguous dates, and a language that is not known by the months that only it has.</summary>
    /// <param name="language">Of the page, where it is known.</param>
    internal static Locale Of(ImmutableArray<string> lines, string? language) => new(Stamps.OrderOf(lines), language ?? Spoken(lines));

    /// <summary>The one language that has all months in the short lines with figures: “5 listopada” is October or November, beside “3 grudnia” it is Polish.</summary>
    private static string? Spoken(ImmutableArray<string> lines)
    {
        var left = (HashSet<string>?)null;
        foreach (var line in lines.Where(line => line.Length <= ShortLine && line.AsSpan().ContainsAnyInRange('0', '9')))
        {
            foreach (var word in line.Split([' ', ',', '.', '/', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (Months.TryGetValue(word.ToLowerInvariant(), out var languages))
                {
                    left ??= [.. languages];
                    left.IntersectWith(languages);
                }
            }
        }

        return left is { Count: 1 } ? left.Single() : null;
    }
}
