using System.Text;
using Dateline.Collect;
using Dateline.Desk;
using Dateline.News;
using Dateline.Present.Exports;
using Xunit;

[assembly: AssemblyFixture(typeof(Dateline.E2E.Files))]

namespace Dateline.E2E;

/// <summary>The files that the tests look at, made once by the whole river.</summary>
public sealed class Files : IDisposable
{
    /// <summary>What the hostile page writes wherever it can.</summary>
    internal const string Hostile = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";

    private static readonly string[] Few = ["orbit-ledger-tag.txt", "orbit-ledger-article.txt", "skyhub-digest.txt", "banana-river-courier-milton.html"];

    private readonly Lazy<Timeline> crowd;
    private readonly Lazy<string> crowdFile;
    private readonly Lazy<string> thousand;
    private readonly Lazy<string> hostileCrowd;
    private readonly Lazy<string> bare;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dateline-e2e-");

    public Files()
    {
        var samples = Path.Combine(Root(), "samples", "europa-clipper");
        Timeline = Of([samples], new(), new());
        Sample = Write("sample.html", Timeline);
        Short = Write("short.html", Of(
            [.. Few.Select(name => Path.Combine(samples, name))], new() { About = Path.Combine(samples, "about.json") }, new() { Top = 10 }));
        HostilePages = HostileTimeline();
        HostileFile = Write("hostile.html", HostilePages);
        crowd = new(() => E2E.Crowd.Of(Timeline, 10_000));
        crowdFile = new(() => Write("crowd.html", CrowdTimeline));
        thousand = new(() => Write("thousand.html", E2E.Crowd.Of(Timeline, 1_000)));
        hostileCrowd = new(() => Write("hostile-crowd.html", E2E.Crowd.Of(HostilePages, 400)));
        bare = new(BareFile);
    }

    /// <summary>Ten thousand stories, in a file that is cut.</summary>
    internal string Crowd => crowdFile.Value;

    internal Timeline CrowdTimeline => crowd.Value;

    /// <summary>A thousand, in a file that is whole and whose parts wait.</summary>
    internal string Thousand => thousand.Value;

    internal string HostileCrowd => hostileCrowd.Value;

    /// <summary>The crowd's headlines alone, and as many bytes as its file has.</summary>
    internal string Bare => bare.Value;

    internal Timeline Timeline { get; }

    internal string Sample { get; }

    /// <summary>Stories told most on a few pages: every part of a timeline, in a size that can be gone through with all folds open.</summary>
    internal string Short { get; }

    internal Timeline HostilePages { get; }

    internal string HostileFile { get; }

    internal string Write(string name, string page)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, page);
        return file;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Write(string name, Timeline timeline)
    {
        var file = Path.Combine(folder.FullName, name);
        using var to = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        HtmlTimeline.Write(timeline, to);
        return file;
    }

    private string BareFile()
    {
        var lines = string.Concat(CrowdTimeline.Stories.Select(story => $"<article><h4>{System.Net.WebUtility.HtmlEncode(story.Headline)}</h4><p>{System.Net.WebUtility.HtmlEncode(Wording.Of(story.Date))}</p></article>\n"));
        var missing = (int)Math.Max(0, new FileInfo(Crowd).Length - Encoding.UTF8.GetByteCount(lines));
        return Write("bare.html", $"<!doctype html><html lang=\"en\"><title>Bare</title><style>article {{ content-visibility: auto }}</style>{lines}<pre hidden>{new string('x', missing)}</pre></html>");
    }

    private static Timeline Of(IEnumerable<string> paths, CollectOptions collect, DeskOptions options)
    {
        var findings = Collect.Pages.From(paths, collect, Stream.Null).ToList();
        return NewsDesk.Timeline(
            findings.OfType<Finding<Page>.Found>().Select(found => NewsDesk.Read(found.Value)),
            findings.OfType<Finding<Page>.Missing>().Select(missing => new Unread(missing.Where, missing.Cause)), options);
    }

    /// <summary>Two pages that try to run, to look like another's words, and to break the layout.</summary>
    private static Timeline HostileTimeline()
    {
        var word = new string('W', 400);
        var text = $"""
            {Hostile} spoke on October 3, 2024

            “{Hostile}”, said Minister {word} on October 4, 2024 of a sum of $5 million. {word}

            Read backwards: ‮detrever si siht‬ and سلام دنیا, published October 5, 2024.
            """;
        var markup = $"""
            <!DOCTYPE html><html lang="en"><head><title>{Encoded}</title><link rel="canonical" href="javascript:document.title='taken'">
            <meta property="og:site_name" content="{Encoded}"></head><body><main><article>
            <h1>{Encoded} {word}</h1><p class="byline">By {Encoded}</p><time datetime="2024-10-06T10:00:00Z">6 October 2024</time>
            <p>“{Encoded}”, the spokesman said on Sunday at a long meeting about very little, as far as anybody in the room could tell.</p>
            <p>‮detrever si siht ‬ and then {word} was said once more, and a second sentence followed it to the end.</p>
            <p><a href="javascript:document.title='taken'">A link that runs</a> <script>document.title='taken'</script></p>
            </article></main></body></html>
            """;
        ReadPage[] pages =
        [
            Read(text, PageForm.Text, $"{Hostile}.txt"),
            Read(markup, PageForm.Html, $"{word}.html"),
        ];
        return NewsDesk.Timeline(pages, [new($"{Hostile}/{word}", Hostile)], new()) with { Topic = $"{Hostile} ‮topic‬ {word}" };
    }

    private static string Encoded => System.Net.WebUtility.HtmlEncode(Hostile);

    private static ReadPage Read(string text, PageForm form, string path)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return NewsDesk.Read(new(Page.IdOf(bytes), path, form, bytes, new("javascript:document.title='taken'", Hostile)));
    }

    internal static string Root()
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(above.FullName, "Dateline.slnx")))
        {
            above = above.Parent ?? throw new InvalidOperationException("Dateline.slnx is in no folder above the tests.");
        }

        return above.FullName;
    }
}
