using System.Text.Json;
using Dateline.News;

namespace Dateline.Store;

/// <summary>What the user follows.</summary>
internal abstract partial class SqlArchive
{
    public IReadOnlyList<Topic> Topics() => Guarded(() =>
    {
        using var command = Command("SELECT name, definition FROM topics");
        using var row = command.ExecuteReader();
        var topics = new List<Topic>();
        while (row.Read())
        {
            var held = JsonSerializer.Deserialize<Dictionary<string, string[]>>(row.GetString(1))!;
            topics.Add(new(row.GetString(0)) { Also = [.. held["also"]], With = [.. held["with"]], Without = [.. held["without"]], Outlets = [.. held["outlets"]] });
        }

        return topics.OrderBy(topic => topic.Name, StringComparer.Ordinal).ToList();
    });

    public void Follow(Topic topic) => Written(() => Keep(topic));

    public bool Unfollow(string name) => Written(() => Run("DELETE FROM topics WHERE name = @name", ("name", name)) > 0);

    private int Keep(Topic topic) => Run(
        "INSERT INTO topics (name, definition) VALUES (@name, @definition) ON CONFLICT (name) DO UPDATE SET definition = excluded.definition",
        ("name", topic.Name),
        ("definition", JsonSerializer.Serialize(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["also"] = [.. topic.Also], ["with"] = [.. topic.With], ["without"] = [.. topic.Without], ["outlets"] = [.. topic.Outlets] })));
}
