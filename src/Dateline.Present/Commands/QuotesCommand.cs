using System.CommandLine;
using Dateline.Desk;
using Dateline.Present.Exports;

namespace Dateline.Present.Commands;

/// <summary><c>dateline quotes [FILE]</c>: texts in, one a line; who says what in each out, in the same order.</summary>
internal static class QuotesCommand
{
    public static Command Make() => TextFilter.Make(
        "quotes",
        "{id, text, lang?}",
        """
        Texts in, who says what in each out: direct, mixed and indirect quotations
        with their pieces, speaker and verb, one JSON line a text.

        Examples:
          dateline quotes articles.jsonl
          echo '{"id": 1, "text": "“We stay,” Ann Brook said."}' | dateline quotes
        """,
        _ => (row, to) =>
        {
            JsonQuotes.Write(row.Id, row.Text, Filters.Quotes(row.Text, row.Language), to);
            return null;
        });
}
