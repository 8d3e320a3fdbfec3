using Dateline.News;
using Dateline.Present.Exports;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Present;

public sealed class HtmlAddressTests
{
    private const string Page = "https://harbour-post.example/tag/meridian";

    [Theory]
    [InlineData("The probe left on ", "Oct. 3", " at dawn", "#:~:text=probe%20left%20on-,Oct.%203")]
    [InlineData("Menu\nThe probe left on ", "Oct. 3", " at dawn", "#:~:text=The%20probe%20left%20on-,Oct.%203")]
    [InlineData("Menu\n", "Oct. 3", " at dawn in the gal", "#:~:text=Oct.%203,-at%20dawn%20in%20the")]
    [InlineData("Menu\n", "Oct. 3", " at dawn\nMore", "#:~:text=Oct.%203,-at%20dawn")]
    [InlineData("Menu\n", "Oct. 3", "\nMore", "#:~:text=Oct.%203")]
    [InlineData("the aero", "plane flew north", "ward today", "#:~:text=aeroplane%20flew%20northward")]
    [InlineData("“", "dawn", "”, he said on the day", "#:~:text=dawn")]
    [InlineData("", "A headline\nand its teaser", "", "#:~:text=A%20headline,and%20its%20teaser")]
    [InlineData("early-", "bird, five-day & week", "", "#:~:text=bird%2C%20five%2Dday%20%26%20week")]
    [InlineData("", "one two three four five\nsix seven eight nine ten", "", "#:~:text=one%20two%20three%20four,seven%20eight%20nine%20ten")]
    [InlineData("", " \n ", "", "")]
    public void The_live_page_opens_at_the_words(string prefix, string exact, string suffix, string end) =>
        Assert.Equal(Page + end, HtmlAddress.Of(Page, new("p", EvidencePlace.Text, exact, prefix, suffix, 0, exact.Length))?.Text);

    [Fact]
    public void An_address_with_a_place_keeps_it() => Assert.Equal(
        $"{Page}#top:~:text=dawn", HtmlAddress.Of($"{Page}#top", new("p", EvidencePlace.Text, "dawn", "", "", 0, 4))?.Text);

    [Fact]
    public void Words_in_metadata_open_the_page_alone() =>
        Assert.Equal(Page, HtmlAddress.Of(Page, Evidence.Beside("p", EvidencePlace.Meta, "2024-10-03"))?.Text);

    [Fact]
    public void Only_web_addresses_are_followed_and_nothing_throws() =>
        Prop.ForAll<string, string>((url, words) =>
        {
            foreach (var address in (string?[])[url, "https://x.example/" + url, "https://" + url])
            {
                var followed = HtmlAddress.Of(address, new("p", EvidencePlace.Text, (words ?? "") + "\ud83d", words ?? "", "", 0, 0));
                if (followed is { } web && !web.Text.StartsWith("http", StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a1", "story-a1")]
    [InlineData("a b", "story-a_0020b")]
    [InlineData("a_b", "story-a_005fb")]
    [InlineData("\"><", "story-_0022_003e_003c")]
    public void A_place_has_a_name_of_letters_and_digits(string id, string name) => Assert.Equal(name, HtmlAnchor.Story(id));
}
