using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.Desk;
using Dateline.News;
using Dateline.Present.Exports;

namespace Dateline.Present.Commands;

/// <summary><c>dateline date [FILE]</c>: texts in, one a line; the times that each names out, in the same order.</summary>
internal static class DateCommand
{
    public static Command Make()
    {
        var mode = new Option<string>("--mode")
        {
            HelpName = "news|narrative",
            Description = "Count times from the day the text was written, or from the date named last",
            DefaultValueFactory = _ => "news",
        };
        mode.AcceptOnlyFromAmong("news", "narrative");
        return TextFilter.Make(
            "date",
            "{id, text, dct, lang?}; dct is the day the text was written, or null",
            """
            Texts in, the times that each names out: dates, times, lengths and what
            recurs, as TIMEX3 values, one JSON line a text.

            Examples:
              dateline date articles.jsonl
              echo '{"id": 1, "text": "He left on Friday.", "dct": "2024-10-20"}' | dateline date
              dateline date --mode narrative histories.jsonl
            """,
            asked => asked.GetValue(mode) == "narrative" ? (row, to) => Times(row, TimeAnchor.Narrative, to) : (row, to) => Times(row, TimeAnchor.News, to),
            mode);
    }

    private static string? Times(TextFilter.Row row, TimeAnchor anchor, Stream to)
    {
        DateOnly? written = null;
        if (row.Fields.TryGetProperty("dct", out var dct) && dct.ValueKind != JsonValueKind.Null)
        {
            if (dct.ValueKind != JsonValueKind.String || dct.GetString() is not { Length: >= 10 } day
                || !DateOnly.TryParseExact(day[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known))
            {
                return $"its “dct” is no day such as 2024-10-20: {dct}";
            }

            written = known;
        }

        JsonTimes.Write(row.Id, Filters.Times(row.Text, written, row.Language, anchor), to);
        return null;
    }
}
