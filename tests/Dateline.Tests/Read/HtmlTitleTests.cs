using Xunit;

namespace Dateline.Tests.Read;

/// <summary>The headline in the headings of a page.</summary>
public sealed class HtmlTitleTests
{
    private const string Stated = """<meta property="og:title" content="Old ferry goes back to sea">""";

    [Theory]
    [InlineData("<small>Nordhaven</small> Old ferry goes back to sea", "Old ferry goes back to sea")]
    [InlineData("<span>Harbour:</span> Old ferry goes back to sea", "Old ferry goes back to sea")]
    [InlineData("<span>Old ferry goes back to sea</span> <span>The yard had named its price</span>", "Old ferry goes back to sea")]
    [InlineData("05.03.2031 - Old ferry goes back to open sea", "Old ferry goes back to open sea")]
    [InlineData("Very old ferrygoes back to sea", "Very old ferrygoes back to sea")]
    public void The_headline_is_told_from_its_heading(string heading, string title)
    {
        var page = HtmlPages.Read(HtmlPages.Article(Stated, heading: heading));
        Assert.Equal(title, page.Title);
        Assert.Equal(title, page.Article!.Title!.Text);
    }

    [Fact]
    public void A_heading_that_leads_home_is_the_outlets_name()
    {
        var page = HtmlPages.Read("""
            <html><head><title>Four Piers Remaining » Archive » Old ferry goes back to sea</title></head><body>
            <h1><a href="https://courier.example">Four Piers Remaining</a></h1>
            <div class="post"><h2>Old ferry goes back to sea</h2><p>The ferry that had lain at the northern pier since the storm went back to sea on its own engines, with nobody aboard but its crew.</p>
            <p>Its owner had said in spring that it would never run again, and the yard had already been asked what the steel was worth.</p></div></body></html>
            """);
        Assert.Equal("Old ferry goes back to sea", page.Title);
    }
}
