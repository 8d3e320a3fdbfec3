using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The timeline as a feed (JSON Feed 1.1): an item a story, newest first; what a feed cannot say of its date stands under <c>_dateline</c>.</summary>
internal static class JsonFeedTimeline
{
    public static void Write(Timeline timeline, Stream to)
    {
        using var json = new Utf8JsonWriter(to, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", FeedEntry.TitleOf(timeline));
        json.WriteStartArray("items");
        foreach (var entry in FeedEntry.All(timeline))
        {
            json.WriteStartObject();
            json.WriteString("id", entry.Id);
            if (entry.Address is { } address)
            {
                json.WriteString("url", address.Text);
            }

            json.WriteString("title", entry.Title);
            json.WriteString("summary", entry.Summary);
            json.WriteString("content_html", entry.Html);
            if (entry.Published is { } published)
            {
                json.WriteString("date_published", published);
            }

            json.WriteString("date_modified", entry.Updated);
            json.WriteStartArray("authors");
            foreach (var outlet in entry.Outlets)
            {
                json.WriteStartObject();
                json.WriteString("name", Shown.Without(outlet, keepLines: false));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("_dateline");
            json.WriteString("about", "The interval in which the event lies (EDTF, ISO 8601-2) and the ground it rests on");
            json.WriteString("edtf", entry.Story.Date.Edtf);
            json.WriteString("basis", ContractWords.Of(entry.Story.Date.Basis));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
