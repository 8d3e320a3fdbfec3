using Dateline.News;
using Xunit;

namespace Dateline.Tests.Collect;

/// <summary>The comments that browsers and tools leave in the pages they save.</summary>
public sealed class SavedPageTests
{
    private const string Address = "https://gazette.example/2024/03/harbour-crane?page=2";

    private const string Archived =
        """
        <!--
             FILE ARCHIVED ON 10:15:32 Mar 05, 2024 AND RETRIEVED FROM THE
             INTERNET ARCHIVE ON 05:55:35 Jul 12, 2026.
             JAVASCRIPT APPENDED BY WAYBACK MACHINE, COPYRIGHT INTERNET ARCHIVE.
        -->
        <!--
        playback timings (ms):
          exclusion.robots: 0.5
        -->
        """;

    [Theory]
    [InlineData("<!DOCTYPE html>\n<!-- saved from url=(0052)" + Address + " -->\n<html>", Address, null, null)]
    [InlineData("<!-- saved from url=(0014)about:internet -->\r\n<html>", null, null, null)]
    [InlineData("<!-- saved from url=(0025)file:///C:/Temp/page.html -->\n<html>", null, null, null)]
    [InlineData("<!DOCTYPE html> <html lang=en style><!--\n Page saved with SingleFile \n url: " + Address + " \n saved date: Tue Mar 05 2024 10:15:32 GMT+0100 (Central European Standard Time)\n--><head>", Address, "2024-03-05", "SingleFile's comment")]
    [InlineData("<html><!--\n Archive processed by SingleFile \n url: " + Address + " \n saved date: Fri Mar 1 2019 10:15:32 GMT+0000 (x)\n-->", Address, "2019-03-01", "SingleFile's comment")]
    [InlineData("<html><!--\n Page saved with SingleFile \n url: file:///home/page.html \n saved date: soon\n-->", null, null, null)]
    [InlineData("<html>\n<!-- Mirrored from gazette.example/a.html by HTTrack Website Copier/3.x [XR&CO'2014], Thu, 30 Apr 2020 15:36:36 GMT -->\n<head>", "http://gazette.example/a.html", "2020-04-30", "HTTrack's comment")]
    [InlineData("<!-- Saved from " + Address + " at 2024-03-05T23:15:32Z using monolith v2.8.1 -->\n<html>", Address, "2024-03-05", "monolith's comment")]
    [InlineData("<!-- Saved from local source at 2024-03-05T23:15:32Z using monolith v2.8.1 -->\n<html>", null, "2024-03-05", "monolith's comment")]
    [InlineData("<!-- saved from url=(0081)https://archive.example/web/20240305101532/" + Address + " --><html>", Address, "2024-03-05", "the archive's address")]
    [InlineData("<!-- saved from url=(0081)https://archive.example/web/20240305101532if_/" + Address + " --><html>", Address, "2024-03-05", "the archive's address")]
    [InlineData("<!-- saved from url=(0081)https://share.example/20240399101532/" + Address + " --><html>", "https://share.example/20240399101532/" + Address, null, null)]
    [InlineData("<html><!-- saved on 5 March 2024 from " + Address + " -->", null, null, null)]
    [InlineData("<html><p>saved from url=(0042)" + Address + "</p>", null, null, null)]
    public void A_comment_at_the_beginning_tells_address_and_day(string html, string? url, string? day, string? source) =>
        Assert.Equal((url, day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd"), source), Told(html + "<body><p>The crane returned.</p></body></html>"));

    [Fact]
    public void An_archives_comment_at_the_end_tells_when_the_archive_met_the_page_whoever_saved_its_copy()
    {
        var page = "<p>The crane returned.</p>" + new string(' ', 40_000) + Archived;
        Assert.Equal((null, new DateOnly(2024, 3, 5), "the Wayback Machine's comment"), Told("<html>" + page));
        Assert.Equal(
            (Address, new DateOnly(2024, 3, 5), "the Wayback Machine's comment"),
            Told($"<html><!--\n Page saved with SingleFile \n url: {Address} \n saved date: Sun Jul 12 2026 10:15:32 GMT+0100 (x)\n-->{page}"));
    }

    [Fact]
    public void What_stands_in_the_middle_of_a_page_tells_nothing() =>
        Assert.Equal((null, null, null), Told("<html>" + new string(' ', 40_000) + "<!-- saved from url=(0052)" + Address + " -->" + new string(' ', 40_000)));

    [Theory]
    [InlineData("FILE ARCHIVED ON 22:26:55 Okt 20, 2014 AND RETRIEVED")]
    [InlineData("FILE ARCHIVED ON 22:26:55 Feb 30, 2014 AND RETRIEVED")]
    [InlineData("FILE ARCHIVED ON AND RETRIEVED")]
    [InlineData("FILE ARCHIVED ON Mar AND RETRIEVED")]
    [InlineData("FILE ARCHIVED ON 5 Mar AND RETRIEVED")]
    [InlineData("FILE ARCHIVED ON 10:15:32 Mar 05, 99999 AND RETRIEVED")]
    public void A_day_that_cannot_be_read_is_none(string comment) => Assert.Equal((null, null, null), Told($"<html><!-- {comment} -->"));

    [Fact]
    public void About_json_goes_before_a_comment_and_a_comment_before_seen()
    {
        using var folder = new Present.CliFolder();
        folder.File("page.html", $"<html><!--\n Page saved with SingleFile \n url: {Address} \n saved date: Tue Mar 05 2024 10:15:32 GMT+0100 (x)\n--><p>text");
        folder.File("about.json", """[{"file":"page.html","url":null,"retrieved":"2024-03-06"}]""");
        Assert.Equal((Address, new DateOnly(2024, 3, 6), "about.json"), Facts(folder.Path));
        File.Delete(Path.Combine(folder.Path, "about.json"));
        Assert.Equal((Address, new DateOnly(2024, 3, 5), "SingleFile's comment"), Facts(folder.Path));

        static (string?, DateOnly?, string?) Facts(string folder)
        {
            var page = Assert.IsType<Finding<Page>.Found>(Assert.Single(Dateline.Collect.Pages.From([folder], new() { Seen = new(2025, 1, 1) }, Stream.Null)));
            return (page.Value.Facts.Url, page.Value.Facts.Retrieved, page.Value.Facts.RetrievedSource);
        }
    }

    private static (string? Url, DateOnly? Day, string? Source) Told(string html)
    {
        var facts = Saved.Page(html).Facts;
        return (facts.Url, facts.Retrieved, facts.RetrievedSource);
    }
}
