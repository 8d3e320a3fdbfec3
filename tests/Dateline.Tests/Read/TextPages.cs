using System.Text;
using Dateline.News;
using Dateline.Read;

namespace Dateline.Tests.Read;

/// <summary>Small pages for tests, and the reading of them.</summary>
internal static class TextPages
{
    public static ReadPage Read(string text, string? outlet = "The Harbour Post") => Read(Encoding.UTF8.GetBytes(text), outlet);

    public static ReadPage Read(byte[] bytes, string? outlet = null) =>
        Readers.Read(new Page(Page.IdOf(bytes), "page.txt", PageForm.Text, bytes, PageFacts.Unknown with { Outlet = outlet }));

    public static ReadPage Markdown(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Readers.Read(new Page(Page.IdOf(bytes), "page.md", PageForm.Text, bytes, PageFacts.Unknown));
    }

    public static IEnumerable<string?> Titles(this ReadPage page) => page.Items.Select(item => item.Title?.Text);

    public static IEnumerable<string?> Texts(this ReadPage page) => page.Items.Select(item => (string?)item.Text);

    public static IEnumerable<string?> Stamps(this ReadPage page) => page.Items.Select(item => item.Published?.From.Exact);
}
