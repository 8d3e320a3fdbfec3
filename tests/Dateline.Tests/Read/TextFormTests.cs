using System.Text;
using Dateline.News;
using Dateline.Read;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Articles, digests and live pages saved as text, and what holds for every page.</summary>
public sealed class TextFormTests
{
    private const string Article = """
        Skip to content
        Home
        Ferry company orders two electric boats for the northern line

        By Ann Low May 3, 2024 10:15 AM 2 min read
        The ferry in port on Jan. 3, 2023. (Ben Rye/Harbour Photos)
        This audio is created with AI assistance

        The ferry company has ordered two electric boats, its head said on Friday.

        "We have waited long enough," she told the council. "The first boat will sail next spring."

        Read also: Why the old ferry keeps breaking down

        The old boat, built in 1968, goes to a museum in the harbour town.

        School roof collapses under heavy snow in the hills
        The school had been closed for a week when the roof came down, and the mayor said that nobody had been

        Join us: our readers fund our work, become a member.
        Become a member Gift membership
        visa masterCard

        News Feed

        1:40 PM

        Museum finds a lost map of the coast.

        It had lain behind a cupboard for eighty years.
        11:54 PM

        Bakers call for cheaper flour.

        MORE NEWS
        Enter your email to subscribe
        * indicates required
        Stories from the coast
        * indicates required
        """;

    [Fact]
    public void An_article_is_parted_from_what_its_page_carries()
    {
        var page = TextPages.Read(Article);
        Assert.Equal(PageKind.Article, page.Kind);
        Assert.Equal("Ferry company orders two electric boats for the northern line", page.Title);
        Assert.Equal(["Ann Low"], page.Authors);
        Assert.Equal("May 3, 2024 10:15 AM", page.Article!.Published!.From.Exact);
        Assert.Equal(3, page.Article.Paragraphs.Length);
        Assert.Single(page.Captions);
        Assert.Equal([ItemRole.Article, ItemRole.Related, ItemRole.Related, ItemRole.Live, ItemRole.Live], page.Items.Select(item => item.Role));
        Assert.Equal("Why the old ferry keeps breaking down", page.Items[1].Text);
        Assert.Equal("School roof collapses under heavy snow in the hills", page.Items[2].Title!.Text);
        Assert.Equal(new TimeOnly(13, 40), page.Items[3].Published!.Time);
        Assert.Equal("Bakers call for cheaper flour.", page.Items[4].Text);
        Assert.Single(page.Asides);
    }

    [Fact]
    public void The_headline_may_stand_under_the_stamp_and_the_fuller_stamp_wins()
    {
        var page = TextPages.Read("""
            News
            Sport

            May 3, 2024

            Ferry company orders two electric boats

            By Ann Low, May 3, 2024 10:15

            The ferry company has ordered two electric boats, its head said on Friday.

            The boats cost 40 million each and the state pays for half of it.
            """);
        Assert.Equal("Ferry company orders two electric boats", page.Title);
        Assert.Equal(new TimeOnly(10, 15), page.Article!.Published!.Time);
    }

    [Fact]
    public void A_digest_names_outlets_glued_to_headlines_or_beside_ages()
    {
        var page = TextPages.Read("""
            Bridge over the sound
            Digest more
            12h
            The Harbour Post on MSNCouncil votes for a new bridge
            The work may begin in spring, the mayor told the council on Monday evening.
            A bridge was first thought of in 1902, when the railway came to the town.
            3hon MSN
            Ferry crews fear for their jobs
            The union wants the city to train the crews for other work.
            The bridge is to open in three years, the builders say. — Coast Times.
            """);
        Assert.Equal(PageKind.Digest, page.Kind);
        Assert.Equal("Bridge over the sound", page.Title);
        Assert.Equal(["The Harbour Post", null, "MSN", "Coast Times"], page.Items.Select(item => item.Outlet));
        Assert.Equal(["Council votes for a new bridge", null, "Ferry crews fear for their jobs", null], page.Titles());
        Assert.Equal([new Age(12, AgeUnit.Hour), null, new Age(3, AgeUnit.Hour), null], page.Items.Select(item => item.Published?.Age));
        Assert.Equal("The bridge is to open in three years, the builders say.", page.Items[3].Text);
        Assert.Equal(ListOrder.None, page.Order);
    }

