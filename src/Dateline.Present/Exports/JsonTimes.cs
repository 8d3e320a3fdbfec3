using System.Collections.Immutable;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>One line of <c>dateline date</c>, as the contract has it.</summary>
internal static class JsonTimes
{
    /// <param name="id">As it stood in the input: a string, a number or null.</param>
    public static void Write(JsonElement? id, ImmutableArray<TimeExpression> times, Stream to)
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

            json.WriteStartArray("timexes");
            foreach (var time in times)
            {
                json.WriteStartObject();
                json.WriteNumber("start", time.At.Start);
                json.WriteNumber("end", time.At.End);
                json.WriteString("text", time.At.Text);
                json.WriteString("type", ContractWords.Of(time.Type));
                json.WriteString("value", time.Value.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        to.WriteByte((byte)'\n');
    }
}
