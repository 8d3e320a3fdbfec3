using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>Takes the lines of <c>dateline read</c> back in.</summary>
internal static class JsonPageLines
{
    /// <param name="page">One line, or several with line ends between them.</param>
    public static IEnumerable<Finding<ReadPage>> Read(Page page)
    {
        var lines = Encoding.UTF8.GetString(page.Bytes.Span).TrimEnd('\n').Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (!string.IsNullOrWhiteSpace(lines[at]))
            {
                yield return Line(lines[at], lines.Length == 1 ? page.Path : $"{page.Path} line {at + 1}");
            }
        }
    }

    private static Finding<ReadPage> Line(string line, string where)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return new Finding<ReadPage>.Found(Page(json.RootElement));
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return new Finding<ReadPage>.Missing(where, "is not a line of “dateline read”: left out.");
        }
    }

    private static ReadPage Page(JsonElement json)
    {
        var id = Said(json.GetProperty("id"));
        var plain = Said(json.GetProperty("plain"));
        ReadPage page = new()
        {
            Id = id,
            Path = Said(json.GetProperty("path")),
            Plain = plain,
            Kind = ContractWords.Meaning<PageKind>(json.GetProperty("kind").GetString(), ContractWords.Of) ?? throw new FormatException("kind"),
            Facts = new(Url: Text(json, "url"), Outlet: Text(json, "outlet"), Zone: Zone(json),
                Retrieved: Moment.Parse(Text(json, "retrieved")) is { Day: var day } && Reckoning.Holds(day) ? day : null, RetrievedSource: Text(json, "retrieved_source")),
            Url = Text(json, "url"),
            Outlet = Text(json, "outlet"),
            Language = Text(json, "language"),
            Title = Text(json, "title"),
            Authors = Strings(json, "authors"),
            Section = Text(json, "section"),
            Published = JsonStamp.Read(json.GetProperty("stamp"), id, plain),
            Modified = JsonStamp.Read(json.GetProperty("modified_stamp"), id, plain),
            Order = ContractWords.Meaning<ListOrder>(json.GetProperty("order").GetString(), ContractWords.Of) ?? throw new FormatException("order"),
            Items = [.. json.GetProperty("items").EnumerateArray().Select(item => Item(item, id, plain))],
            LeftOut = json.GetProperty("left_out").GetInt32(),
            Asides = [.. json.GetProperty("asides").EnumerateArray().Select(span => Passage(span, plain)!)],
            Notes = Strings(json, "notes"),
            Unread = json.TryGetProperty("unread", out _) ? Strings(json, "unread") : [],
            Doubts = json.TryGetProperty("doubts", out var doubts) ? [.. doubts.EnumerateArray().Select(doubt => Doubt(doubt, id, plain))] : [],
            Sources = json.TryGetProperty("sources", out var sources) ? [.. sources.EnumerateArray().Select(Source)] : [],
        };

        // Lines may come from anywhere: an id that is not its span's could be another item's.
        return page.Items.All(item => item.Id == News.Item.IdOf(id, item.Start, item.End)) && page.Items.DistinctBy(item => item.Id).Count() == page.Items.Length
            ? page : throw new FormatException("id");
    }

    private static Item Item(JsonElement json, string page, string plain)
    {
        var (start, end) = (json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32());
        return new()
        {
            Id = Said(json.GetProperty("id")),
            Page = page,
            Role = ContractWords.Meaning<ItemRole>(json.GetProperty("role").GetString(), ContractWords.Of) ?? throw new FormatException("role"),
            Title = Passage(json.GetProperty("title_span"), plain),
            Paragraphs = [.. json.GetProperty("spans").EnumerateArray().Select(span => Passage(span, plain)!)],
            Under = Passage(json.GetProperty("under_span"), plain),
            Authors = Strings(json, "authors"),
            Section = Text(json, "section"),
            Kind = json.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String ? ContractWords.Meaning<ItemKind>(kind.GetString(), ContractWords.Of) : null,
            Outlet = Text(json, "outlet"),
            Url = Text(json, "url"),
            Published = JsonStamp.Read(json.GetProperty("stamp"), page, plain),
            Modified = JsonStamp.Read(json.GetProperty("modified_stamp"), page, plain),
            Start = start >= 0 && start <= end && end <= plain.Length ? start : throw new FormatException("start"),
            End = end,
        };
    }

    private static Doubt Doubt(JsonElement json, string page, string plain) => new(
        Said(json.GetProperty("kind")), Said(json.GetProperty("says")),
        [.. json.GetProperty("evidence").EnumerateArray().Select(from => JsonStamp.ReadEvidence(from, page, plain))]);

    private static Source Source(JsonElement json) => new(Text(json, "title"), Text(json, "url"), Text(json, "site"), Text(json, "group"));

    private static Passage? Passage(JsonElement span, string plain)
    {
        if (span.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var (start, end) = (span[0].GetInt32(), span[1].GetInt32());
        return start >= 0 && start <= end && end <= plain.Length ? new(plain[start..end], start) : throw new FormatException("span");
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static string? Zone(JsonElement json) =>
        Text(json, "zone") is not { } zone || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? Text(json, "zone") : throw new FormatException("zone");

    private static ImmutableArray<string> Strings(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(Said)];

    private static string Said(JsonElement value) => value.GetString() ?? throw new FormatException("null");
}
