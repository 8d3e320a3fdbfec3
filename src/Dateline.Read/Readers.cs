using Dateline.News;

namespace Dateline.Read;

/// <summary>The front door of Read.</summary>
public static class Readers
{
    private static readonly IReader[] All = [new TextReader(), new HtmlReader(), new FeedReader()];

    /// <summary>Reads a page with the reader that knows its form.</summary>
    public static ReadPage Read(Page page) => ItemKinds.Marked(All.First(reader => reader.Knows(page.Form)).Read(page));
}
