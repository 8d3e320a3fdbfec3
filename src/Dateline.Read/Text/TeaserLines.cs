using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// Tells a list of undated teasers from the paragraphs of one article: each teaser is one sentence that stands by itself and
/// tells its own day, while the paragraphs of an article go on from one another and share their days.
/// </summary>
internal static class TeaserLines
{
    /// <summary>Words with a colon behind them under which a site gathers its pieces. Source: tag and search pages of newsroom software.</summary>
    private static readonly HashSet<string> Gatherings =
    [
        "topic", "topics", "tag", "tags", "category", "section", "keyword", "label", "archive", "archives", "author", "search", "search results", "results", "results for", "search results for",
        "thema", "schlagwort", "kategorie", "suche", "sujet", "étiquette", "catégorie", "tema", "etiqueta", "categoría", "argomento", "onderwerp", "temat", "тема", "тег", "мітка",
    ];

    /// <summary>Words at the beginning of a sentence that lean on the one before; lower case.</summary>
    private static readonly HashSet<string> Leaning =
    [
        "he", "she", "it", "they", "his", "her", "its", "their", "this", "that", "these", "those", "but", "and", "however", "meanwhile", "also", "er", "sie", "es", "ihr", "seine", "aber", "doch",
        "il", "elle", "ils", "mais", "pero", "él", "ella", "він", "вона", "вони", "але",
    ];

    /// <summary>True for a heading that names what the lines under it were gathered by: “Topic: Harbour”.</summary>
    public static bool Gathers(string heading)
    {
        var colon = heading.IndexOf(':', 0, Math.Min(heading.Length, 30));
        return colon > 0 && Gatherings.Contains(Shapes.Folded(heading[..colon]));
    }

    /// <summary>True when two of three lines, three at least, tell a day each, most of these days differ, and most lines are single sentences.</summary>
    public static bool Are(IReadOnlyList<Row> lines)
    {
        var days = new HashSet<(int?, int?, DayOfWeek?)>();
        var (told, single) = (0, 0);
        foreach (var row in lines)
        {
            var first = row.Text.Split(' ', 2)[0].Trim(',', '"', '“').ToLowerInvariant();
            single += !Leaning.Contains(first) && row.Text[0] is not ('"' or '“' or '„' or '«') && OneSentence(row.Text) ? 1 : 0;
            if (Stamps.Told(row.Text) is { } day)
            {
                told++;
                days.Add(day.HasDay ? (day.Month, day.Day, null) : (null, null, day.Weekday));
            }
        }

        return lines.Count >= 3 && told * 3 >= lines.Count * 2 && days.Count * 3 >= told * 2 && single * 5 >= lines.Count * 4;
    }

    internal static bool OneSentence(string text)
    {
        var word = 0;
        for (var at = 0; at + 2 < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                word = at + 1;
            }
            else if (text[at] is '.' or '!' or '?' && text[at + 1] == ' ' && (char.IsUpper(text[at + 2]) || text[at + 2] is '"' or '“' or '„' or '«') && !(char.IsUpper(text[word]) && at - word <= 5))
            {
                return false;
            }
        }

        return true;
    }
}
