using Dateline.News;
using Xunit;

namespace Dateline.Tests.Link;

/// <summary>What the five pages that people have read line by line must come to.</summary>
public sealed class ReferenceTests
{
    private static readonly Lock Reading = new();

    private static Linked? _all;

    /// <summary>Read by the first test that asks; where the pages are not, each test skips.</summary>
    private static Linked All
    {
        get
        {
            var folder = ReferencePages.FolderOrSkip();
            lock (Reading)
            {
                return _all ??= Read(folder);
            }
        }
    }

    [Fact]
    public void The_later_saving_repeats_twelve_teasers_of_the_earlier_one()
    {
        var shared = All.Kinship.Copies
            .Where(group => group.Items.Any(item => On(1, item)) && group.Items.Any(item => On(2, item))).ToList();
        // The digest among the twelve stands here uncut.
        Assert.Equal(12, shared.Count);
    }

    [Fact]
    public void A_headline_printed_twice_is_a_copy_of_its_teaser_elsewhere() =>
        Assert.True(All.AreCopies(All.Item(1, "Rutte meets with Trump"), All.Item(2, "discussed a range of security")));

    [Fact]
    public void The_teaser_that_quotes_the_interview_announces_the_article()
    {
        var article = All.Pages[3].Items[0].Id;
        var found = All.Kinship.Announcements.Single(found => found.Teaser == All.Item(1, "\"The message (to Russian"));
        Assert.Equal(article, found.Article);
        Assert.StartsWith("The message (to Russian", found.Words.Exact, StringComparison.Ordinal);
        Assert.EndsWith("on Oct. 13", found.Words.Exact, StringComparison.Ordinal);
        Assert.True(All.AreOneStory(found.Teaser, article));
    }

    [Fact]
    public void The_call_with_Seoul_is_one_story_on_three_pages()
    {
        var told = All.Item(0, "has spoken with South Korean");
        Assert.True(All.AreOneStory(told, All.Item(1, "troops to fight alongside")));
        Assert.True(All.AreOneStory(told, All.Item(2, "troops to fight alongside")));
        Assert.False(All.AreOneStory(told, All.Item(0, "in Kursk Oblast")));
        Assert.False(All.AreOneStory(told, All.Item(1, "Antony Blinken also issued")));
    }

    [Fact]
    public void The_arrival_in_Kyiv_is_one_story_told_by_two_outlets()
    {
        var told = All.Item(0, "arrived in Kyiv on Thursday");
        Assert.True(All.AreOneStory(told, All.Item(1, "arrived in Kyiv on Oct. 3")));
        Assert.False(All.AreOneStory(told, All.Item(1, "front-line town of Vuhledar")));
    }

    [Fact]
    public void Seven_teasers_of_one_day_in_one_list_stay_apart()
    {
        var seven = All.Items.Where(item => On(0, item.Item.Id) && item.Published.From?.Day == new DateOnly(2024, 10, 1)).ToList();
        Assert.Equal(7, seven.Count);
        Assert.Equal(7, seven.Select(item => All.Story(item.Item.Id)).Distinct().Count());
    }

    [Fact]
    public void Warnings_months_apart_stay_apart() =>
        Assert.False(All.AreOneStory(All.Item(1, "warned on Oct. 8"), All.Item(2, "warned on Dec. 12")));

    [Fact]
    public void Sitting_down_and_looking_forward_to_it_are_two_stories() =>
        Assert.False(All.AreOneStory(All.Item(1, "Rutte meets with Trump"), All.Item(1, "look forward to sitting down")));

    private static bool On(int page, string item) => All.Pages[page].Items.Any(other => other.Id == item);

    /// <summary>The pages cut by hand, roughly: Read is another stage.</summary>
    private static Linked Read(string folder)
    {
        string[] Lines(string start) => File.ReadAllLines(Directory.GetFiles(folder, start + "*.txt").Single());
        var stamped = Lines("000");
        var first = new Sheet("page0", "Pravda");
        for (var at = 0; at < stamped.Length; at++)
        {
            if (at + 1 < stamped.Length && stamped[at].Length > 60)
            {
                var stamp = stamped[at + 1].Split(',')[0].Split(' ');
                var month = 1 + Array.IndexOf(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"], stamp[1]);
                first.Says(stamped[at], $"{stamp[2]}-{month:00}-{int.Parse(stamp[0], System.Globalization.CultureInfo.InvariantCulture):00}");
            }
        }

        var second = new Sheet("page1", "Independent");
        var lines = Lines("001");
        second.Says(lines[1], "2024-11-20", "2024-11-24", title: lines[0]);
        Teasers(second, lines[3..]);
        var third = new Sheet("page2", "Independent");
        Teasers(third, Lines("002")[3..]);
        var article = Lines("003");
        var body = string.Join('\n', article[11..25].Where(line => line.Length > 0));
        var fourth = new Sheet("page3", "Independent", PageKind.Article).Says(body, "2024-10-15", title: article[6], role: ItemRole.Article);
        return Sheet.Link(first, second, third, fourth);
    }

    private static void Teasers(Sheet sheet, string[] lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            var named = new[] { (" Oct. 3 ", 3), (" Oct. 8 ", 8), (" Oct. 13", 13), (" Oct. 1.", 1), (" Oct. 10", 10) }
                .Where(day => line.Contains(day.Item1, StringComparison.Ordinal)).Select(day => day.Item2).FirstOrDefault();
            // Between two teasers that name their day an undated one may stand anywhere.
            var (from, to) = named > 0 ? ($"2024-10-{named:00}", $"2024-10-{named + 2:00}")
                : line.Contains("Dec. 12", StringComparison.Ordinal) ? ("2024-12-12", "2024-12-14")
                : line.Contains("North Korea", StringComparison.Ordinal) || line.Contains("sitting down", StringComparison.Ordinal)
                    ? ("2024-10-15", "2024-11-24") : (null, "2025-02-20");
            sheet.Says(line, from, to, named: named > 0 ? from : null);
        }
    }
}
