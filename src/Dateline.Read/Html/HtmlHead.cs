using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>What a page says of itself out of sight: metas, microdata, links, scripts; and its markup, whole.</summary>
internal sealed class HtmlHead
{
    /// <summary>No value is kept longer than this, save scripts.</summary>
    private const int Limit = 4_000;

    /// <summary>No page has more different names of values; what spells them alike is told from a weak hash, so they are bounded.</summary>
    private const int MostNames = 1_000;

    private readonly Dictionary<string, List<string>> _values = new(HtmlMetaNames.Alike);

    private HtmlHead(HtmlMarkup markup) => (Markup, Scripts, ScriptDays, SentTo) = (markup.Whole, markup.Scripts, markup.Days, markup.SentTo);

    /// <summary>The whole markup of the page.</summary>
    public string Markup { get; }

    /// <summary>Where a script sends the reader on; null for nowhere.</summary>
    public string? SentTo { get; }

    /// <summary>The scripts that hold data.</summary>
    public ImmutableArray<HtmlScript> Scripts { get; }

    /// <summary>What other scripts keep of the day the piece came out.</summary>
    public ImmutableArray<string> ScriptDays { get; }

    public string? Title { get; private set; }

    public string? Base { get; private set; }

    public string? Canonical { get; private set; }

    public string? Language { get; private set; }

    /// <summary>The first value under any of the names, in order of the names.</summary>
    public (string Name, string Value)? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values))
            {
                return (name, values[0]);
            }
        }

        return null;
    }

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    public static HtmlHead Of(HtmlTree tree, HtmlMarkup markup)
    {
        var head = new HtmlHead(markup);
        var open = new Stack<(List<HtmlNode> Children, int Next)>();
        open.Push((tree.Children, 0));
        while (open.TryPop(out var frame))
        {
            if (frame.Next >= frame.Children.Count)
            {
                continue;
            }

            open.Push(frame with { Next = frame.Next + 1 });
            if (frame.Children[frame.Next] is HtmlElement element)
            {
                head.Note(element);
                open.Push((element.Children, 0));
            }
        }

        return head;
    }

    private void Note(HtmlElement element)
    {
        switch (element.Name)
        {
            case "html":
                Language = element.Attribute("lang") ?? element.Attribute("xml:lang");
                break;
            case "title" when Title is null && element.Up is HtmlElement { Name: "head" }:
                Title = Folded(Text(element));
                break;
            case "base":
                Base ??= element.Attribute("href");
                break;
            case "link" when element.Attribute("rel") is { } rel && rel.Contains("canonical", StringComparison.OrdinalIgnoreCase):
                Canonical ??= element.Attribute("href");
                break;
            case "meta":
                Meta(element);
                break;
            default:
                if ((element.Attribute("content") ?? element.Attribute("datetime")) is { } value && (element.Attribute("itemprop") ?? element.Attribute("property")) is { } properties)
                {
                    Marked(properties, value);
                }

                break;
        }
    }

    private static string Text(HtmlElement element) => string.Concat(element.Children.OfType<HtmlText>().Select(text => text.Text.ToString()));

    /// <summary>Days in microdata and RDFa, which elements of the page's text bear as well.</summary>
    private void Marked(string properties, string value)
    {
        foreach (var property in properties.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var term = property[(property.LastIndexOf(':') + 1)..];
            if (term is "datePublished" or "dateModified" or "dateCreated" or "issued" or "created" or "modified" or "date")
            {
                // Drupal says “dc:date dc:created” of the day its pieces came out.
                Add(property == "dc:created" ? "datePublished" : property.StartsWith("schema:", StringComparison.OrdinalIgnoreCase) ? term : property, value);
            }
        }
    }

    private void Meta(HtmlElement meta)
    {
        var content = meta.Attribute("content");
        Add(meta.Attribute("property"), content);
        Add(meta.Attribute("name"), content);
        Add(meta.Attribute("itemprop"), content);
        Add(meta.Attribute("http-equiv"), content);
    }

    private void Add(string? name, string? value)
    {
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(value) || name.Length > 80 || value.Length > Limit)
        {
            return;
        }

        if (!_values.TryGetValue(name, out var values))
        {
            if (_values.Count >= MostNames)
            {
                return;
            }

            _values[name] = values = [];
        }

        if (values.Count < 50)
        {
            values.Add(Folded(value));
        }
    }

    /// <summary>White space folded, as the page would show it.</summary>
    public static string Folded(string text) => string.Join(' ', text[..Math.Min(text.Length, Limit)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
