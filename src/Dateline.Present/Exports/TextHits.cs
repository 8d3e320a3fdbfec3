using Dateline.News;
using Dateline.Store;

namespace Dateline.Present.Exports;

/// <summary>What a search found, for a terminal.</summary>
internal static class TextHits
{
    private const int LeastColumns = 40;
    private const int MostColumns = 100;
    private const string Indent = "    ";

    /// <param name="found">How many there are, with those that are not shown.</param>
    public static void Write(IEnumerable<FoundItem> items, int found, TextWriter to, int columns)
    {
        var lines = new TextLines(to, Math.Clamp(columns, LeastColumns, MostColumns));
        var shown = 0;
        foreach (var item in items)
        {
            shown++;
            lines.Wrapped($"{TextLines.Plain(item.Item.Title?.Text ?? item.Item.Beginning)}", "  ");
            string[] about = [.. new[] { item.Item.Outlet ?? item.Page.Outlet, item.Published.IsKnown ? Wording.Of(item.Published) : "date unknown", item.Page.Path, item.Item.Id }.OfType<string>()];
            lines.Wrapped($"{Indent}{string.Join(" · ", about.Select(TextLines.Plain))}", Indent);
            if (item.Snippet.Length > 0)
            {
                lines.Wrapped($"{Indent}{TextLines.Plain(item.Snippet)}", Indent);
            }

            lines.Blank();
        }

        var of = found >= Hits.MostRanked ? $"the {Wording.Count(Hits.MostRanked)} that came last" : Wording.Count(found);
        lines.Wrapped(found == 0 ? "Nothing was found." : shown < found ? $"{Wording.Count(shown)} of {of} shown; --most N shows more." : $"{Wording.Count(found, "item", "items")} found.", "");
    }
}
