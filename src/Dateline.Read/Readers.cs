using Dateline.News;

namespace Dateline.Read;

/// <summary>The front door of Read.</summary>
public static class Readers
{
    private static readonly IReader[] All = [new TextReader(), new HtmlReader(), new FeedReader()];

    /// <summary>Changes with the code and the tables of the readers: the identity of their assembly, which is built deterministically.</summary>
    public static string Version { get; } = typeof(Readers).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Reads a page with the reader that knows its form.</summary>
    public static ReadPage Read(Page page) => ItemKinds.Marked(All.First(reader => reader.Knows(page.Form)).Read(page));
}
