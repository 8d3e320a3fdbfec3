using System.Text;
using System.Text.Json;

namespace Dateline.Read;

/// <summary>
/// Reads JSON Feed (jsonfeed.org, 1.0 and 1.1) and the list of posts that WordPress's REST API gives out (<c>wp/v2/posts</c>), entry by
/// entry: what stands before a place where the JSON breaks off is read.
/// </summary>
internal static class JsonFeed
{
    private const int Deepest = 64;

    public static FeedDraft Read(string text)
    {
        var draft = new FeedDraft();
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(Cleaned(text)), new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest });
        try
        {
            json.Read();
            if (json.TokenType == JsonTokenType.StartArray)
            {
                Entries(ref json, draft, WordPress);
            }
            else
            {
                Feed(ref json, draft);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            draft.Broken = true;
        }

        return draft;
    }

    /// <summary>Raw control characters are forbidden in JSON's strings, and do no harm as spaces; elsewhere they are spaces.</summary>
    private static string Cleaned(string text) => !text.AsSpan().ContainsAnyInRange('\0', '\u001F') ? text
        : string.Create(text.Length, text, static (to, from) =>
        {
            for (var at = 0; at < to.Length; at++)
            {
                to[at] = from[at] < ' ' ? ' ' : from[at];
            }
        });

    private static void Feed(ref Utf8JsonReader json, FeedDraft draft)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Of(ref json);
            json.Read();
            if (name == "items" && json.TokenType == JsonTokenType.StartArray)
            {
                Entries(ref json, draft, Item);
                continue;
            }

            using var value = JsonDocument.ParseValue(ref json);
            var head = draft.Head;
            switch (name)
            {
                case "title":
                    Add(head, FeedField.Title, value.RootElement, FeedForm.Text);
                    break;
                case "home_page_url":
                    Add(head, FeedField.Link, value.RootElement);
                    break;
                case "feed_url":
                    Add(head, FeedField.Self, value.RootElement);
                    break;
                case "language":
                    Add(head, FeedField.Language, value.RootElement);
                    break;
                case "author" or "authors":
                    Authors(head, value.RootElement, name == "authors" ? 0 : 1);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Entries(ref Utf8JsonReader json, FeedDraft draft, Action<JsonElement, FeedPart> fill)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            using var value = JsonDocument.ParseValue(ref json);
            if (value.RootElement.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            if (draft.Entries.Count == FeedXml.MostEntries)
            {
                draft.Cut = true;
                continue;
            }

            var part = new FeedPart();
            fill(value.RootElement, part);
            part.Close();
            draft.Entries.Add(part);
        }
    }

    private static void Item(JsonElement item, FeedPart part)
    {
        foreach (var property in item.EnumerateObject())
        {
            var value = property.Value;
            switch (JsonText.Name(property))
            {
                case "title":
                    Add(part, FeedField.Title, value, FeedForm.Text);
                    break;
                case "content_html":
                    Add(part, FeedField.Body, value, FeedForm.Html);
                    break;
                case "content_text":
                    Add(part, FeedField.Body, value, FeedForm.Text);
                    break;
                case "summary":
                    Add(part, FeedField.Brief, value, FeedForm.Text);
                    break;
                case "url":
                    Add(part, FeedField.Link, value);
                    break;
                case "external_url":
                    Add(part, FeedField.Link, value, rank: 1);
                    break;
                case "id":
                    Add(part, FeedField.Guid, value);
                    break;
                case "date_published":
                    Add(part, FeedField.Published, value);
                    break;
                case "date_modified":
                    Add(part, FeedField.Modified, value);
                    break;
                case "tags":
                    Each(value, tag => Add(part, FeedField.Category, tag, FeedForm.Text));
                    break;
                case "author":
                    Authors(part, value, 1);
                    break;
                case "authors":
                    Authors(part, value, 0);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>A post of WordPress: its texts are HTML in <c>rendered</c>; days are on the site's own clock.</summary>
    private static void WordPress(JsonElement post, FeedPart part)
    {
        Add(part, FeedField.Title, Inner(post, "title", "rendered"), FeedForm.Html);
        Add(part, FeedField.Body, Inner(post, "content", "rendered"), FeedForm.Html);
        Add(part, FeedField.Body, Inner(post, "excerpt", "rendered"), FeedForm.Html);
        Add(part, FeedField.Link, Inner(post, "link"));
        Add(part, FeedField.Published, Inner(post, "date"));
        Add(part, FeedField.Modified, Inner(post, "modified"));
        Each(Inner(post, "_embedded", "author"), author => Add(part, FeedField.Author, Inner(author, "name"), FeedForm.Text));
        Each(Inner(post, "_embedded", "wp:term"), terms => Each(terms, term =>
        {
            var isCategory = Inner(term, "taxonomy") is { ValueKind: JsonValueKind.String } kind && kind.ValueEquals("category");
            Add(part, FeedField.Category, Inner(term, "name"), FeedForm.Open, isCategory ? 0 : 1);
        }));
    }

    private static void Authors(FeedPart part, JsonElement value, int rank)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            Each(value, author => Authors(part, author, rank));
        }
        else
        {
            Add(part, FeedField.Author, value.ValueKind == JsonValueKind.Object ? Inner(value, "name") : value, FeedForm.Text, rank);
        }
    }

    private static void Each(JsonElement value, Action<JsonElement> take)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var each in value.EnumerateArray())
            {
                take(each);
            }
        }
    }

    /// <summary>The value at a path of names; undefined where there is none.</summary>
    private static JsonElement Inner(JsonElement value, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
            {
                return default;
            }
        }

        return value;
    }

    private static void Add(FeedPart part, FeedField field, JsonElement value, FeedForm form = FeedForm.Open, int rank = 0) =>
        part.Add(new(field, rank, JsonText.Of(value) ?? "", form));
}
