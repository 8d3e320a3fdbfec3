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
    private readonly string? asked;

    public AboutFiles(string? path)
    {
        if (path is not null)
        {
            asked = Path.GetFullPath(path);
            given = Load(path, Name == Path.GetFileName(path) ? Name : "--about");
        }
    }

    public IEnumerable<Finding<Page>> Problems => problems;

    public bool IsAbout(string path) => Path.GetFileName(path) == Name || Path.GetFullPath(path) == asked;

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
        var told = Path.GetDirectoryName(file) ?? "";
        for (var steps = 0; folder is not null && steps < 2; steps++, folder = Path.GetDirectoryName(folder), told = Above(told))
        {
            if (!byFolder.TryGetValue(folder, out var facts))
            {
                // Named as the user named the page: what is told does not depend on where the pages lie.
                byFolder[folder] = facts = File.Exists(Path.Combine(folder, Name)) ? Load(Path.Combine(told, Name), Name) : new Dictionary<string, PageFacts>();
            }

            if (facts.TryGetValue(Path.GetRelativePath(folder, whole).Replace('\\', '/'), out var found))
            {
                return found;
            }
        }

        return PageFacts.Unknown;
    }

    private static string Above(string folder) =>
        folder.Length == 0 ? ".." : Path.GetFileName(folder) is "." or ".." ? Path.Combine(folder, "..") : Path.GetDirectoryName(folder) ?? folder;

    private static PageFacts? ByPath(IReadOnlyDictionary<string, PageFacts> facts, string whole) =>
        facts.OrderByDescending(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .FirstOrDefault(pair => whole == pair.Key || whole.EndsWith('/' + pair.Key, StringComparison.Ordinal)).Value;

    private Dictionary<string, PageFacts> Load(string path, string source)
    {
        var facts = new Dictionary<string, PageFacts>(StringComparer.Ordinal);
        try
        {
            if (new FileInfo(path).Length == 0)
            {
                problems.Add(new Finding<Page>.Missing(path, "the file is empty, or no regular file."));
                return facts;
            }

            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var (entry, at) in json.RootElement.EnumerateArray().Select((entry, at) => (entry, at)))
            {
                if (entry.ValueKind != JsonValueKind.Object)
                {
                    problems.Add(new Finding<Page>.Missing(path, $"entry {at + 1} is no object: not used."));
                }
                else if (Text(entry, "file", path, $"of entry {at + 1}") is { } file)
                {
                    var key = Key(path, file, source);
                    if (!facts.TryAdd(key, Facts(entry, path, file, source)))
                    {
                        problems.Add(new Finding<Page>.Missing(path, $"entry {at + 1} tells of “{file}” once more: the first entry is used."));
                    }
                }
                else if (!entry.TryGetProperty("file", out var none) || none.ValueKind == JsonValueKind.Null)
                {
                    problems.Add(new Finding<Page>.Missing(path, $"entry {at + 1} names no “file”: not used."));
                }
            }
        }
        catch (JsonException e) when (e.LineNumber is { } line)
        {
            problems.Add(new Finding<Page>.Missing(path, $"is not JSON from line {line + 1} on: nothing in it was used."));
            facts.Clear();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            problems.Add(new Finding<Page>.Missing(path, "is not a JSON array of objects with “file”: nothing in it was used."));
            facts.Clear();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Finding<Page>.Missing(path, e is FileNotFoundException or DirectoryNotFoundException ? "no such file." : "cannot be read."));
        }

        return facts;
    }

    /// <summary>The file as a path from the folder of its <c>about.json</c>; one that is not there is told, for a slip would lose what is known.</summary>
    private string Key(string path, string file, string source)
    {
        var plain = file.Replace('\\', '/');
        if (source != Name || asked is not null || Path.IsPathRooted(plain) || plain.Length == 0)
        {
            return plain;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var whole = Path.GetFullPath(Path.Combine(folder, plain));
        if (!File.Exists(whole))
        {
            problems.Add(new Finding<Page>.Missing(path, $"tells of “{file}”, which is not there."));
        }

        return Path.GetRelativePath(folder, whole).Replace('\\', '/');
    }

    private PageFacts Facts(JsonElement entry, string path, string file, string source)
    {
        DateOnly? retrieved = null;
        if (Text("retrieved") is { } said)
        {
            if (said.Length >= 10 && DateOnly.TryParseExact(said.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && Reckoning.Holds(day) && (said.Length == 10 || DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)))
            {
                retrieved = day;
            }
            else
            {
                problems.Add(new Finding<Page>.Missing(path, $"“retrieved” of {file} is “{said}”: a day such as 2025-07-22, of the years 1000 to 2999, is meant."));
            }
        }

        var zone = Text("zone");
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            problems.Add(new Finding<Page>.Missing(path, $"“zone” of {file} is “{zone}”: an IANA name such as Europe/Kyiv is meant."));
            zone = null;
        }

        return new(Text("url"), Text("outlet"), zone, retrieved, retrieved is null ? null : source);

        string? Text(string name) => this.Text(entry, name, path, $"of {file}");
    }

    /// <summary>Null for null and for what is not there; what is no text is told.</summary>
    private string? Text(JsonElement entry, string name, string path, string of)
    {
        if (!entry.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        problems.Add(new Finding<Page>.Missing(path, $"“{name}” {of} is no text: not used."));
        return null;
    }
}
