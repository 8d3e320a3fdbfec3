using System.Collections.Frozen;

namespace Dateline.Read;

/// <summary>How the HTML standard treats an element where it opens and closes it (13.1.2.4, 13.2.6).</summary>
[Flags]
internal enum HtmlTagKind
{
    None = 0,

    /// <summary>Holds nothing and has no end tag.</summary>
    Void = 1 << 0,

    /// <summary>Stands in a page once; another start tag opens nothing.</summary>
    Once = 1 << 1,

    /// <summary>Lasts over the ends of others until its own end tag.</summary>
    Formatting = 1 << 2,

    /// <summary>No end tag inside it reaches beyond it (“has an element in scope”).</summary>
    Bound = 1 << 3,

    /// <summary>Ends an open paragraph.</summary>
    Block = 1 << 4,

    /// <summary>Holds text that only its own end tag ends.</summary>
    Text = 1 << 5,

    /// <summary>A part of a table.</summary>
    Row = 1 << 6,

    /// <summary>Ends a drawing or formula in which it stands (13.2.6.5).</summary>
    OutOfForeign = 1 << 7,
}

/// <summary>The elements with a treatment of their own, numbered: names are compared by number.</summary>
internal static class HtmlTags
{
    /// <summary>No longer name is told from another.</summary>
    public const int LongestName = 24;

    private static readonly FrozenDictionary<string, (int Number, HtmlTagKind Kind)> Named = Table(
        (HtmlTagKind.Void, "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"),
        (HtmlTagKind.Text, "textarea title xmp iframe noembed noframes script style"),
        (HtmlTagKind.Once, "html head body form frameset"),
        (HtmlTagKind.Formatting, "a b big code em font i nobr s small strike strong tt u"),
        (HtmlTagKind.Bound, "table td th caption object template marquee applet button svg math select"),
        (HtmlTagKind.Block, "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul"),
        (HtmlTagKind.Row, "tr tbody thead tfoot td th"),
        (HtmlTagKind.OutOfForeign, "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var"),
        (HtmlTagKind.None, "option optgroup plaintext"));

    private static readonly FrozenDictionary<string, (int Number, HtmlTagKind Kind)>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Named.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many numbers there are: 0 up to, not including, this.</summary>
    public static int Count => Named.Count;

    /// <returns>Number and kind of a name, whatever its case; -1 where it has none of its own.</returns>
    public static (int Number, HtmlTagKind Kind) Of(ReadOnlySpan<char> name) =>
        name.Length <= LongestName && BySpan.TryGetValue(name, out var found) ? found : (-1, HtmlTagKind.None);

    public static int Number(string name) => Named[name].Number;

    private static FrozenDictionary<string, (int Number, HtmlTagKind Kind)> Table(params (HtmlTagKind Kind, string Names)[] rows)
    {
        var table = new Dictionary<string, (int Number, HtmlTagKind Kind)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, names) in rows)
        {
            foreach (var name in names.Split(' '))
            {
                table[name] = table.TryGetValue(name, out var known) ? (known.Number, known.Kind | kind) : (table.Count, kind);
            }
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
