using System.Collections.Immutable;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The quotations of one text as one JSON line, in the shape of the contract.</summary>
internal static class JsonQuotes
{
    /// <param name="id">As it was given; null where none was.</param>
    public static void Write(JsonElement? id, string text, ImmutableArray<QuoteMark> quotes, Stream to)
    {
        using (var json = new Utf8JsonWriter(to, JsonShapes.Lines))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            if (id is { } given)
            {
                given.WriteTo(json);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteStartArray("quotes");
            foreach (var quote in quotes)
            {
                Quote(json, text, quote);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        to.WriteByte((byte)'\n');
    }

    private static void Quote(Utf8JsonWriter json, string text, QuoteMark quote)
    {
        var (start, end) = (quote.Pieces[0].Start, quote.Pieces[^1].End);
        json.WriteStartObject();
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        json.WriteStartArray("spans");
        foreach (var piece in quote.Pieces)
        {
            json.WriteStartArray();
            json.WriteNumberValue(piece.Start);
            json.WriteNumberValue(piece.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("text", quote.Pieces.Length == 1 ? text.AsSpan(start, end - start) : quote.Text);
        json.WriteString("kind", ContractWords.Of(quote.Kind));
        json.WriteString("speaker", quote.Written?.Text);
        json.Number("speaker_start", quote.Written?.Start);
        json.Number("speaker_end", quote.Written?.End);
        json.WriteString("cue", quote.Cue?.Text);
        json.WriteEndObject();
    }
}
