using System.Text;
using Dateline.Collect;
using Dateline.News;
using Dateline.Tests.Present;
using Xunit;

namespace Dateline.Tests.Collect;

/// <summary>Files as tools save them, collected.</summary>
internal static class Saved
{
    public static Page Page(byte[] bytes, string name = "page.html", CollectOptions? options = null) =>
        Assert.IsType<Finding<Page>.Found>(Finding(bytes, name, options)).Value;

    public static Page Page(string text, string name = "page.html", CollectOptions? options = null) => Page(Encoding.UTF8.GetBytes(text), name, options);

    /// <summary>Why there is no page.</summary>
    public static string Cause(byte[] bytes, string name, CollectOptions? options = null) =>
        Assert.IsType<Finding<Page>.Missing>(Finding(bytes, name, options)).Cause;

    public static string Text(this Page page) => Encoding.UTF8.GetString(page.Bytes.Span);

    private static Finding<Page> Finding(byte[] bytes, string name, CollectOptions? options)
    {
        using var folder = new CliFolder();
        return Assert.Single(Pages.From([folder.File(name, bytes)], options ?? new(), Stream.Null));
    }
}
