using System.Buffers;
using System.Globalization;
using System.Text;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The timeline as a table (RFC 4180): a row an item, in the timeline's order of stories. The columns are the contract's.</summary>
internal static class CsvTimeline
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");

    private const string Columns = "story,date_from,date_to,date_best,basis,outlet,title,text,authors,url,page,start,end,reasons";

    public static void Write(Timeline timeline, TextWriter to)
    {
        var index = new TimelineIndex(timeline);
        to.Write(Columns);
        to.Write("\r\n");
        foreach (var item in timeline.Stories.SelectMany(story => story.Items).Select(index.Item).OfType<TimelineItem>())
        {
            var published = item.Dated.Published;
            string?[] cells =
            [
                item.Story, published.From?.ToString(), published.To?.ToString(), published.Best?.ToString(), ContractWords.Of(published.Basis), index.Outlet(item),
                item.Item.Title?.Text, item.Item.Text, string.Join("; ", item.Item.Authors), item.Item.Url, item.Item.Page,
                item.Item.Start.ToString(CultureInfo.InvariantCulture), item.Item.End.ToString(CultureInfo.InvariantCulture),
                string.Join(' ', published.Because.Select(reason => reason.Says)),
            ];
            to.Write(string.Join(',', cells.Select(Cell)));
            to.Write("\r\n");
        }
    }

    /// <summary>
    /// A cell, quoted where it must be. One that a spreadsheet would run as a formula begins with an apostrophe instead
    /// (OWASP, “CSV Injection”); so does one whose formula would begin behind white space.
    /// </summary>
    public static string Cell(string? value)
    {
        var text = Shown.Without(value ?? "", keepLines: true);
        var first = text.AsSpan().TrimStart();
        if (first.Length > 0 && (first[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || text[0] is '\t' or '\r' or '\n'))
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(Quoted) ? new StringBuilder(text).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString() : text;
    }
}
