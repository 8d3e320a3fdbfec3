using System.Text.Json;
using Dateline.Link;
using Dateline.News;
using Xunit;

namespace Dateline.Tests.Link;

/// <summary>
/// Pairs of items made by hand the way real edits go (<c>pairs.jsonl</c>), labelled before the rules were written: copies, revisions of
/// one article, teasers of one, and what only looks alike.
/// </summary>
public sealed class PairsTests
{
    private sealed record Pair(string Kind, int Story, string Label, string Found);

    private static readonly Lazy<List<Pair>> All = new(() => [.. File.ReadLines(Path.Combine(Root.Folder, "tests", "Dateline.Tests", "Link", "pairs.jsonl")).Select(Judged)]);

    [Theory]
    [InlineData("copy")]
    [InlineData("revision")]
    [InlineData("teaser")]
    public void Nearly_all_that_is_so_is_found_and_nearly_all_that_is_found_is_so(string label)
    {
        var right = All.Value.Count(pair => pair.Label == label && pair.Found == label);
        var (found, so) = (All.Value.Count(pair => pair.Found == label), All.Value.Count(pair => pair.Label == label));
        var wrong = string.Join('\n', All.Value.Where(pair => pair.Label != pair.Found && (pair.Label == label || pair.Found == label)));
        Assert.True(found > 0 && right >= 0.99 * found && right >= 0.95 * so, $"{right} of {found} found are right, of {so} that are so:\n{wrong}");
    }

    [Fact]
    public void There_are_enough_of_each_kind() => Assert.All(All.Value.CountBy(pair => pair.Kind), kind => Assert.True(kind.Value >= 10, kind.Key));

    private static Pair Judged(string line)
    {
        using var json = JsonDocument.Parse(line);
        var pair = json.RootElement;
        var (one, other) = (Sheet(pair.GetProperty("one"), "one"), Sheet(pair.GetProperty("other"), "other"));
        ReadPage[] pages = [one.Made().Page, other.Made().Page];
        var kinship = Copies.Among([.. pages]);
        string[] ids = [.. pages.Select(page => page.Items[0].Id)];
        var found = kinship.Revisions.Any(revision => ids.Contains(revision.Earlier) && ids.Contains(revision.Later)) ? "revision"
            : kinship.Copies.Any(group => ids.All(group.Items.Contains)) ? "copy"
            : kinship.Announcements.Length > 0 ? "teaser"
            : "none";
        return new(pair.GetProperty("kind").GetString()!, pair.GetProperty("story").GetInt32(), pair.GetProperty("label").GetString()!, found);
    }

    private static Sheet Sheet(JsonElement item, string page)
    {
        var role = item.GetProperty("role").GetString() == "article" ? ItemRole.Article : ItemRole.Entry;
        return new Sheet(page, item.GetProperty("outlet").GetString(), role == ItemRole.Article ? PageKind.Article : PageKind.Listing)
        {
            Url = item.GetProperty("url").GetString(),
            Saved = DateOnly.ParseExact(item.GetProperty("saved").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        }.Says(item.GetProperty("text").GetString()!, title: item.GetProperty("title").GetString(), role: role);
    }
}