    [Theory]
    [InlineData("Storm live\n\n14:02BST – The harbour is closed.\n\nNo boat may leave.\n\n13:40BST – A ferry turned back.\n\nhttps://example.org/1\n\n13:05BST – Wind reaches force nine.")]
    [InlineData("Storm live\n14:02\nThe harbour is closed.\nNo boat may leave.\n13:40\nA ferry turned back.\n13:05\nWind reaches force nine.")]
    public void A_live_page_has_an_entry_a_clock_time(string text)
    {
        var page = TextPages.Read(text);
        Assert.Equal((PageKind.Live, "Storm live", ListOrder.NewestFirst), (page.Kind, page.Title, page.Order));
        Assert.Equal([new TimeOnly(14, 2), new TimeOnly(13, 40), new TimeOnly(13, 5)], page.Items.Select(item => item.Published!.Time!.Value));
        Assert.Contains("No boat may leave.", page.Items[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The harbour and the ferry are closed to all that sail from it", "en")]
    [InlineData("Der Hafen ist für die Fähre und das Schiff nicht offen", "de")]
    [InlineData("El puerto y los barcos que salen por la noche no están en la ciudad", "es")]
    [InlineData("Рада підтримала будівництво мосту, що йде через затоку та місто", "uk")]
    [InlineData("Harbour", null)]
    public void The_language_is_guessed_or_left_open(string text, string? language) => Assert.Equal(language, TextPages.Read(text).Language);

    [Fact]
    public void Bytes_are_decoded_by_their_mark_and_odd_ones_are_told()
    {
        const string Text = "Fähre fährt – heute nicht";
        Assert.Equal(Text, TextPages.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)]).Plain);
        Assert.Equal(Text, TextPages.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)]).Plain);
        Assert.Equal(Text, TextPages.Read([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)]).Plain);
        Assert.Equal(Text, TextPages.Read([.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Text)]).Plain);
        var odd = TextPages.Read([0x41, 0xFF, 0x42]);
        Assert.Equal("A\uFFFDB", odd.Plain);
        Assert.Equal(["byte 1 is not UTF-8: what cannot be read there is shown as \uFFFD. Save the page as UTF-8."], odd.Unread);
    }

    [Fact]
    public void Any_bytes_make_a_page_that_holds_together() =>
        Prop.ForAll<byte[]?>(bytes => HoldsTogether(TextPages.Read(bytes ?? []))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Any_order_of_lines_makes_a_page_that_holds_together()
    {
        var lines = Gen.Elements([.. Article.Split('\n'), "12h", "3hon MSN", "The Post on MSNBridge opens", "May 3, 2024", "14:02", "14:02 – The ferry sails.", "News", "Live", "Ann Low", "Digest more",
            "Read more", "…", "\u2028", "Page: 3", "Lead: * one thing * two things", "By ANN LOW", "By ANN LOW and HARBOUR (AP) — x", "Updated: May 4, 2024", "yesterday", "Same line", "Same line", " — Post.", "(", "\"", "a"]);
        var pages = lines.ArrayOf().Select(some => string.Join('\n', some));
        Prop.ForAll(pages.ToArbitrary(), text => HoldsTogether(TextPages.Read(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void Long_pages_are_read()
    {
        Assert.Equal(100_000, TextPages.Read(string.Join('\n', Enumerable.Range(0, 100_000).Select(at => $"The council met for the {at} time."))).Items.Length);
        Assert.Single(TextPages.Read(string.Concat(Enumerable.Repeat("The council met. ", 300_000))).Items);
    }

    private static void HoldsTogether(ReadPage page)
    {
        var end = 0;
        foreach (var item in page.Items)
        {
            Assert.NotEmpty(item.Passages);
            Assert.All(item.Passages, passage => Stands(page, passage));
            Assert.True(item.Start >= end && item.End > item.Start && item.End <= page.Plain.Length);
            Assert.All(item.Passages, passage => Assert.True(passage.Start >= item.Start && passage.End <= item.End));
            Assert.Equal(Item.IdOf(page.Id, item.Start, item.End), item.Id);
            if (item.Published?.From is { } stamp)
            {
                Stands(page, new(stamp.Exact, stamp.Start!.Value));
            }

            // A related piece may stand amid an article's body, inside the article's span.
            end = item.Role == ItemRole.Article ? item.Start : item.End;
        }

        Assert.All(page.Captions, passage => Stands(page, passage));
        Assert.All(page.Asides, passage => Stands(page, passage));
        Assert.Equal(page.Items.Length, page.Items.Select(item => item.Id).Distinct().Count());
    }

    private static void Stands(ReadPage page, Passage passage) => Assert.Equal(page.Plain.Substring(passage.Start, passage.Text.Length), passage.Text);
}
