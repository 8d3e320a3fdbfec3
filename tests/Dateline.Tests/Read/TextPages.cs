using System.Text;
using Dateline.News;
using Dateline.Read;

namespace Dateline.Tests.Read;

/// <summary>Small pages for tests, and the reading of them.</summary>
internal static class TextPages
{
    // Three headlines and what goes on below each: a list in as many forms as pages have.
    public const string Ferry = "Ferry company orders two electric boats";
    public const string School = "School roof collapses under heavy snow";
    public const string Museum = "Museum finds a lost map of the coast";
    public const string FerryMore = "The first is to sail next spring on the northern line.";
    public const string SchoolMore = "Nobody was hurt because the building was empty at night.";
    public const string MuseumMore = "It had lain behind a cupboard for eighty years or more.";

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
