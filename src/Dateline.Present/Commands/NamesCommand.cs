using System.CommandLine;
using Dateline.Desk;
using Dateline.Present.Exports;

namespace Dateline.Present.Commands;

/// <summary><c>dateline names [FILE]</c>: texts in, one a line; the names in each out, in the same order.</summary>
internal static class NamesCommand
{
    public static Command Make() => TextFilter.Make(
        "names",
        "{id, text, lang?}",
        """
        Texts in, what each names out: persons, organizations, locations, money and
        offices with their places in the text, one JSON line a text.

        Examples:
          dateline names articles.jsonl
          echo '{"id": 1, "text": "Ann Brook of the Lower Ferry Council went to Oslo."}' | dateline names
        """,
        _ => (row, to) =>
        {
            JsonEntities.Write(row.Id, Filters.Names(row.Text, row.Language), to);
            return null;
        });
}
