using System.Globalization;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>A printed stamp in a line of <c>dateline read</c>, part by part, and back.</summary>
internal static class JsonStamp
{
    public static void Write(Utf8JsonWriter json, Stamp? stamp)
    {
        if (stamp is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.Number("year", stamp.Year);
        json.Number("month", stamp.Month);
        json.Number("day", stamp.Day);
        json.Number("weekday", (int?)stamp.Weekday);
        json.WriteString("time", stamp.Time?.ToString("HH:mm", CultureInfo.InvariantCulture));
        json.Number("offset_minutes", stamp.Offset is { } offset ? (int)offset.TotalMinutes : null);
        json.Number("age", stamp.Age?.Count);
        json.WriteString("age_unit", stamp.Age?.Unit.ToString().ToLowerInvariant());
        json.WritePropertyName("from");
        json.Evidence(stamp.From);
        json.WriteEndObject();
    }

    /// <exception cref="FormatException">The object is not what <see cref="Write"/> writes.</exception>
    public static Stamp? Read(JsonElement json, string page, string plain)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var evidence = ReadEvidence(json.GetProperty("from"), page, plain);
        var age = Number(json, "age") is { } count
            ? new Age(Math.Max(0, count), ContractWords.Meaning<AgeUnit>(json.GetProperty("age_unit").GetString(), unit => unit.ToString().ToLowerInvariant()) ?? throw new FormatException("age_unit"))
            : null;
        Stamp stamp = new(
            Within(json, "year", 1, 9999), Within(json, "month", 1, 12), Within(json, "day", 1, 31), (DayOfWeek?)Within(json, "weekday", 0, 6),
            json.GetProperty("time").GetString() is { } time ? TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture) : null,
            Within(json, "offset_minutes", -899, 899) is { } minutes ? TimeSpan.FromMinutes(minutes) : null, age, evidence);
        return stamp is { Year: { } year, Month: { } month, Day: { } day } && day > DateTime.DaysInMonth(year, month) ? throw new FormatException("day") : stamp;
    }

    /// <exception cref="FormatException">The object is no evidence, or its words do not stand in the page where it says.</exception>
    public static Evidence ReadEvidence(JsonElement from, string page, string plain)
    {
        var evidence = new Evidence(
            page,
            ContractWords.Meaning<EvidencePlace>(from.GetProperty("where").GetString(), ContractWords.Of) ?? throw new FormatException("where"),
            Said(from, "exact"), Said(from, "prefix"), Said(from, "suffix"), Number(from, "start"), Number(from, "end"));
        return evidence.Where == EvidencePlace.Text
            && (evidence is not { Start: >= 0 and { } start, End: { } end } || start > end || end > plain.Length || plain[start..end] != evidence.Exact)
            ? throw new FormatException("from") : evidence;
    }

    private static int? Within(JsonElement json, string name, int least, int most) =>
        Number(json, name) is not { } value ? null : value >= least && value <= most ? value : throw new FormatException(name);

    private static string Said(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException(name);

    private static int? Number(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null;
}
