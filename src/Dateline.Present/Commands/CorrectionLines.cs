using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Present.Commands;

/// <summary>
/// Reads corrections from JSON lines, as <c>docs/corrections.md</c> tells them. A line that is none is told with what is wrong in it, and
/// the rest are obeyed.
/// </summary>
internal static class CorrectionLines
{
    /// <summary>A longer line corrects nothing that anybody wrote by hand or program.</summary>
    private const int Longest = 1 << 20;

    /// <param name="name">The file's name, for people.</param>
    public static (ImmutableArray<Correction> Corrections, ImmutableArray<Unread> Unread) Read(Stream input, string name)
    {
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        var unread = ImmutableArray.CreateBuilder<Unread>();
        using var reader = new StreamReader(input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{name}: line {number}");
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            switch (line.Length > Longest ? new Finding<Correction>.Missing(place, "is longer than any correction; it is left out.") : Of(line, place))
            {
                case Finding<Correction>.Found { Value: var correction }:
                    corrections.Add(correction);
                    break;
                case Finding<Correction>.Missing(var where, var cause):
                    unread.Add(new(where, cause));
                    break;
            }
        }

        return (corrections.ToImmutable(), unread.ToImmutable());
    }

    private static Finding<Correction> Of(string line, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var fields = json.RootElement;
            if (fields.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException("is no JSON object.");
            }

            Correction correction = Text(fields, "correct") switch
            {
                "same" => new Correction.Same(place, Ids(fields)),
                "not-same" => new Correction.NotSame(place, Ids(fields)),
                "date" => Dated(fields, place),
                "speaker" => new Correction.Speaker(place, Text(fields, "quote") ?? throw new FormatException("has no “quote”."), Speaker(fields)),
                "person" => Person(fields, place),
                "hide" => Hidden(fields, place),
                null => throw new FormatException("has no “correct”, which is one of same, not-same, date, speaker, person and hide."),
                var other => throw new FormatException($"corrects “{other}”; “correct” is one of same, not-same, date, speaker, person and hide."),
            };
            return new Finding<Correction>.Found(correction);
        }
        catch (JsonException)
        {
            return new Finding<Correction>.Missing(place, "is no JSON; each line is one object.");
        }
        catch (InvalidOperationException)
        {
            return new Finding<Correction>.Missing(place, Complaint.HalfPair);
        }
        catch (FormatException e)
        {
            return new Finding<Correction>.Missing(place, e.Message);
        }
    }

    private static Correction.Dated Dated(JsonElement fields, string place)
    {
        var item = Text(fields, "item") ?? throw new FormatException("has no “item”.");
        var (published, happened) = (Given(fields, "published"), Given(fields, "happened"));
        return published is null && happened is null
            ? throw new FormatException("has neither “published” nor “happened”, each a day such as 2024-10-03 or an interval such as 2024-10-03/2024-10-05.")
            : new(place, item, published, happened);
    }

    private static When? Given(JsonElement fields, string name)
    {
        if (Text(fields, name) is not { } text)
        {
            return null;
        }

        if (When.Interval(text) is not { } interval)
        {
            throw new FormatException($"“{name}” is no day such as 2024-10-03 and no interval such as 2024-10-03/2024-10-05 or ../2024-10-05: {text}");
        }

        var (from, to) = interval;
        if ((from is { Day: var first } && !Reckoning.Holds(first)) || (to is { Day: var last } && !Reckoning.Holds(last)))
        {
            throw new FormatException($"“{name}” is outside of the years {Reckoning.FirstYear} to {Reckoning.LastYear}: {text}");
        }

        return new(from, to, from == to ? from : null, Basis.Stated, [new("A correction says so.", null)]);
    }

    private static Correction.Named Person(JsonElement fields, string place)
    {
        var (names, apart) = (Texts(fields, "names"), Texts(fields, "apart"));
        return names.Length == 0 || names.Length + apart.Length < 2
            ? throw new FormatException("needs two or more “names” of one person, or one and names that are not theirs in “apart”.")
            : new(place, names, apart);
    }

    private static Correction Hidden(JsonElement fields, string place) => (Text(fields, "item"), Text(fields, "story"), Text(fields, "quote")) switch
    {
        ({ } item, null, null) => new Correction.HideItem(place, item),
        (null, { } story, null) => new Correction.HideStory(place, story),
        (null, null, { } quote) => new Correction.HideQuote(place, quote),
        _ => throw new FormatException("hides one of “item”, “story” and “quote”: give one id."),
    };

    private static ImmutableArray<string> Ids(JsonElement fields)
    {
        var ids = Texts(fields, "items");
        return ids.Distinct(StringComparer.Ordinal).Count() < 2 ? throw new FormatException("needs two or more different ids in “items”.") : ids;
    }

    private static string? Speaker(JsonElement fields) => !fields.TryGetProperty("speaker", out var speaker)
        ? throw new FormatException("has no “speaker”: a name, or null where nobody can say.")
        : speaker.ValueKind == JsonValueKind.Null ? null : Text(fields, "speaker");

    private static string? Text(JsonElement fields, string name) => !fields.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text
        : throw new FormatException($"“{name}” is no text.");

    private static ImmutableArray<string> Texts(JsonElement fields, string name) => !fields.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(each => each.ValueKind == JsonValueKind.String && each.GetString() is { Length: > 0 })
            ? [.. value.EnumerateArray().Select(each => each.GetString()!)]
            : throw new FormatException($"“{name}” is no list of texts.");
}
