using System.Collections.Immutable;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>One line of <c>dateline names</c>, as the contract has it.</summary>
internal static class JsonEntities
{
    /// <param name="id">As it stood in the input: a string, a number or null.</param>
    public static void Write(JsonElement? id, ImmutableArray<Entity> entities, Stream to)
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

            json.WriteStartArray("entities");
            foreach (var entity in entities)
            {
                json.WriteStartObject();
                json.WriteNumber("start", entity.At.Start);
                json.WriteNumber("end", entity.At.End);
                json.WriteString("text", entity.At.Text);
                json.WriteString("type", ContractWords.Of(entity.Kind));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        to.WriteByte((byte)'\n');
    }
}
