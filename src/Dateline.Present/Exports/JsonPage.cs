using System.Text.Json;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>
/// One line of <c>dateline read</c>, as the contract and <c>docs/schema/read.schema.json</c> have it. Beside the contract's
/// fields a line carries what the next stages need (<c>plain</c>, spans, stamps), so that it can be piped into <c>timeline</c>.
/// </summary>
internal static class JsonPage
{
    /// <summary>A page of many items is handed on in pieces of so many bytes.</summary>
    private const int Pending = 1 << 18;

    public static void Write(ReadPage page, Dating dating, Stream to)
    {
        using var json = new Utf8JsonWriter(to, JsonShapes.Lines);
        var published = dating.Items.ToDictionary(item => item.Item.Id, item => item.Published, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("id", page.Id);
        json.WriteString("path", page.Path);
        json.WriteString("url", page.Url);
        json.WriteString("outlet", page.Outlet);
        json.WriteString("kind", ContractWords.Of(page.Kind));
        json.WriteString("language", page.Language);
        json.WriteString("title", page.Title);
        json.Strings("authors", page.Authors);
        json.WriteString("section", page.Section);
        json.Date("published", dating.Pages.First(dated => dated.Page == page.Id).Published);
        json.Date("modified", Stated(page.Article?.Modified ?? page.Modified));
        json.WriteString("text", Text(page));
        json.Strings("captions", page.Captions.Select(caption => caption.Text));
        json.WriteString("order", ContractWords.Of(page.Order));
        json.WriteStartArray("items");
        foreach (var item in page.Items)
        {
            json.WriteStartObject();
            JsonItem.Fields(json, item, published[item.Id]);
            json.WriteString("id", item.Id);
            Spans(json, item);
            json.WriteEndObject();
            if (json.BytesPending > Pending)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteNumber("left_out", page.LeftOut);
        json.Strings("notes", page.Notes);
        json.Strings("unread", page.Unread);
        json.WriteStartArray("doubts");
        foreach (var doubt in page.Doubts)
        {
            json.WriteStartObject();
            json.Doubt(doubt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in page.Sources)
        {
            json.WriteStartObject();
            json.WriteString("title", source.Title);
            json.WriteString("url", source.Url);
            json.WriteString("site", source.Site);
            json.WriteString("group", source.Group);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("zone", page.Facts.Zone);
        json.WriteString("retrieved", page.Facts.Retrieved is { } day ? new Moment(day).ToString() : null);
        json.WriteString("retrieved_source", page.Facts.RetrievedSource);
        json.WriteStartArray("asides");
        foreach (var aside in page.Asides)
        {
            Span(json, aside);
        }

        json.WriteEndArray();
        json.WritePropertyName("stamp");
        JsonStamp.Write(json, page.Published);
        json.WritePropertyName("modified_stamp");
        JsonStamp.Write(json, page.Modified);
        json.WriteString("plain", page.Plain);
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    /// <summary>Of an article its paragraphs, one a line; of other pages the titles and texts of their entries, in page order.</summary>
    private static string Text(ReadPage page) => page.Article is { } article
        ? article.Text
        : string.Join('\n', page.Items.Where(item => item.Role != ItemRole.Related).SelectMany(item => item.Passages).Select(passage => passage.Text));

    private static When Stated(Stamp? stamp) =>
        stamp is { Year: { } year, Month: { } month, Day: { } day } && day <= DateTime.DaysInMonth(year, month)
            ? When.On(new(new(year, month, day), stamp.Time, stamp.Time is null ? null : stamp.Offset), Basis.Stated, new Reason($"The page states “{stamp.From.Exact}”.", stamp.From))
            : When.Unknown;

    private static void Spans(Utf8JsonWriter json, Item item)
    {
        json.WritePropertyName("title_span");
        Span(json, item.Title);
        json.WriteStartArray("spans");
        foreach (var paragraph in item.Paragraphs)
        {
            Span(json, paragraph);
        }

        json.WriteEndArray();
        json.WritePropertyName("under_span");
        Span(json, item.Under);
        json.WritePropertyName("stamp");
        JsonStamp.Write(json, item.Published);
        json.WritePropertyName("modified_stamp");
        JsonStamp.Write(json, item.Modified);
    }

    private static void Span(Utf8JsonWriter json, Passage? passage)
    {
        if (passage is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        json.WriteNumberValue(passage.Start);
        json.WriteNumberValue(passage.End);
        json.WriteEndArray();
    }
}
