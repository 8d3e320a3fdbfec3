using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Dateline.Read;

/// <summary>What a page says of itself out of sight: metas, microdata, links, JSON-LD scripts.</summary>
internal sealed class HtmlHead
{
    /// <summary>No value is kept longer than this, save scripts.</summary>
    private const int Limit = 4_000;

    private readonly Dictionary<string, List<string>> _values = new(HtmlMetaNames.Alike);

    private HtmlHead(ImmutableArray<HtmlScript> scripts) => Scripts = scripts;

    /// <summary>The scripts that hold data.</summary>
    public ImmutableArray<HtmlScript> Scripts { get; }

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

    public static HtmlHead Of(IDocument document, ImmutableArray<HtmlScript> scripts)
    {
        var head = new HtmlHead(scripts);
        var open = new Stack<(INodeList Children, int Next)>();
        open.Push((document.ChildNodes, 0));
        while (open.TryPop(out var frame))
        {
            if (frame.Next >= frame.Children.Length)
            {
                continue;
            }

            open.Push(frame with { Next = frame.Next + 1 });
            if (frame.Children[frame.Next] is IElement element)
            {
                head.Note(element);
                open.Push((element.ChildNodes, 0));
            }
        }

        return head;
    }

    private void Note(IElement element)
    {
        switch (element.LocalName)
        {
            case "html":
                Language = element.GetAttribute("lang") ?? element.GetAttribute("xml:lang");
                break;
            case "title" when Title is null && element.ParentElement?.LocalName == "head":
                Title = Folded(element.TextContent);
                break;
            case "base":
                Base ??= element.GetAttribute("href");
                break;
            case "link" when element.GetAttribute("rel") is { } rel && rel.Contains("canonical", StringComparison.OrdinalIgnoreCase):
                Canonical ??= element.GetAttribute("href");
                break;
            case "meta":
                Meta(element);
                break;
            default:
                if (element.GetAttribute("itemprop") is { } property and ("datePublished" or "dateModified"))
                {
                    Add(property, element.GetAttribute("datetime") ?? element.GetAttribute("content"));
                }

                break;
        }
    }

    private void Meta(IElement meta)
    {
        var content = meta.GetAttribute("content");
        Add(meta.GetAttribute("property"), content);
        Add(meta.GetAttribute("name"), content);
        Add(meta.GetAttribute("itemprop"), content);
        Add(meta.GetAttribute("http-equiv"), content);
    }

    private void Add(string? name, string? value)
    {
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(value) || name.Length > 80 || value.Length > Limit)
        {
            return;
        }

        if (!_values.TryGetValue(name, out var values))
        {
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
