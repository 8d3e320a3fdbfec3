using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The shapes that the contract's JSON outputs share: dates, evidence, lists.</summary>
internal static class JsonShapes
{
    /// <summary>Letters stand as they are; output is for files and pipes, not for script blocks.</summary>
    public static JsonWriterOptions Lines { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonWriterOptions Indented { get; } = Lines with { Indented = true, NewLine = "\n" };

    public static void Date(this Utf8JsonWriter json, string name, When when)
    {
        json.WriteStartObject(name);
        json.WriteString("edtf", when.Edtf);
        json.WriteString("from", when.From?.ToString());
        json.WriteString("to", when.To?.ToString());
        json.WriteString("best", when.Best?.ToString());
        json.WriteString("basis", ContractWords.Of(when.Basis));
        json.Reasons("because", when.Because);
        json.WriteEndObject();
    }

    public static void Reasons(this Utf8JsonWriter json, string name, ImmutableArray<Reason> reasons)
    {
        json.WriteStartArray(name);
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("says", reason.Says);
            json.WritePropertyName("evidence");
            json.Evidence(reason.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Evidence(this Utf8JsonWriter json, string name, ImmutableArray<Evidence> evidence)
    {
        json.WriteStartArray(name);
        foreach (var each in evidence)
        {
            json.Evidence(each);
        }

        json.WriteEndArray();
    }

    public static void Evidence(this Utf8JsonWriter json, Evidence? evidence)
    {
        if (evidence is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("page", evidence.Page);
        json.WriteString("where", ContractWords.Of(evidence.Where));
        json.WriteString("exact", evidence.Exact);
        json.WriteString("prefix", evidence.Prefix);
        json.WriteString("suffix", evidence.Suffix);
        json.Number("start", evidence.Start);
        json.Number("end", evidence.End);
        json.WriteEndObject();
    }

    public static void Doubt(this Utf8JsonWriter json, Doubt each)
    {
        json.WriteString("kind", each.Kind);
        json.WriteString("says", each.Says);
        json.Evidence("evidence", each.Evidence);
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void Number(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
