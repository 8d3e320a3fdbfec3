using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>The stamp with which a page breaks off: “Decemb” below the last entry of a list whose stamps begin with the name of the month.</summary>
internal static class CutStamp
{
    /// <summary>Fewer letters begin too many other words.</summary>
    private const int LeastLetters = 3;

    /// <summary>Gives the last entry its month, where most entries have their stamps below them and those begin with a month.</summary>
    /// <param name="cut">The last line of the page, which stands in no entry; null where the page does not break off.</param>
    public static ImmutableArray<Item> Given(Sheet sheet, ImmutableArray<Item> items, Row? cut)
    {
        if (cut is null || items is not [.. var others, { Published: null } last] || others.Length < 2 || Month(cut.Text) is not { } month
            || others.Count(item => item.Published is { Month: not null } stamp && stamp.From.Start > item.Start && char.IsLetter(stamp.From.Exact[0])) * 2 <= others.Length)
        {
            return items;
        }

        var stamp = new Stamp(null, month, null, null, null, null, null, Evidence.In(sheet.Page.Id, sheet.Plain, cut.Start, cut.End));
        return [.. others, last with { Published = stamp }];
    }

    /// <summary>The one month that can begin so, in any language; null where none or several can.</summary>
    private static int? Month(string beginning)
    {
        var months = beginning.Length < LeastLetters ? []
            : Calendar.Months.Where(month => month.Key.Length > beginning.Length && month.Key.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)).Select(month => month.Value).Distinct().ToArray();
        return months is [var only] ? only : null;
    }
}
