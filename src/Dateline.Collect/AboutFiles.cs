using System.Globalization;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Collect;

/// <summary>
/// What <c>about.json</c> files say of pages: an array of objects with <c>file</c>, and any of <c>url</c>, <c>outlet</c>,
/// <c>zone</c>, <c>retrieved</c> (a day or null).
/// </summary>
internal sealed class AboutFiles
{
    private const string Name = "about.json";

    private readonly Dictionary<string, IReadOnlyDictionary<string, PageFacts>> byFolder = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, PageFacts>? given;
    private readonly List<Finding<Page>> problems = [];

    public AboutFiles(string? path)
    {
        if (path is not null)
        {
            given = Load(path, Name == Path.GetFileName(path) ? Name : "--about");
            Problem = problems.FirstOrDefault();
            problems.Clear();
        }
    }

    public Finding<Page>? Problem { get; }

    public IEnumerable<Finding<Page>> Problems => problems;

    public static bool IsAbout(string path) => Path.GetFileName(path) == Name;

    /// <summary>What is known of a file: from the facts given, else from the <c>about.json</c> nearest above it, by path or by name.</summary>
    public PageFacts Of(string file)
    {
        var whole = Path.GetFullPath(file);
        if (given is not null)
        {
            return ByPath(given, whole) ?? PageFacts.Unknown;
        }

        // A folder's facts may speak of files in folders below it; one step up is as far as a saved set reaches.
        var folder = Path.GetDirectoryName(whole);
        for (var steps = 0; folder is not null && steps < 2; steps++, folder = Path.GetDirectoryName(folder))
        {
            if (!byFolder.TryGetValue(folder, out var facts))
            {
                var about = Path.Combine(folder, Name);
                byFolder[folder] = facts = File.Exists(about) ? Load(about, Name) : new Dictionary<string, PageFacts>();
            }

            if (facts.TryGetValue(Path.GetRelativePath(folder, whole).Replace('\\', '/'), out var found))
            {
                return found;
            }
        }

        return PageFacts.Unknown;
    }

    private static PageFacts? ByPath(IReadOnlyDictionary<string, PageFacts> facts, string whole) =>
        facts.OrderByDescending(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .FirstOrDefault(pair => whole == pair.Key || whole.EndsWith('/' + pair.Key, StringComparison.Ordinal)).Value;

    private Dictionary<string, PageFacts> Load(string path, string source)
    {
        var facts = new Dictionary<string, PageFacts>(StringComparer.Ordinal);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var entry in json.RootElement.EnumerateArray())
            {
                if (Text(entry, "file") is { } file)
                {
                    facts[file.Replace('\\', '/')] = Facts(entry, path, file, source);
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            problems.Add(new Finding<Page>.Missing(path, "is not a JSON array of objects with “file”: nothing in it was used."));
            facts.Clear();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Finding<Page>.Missing(path, "cannot be read."));
        }

        return facts;
    }

    private PageFacts Facts(JsonElement entry, string path, string file, string source)
    {
        DateOnly? retrieved = null;
        if (Text(entry, "retrieved") is { } said)
        {
            if (said.Length >= 10 && DateOnly.TryParseExact(said.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                retrieved = day;
            }
            else
            {
                problems.Add(new Finding<Page>.Missing(path, $"“retrieved” of {file} is “{said}”: a day such as 2025-07-22 is meant."));
            }
        }

        var zone = Text(entry, "zone");
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            problems.Add(new Finding<Page>.Missing(path, $"“zone” of {file} is “{zone}”: an IANA name such as Europe/Kyiv is meant."));
            zone = null;
        }

        return new(Text(entry, "url"), Text(entry, "outlet"), zone, retrieved, retrieved is null ? null : source);
    }

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
