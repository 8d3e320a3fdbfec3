using System.Text;
using Dateline.News;
using Dateline.Read;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>What kind of text an item is, where its page shows it.</summary>
public sealed class ItemKindTests
{
    private const string Body = "<p>The harbour was quiet in the morning and the boats lay where they had been left by their owners.</p><p>Nobody knew when the storm would come over the hills again, and the mayor did not say.</p>";

    [Theory]
    [InlineData("<meta property='article:section' content='Opinion'>", "Let the harbour be", Body, ItemKind.Opinion)]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"OpinionNewsArticle\",\"headline\":\"Let the harbour be\"}</script>", "Let the harbour be", Body, ItemKind.Opinion)]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Let the harbour be\"}</script>", "Let the harbour be", Body, null)]
    [InlineData("", "Interview: Ann Brook on the harbour", Body, ItemKind.Interview)]
    [InlineData("", "Kommentar: Lasst den Hafen", Body, ItemKind.Opinion)]
    [InlineData("<link rel='canonical' href='https://gazette.example/press-releases/2024/harbour'>", "The harbour opens", Body, ItemKind.PressRelease)]
    [InlineData("<link rel='canonical' href='https://gazette.example/news/opinion'>", "The harbour opens", Body, null)]
    [InlineData("<link rel='canonical' href='https://gazette.example/sponsored/harbour'>", "The harbour opens", Body, ItemKind.Advertisement)]
    [InlineData("", "Ann Brook on the harbour", "<p>Gazette: Why does the harbour lie open to the storm in these days?</p><p>Brook: Because nobody has built the wall that we have asked for.</p><p>Gazette: And who would have to build it, in your opinion?</p><p>Brook: The land, and nobody else, for it owns the ground.</p>", ItemKind.Interview)]
    [InlineData("", "Harbour Lines", "<p>Editor's note: This is the web version of Harbour Lines, our newsletter on the sea and the land.</p>" + Body, ItemKind.Newsletter)]
    [InlineData("", "The harbour opens", Body, null)]
    public void It_is_told_where_the_page_shows_it(string head, string title, string body, ItemKind? kind)
    {
        var html = Encoding.UTF8.GetBytes($"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>");
        Assert.Equal(kind, Readers.Read(new(Page.IdOf(html), "a.html", PageForm.Html, html, PageFacts.Unknown)).Article?.Kind);
    }
}
