using System.Security.Cryptography;
using System.Text.Json;
using Dateline.News;
using Dateline.Understand;

namespace Dateline.Bench;

/// <summary>Names in 575 annotated articles of newsrooms all over the world (stanfordnlp/en-worldwide-newswire, Shan et al. 2023): F1 of exact spans and kinds.</summary>
internal static class NamesQuality
{
    private static readonly string Path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Samples.Root, "..", "shared", "data", "names", "en-worldwide-newswire.dev.jsonl"));

    private static readonly (EntityKind Kind, string Name)[] Kinds =
    [
        (EntityKind.Person, "persons"), (EntityKind.Organization, "organizations"), (EntityKind.Location, "locations"), (EntityKind.Money, "money"),
    ];

    public static bool IsHere => File.Exists(Path);

    public static string Hash() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path)));

    public static List<(string Name, double Value)> Figures()
    {
        var given = new HashSet<(int, EntityKind, int, int)>();
        var found = new HashSet<(int, EntityKind, int, int)>();
        var at = 0;
        foreach (var line in File.ReadLines(Path))
        {
            using var json = JsonDocument.Parse(line, new() { MaxDepth = 32 });
            foreach (var entity in json.RootElement.GetProperty("entities").EnumerateArray())
            {
                if (Enum.TryParse<EntityKind>(entity.GetProperty("type").GetString(), out var kind))
                {
                    given.Add((at, kind, entity.GetProperty("start").GetInt32(), entity.GetProperty("end").GetInt32()));
                }
            }

            found.UnionWith(Entities.In(json.RootElement.GetProperty("text").GetString()!, null).Select(entity => (at, entity.Kind, entity.At.Start, entity.At.End)));
            at++;
        }

        return [.. Kinds.Select(row => ($"{row.Name}: strict F1", F1(given, found, row.Kind)))];
    }

    private static double F1(HashSet<(int, EntityKind Kind, int, int)> given, HashSet<(int, EntityKind Kind, int, int)> found, EntityKind kind)
    {
        var (gold, own) = (given.Count(each => each.Kind == kind), found.Count(each => each.Kind == kind));
        return 2.0 * found.Count(each => each.Kind == kind && given.Contains(each)) / (gold + own);
    }
}
