using System.Text;
using System.Text.Json.Nodes;
using Dateline.Desk;
using Dateline.News;
using Dateline.Present.Exports;
using Dateline.Tests.Desk;
using NJsonSchema;
using Xunit;

namespace Dateline.Tests.Present;

/// <summary>The JSON that goes out is the JSON that docs/schema promises; nothing unknown slips out, nothing promised is missing.</summary>
public sealed class SchemaTests
{
    private static readonly Lazy<JsonSchema> TimelineSchema = new(() => Schema("timeline"));
    private static readonly Lazy<JsonSchema> LineSchema = new(() => Schema("read"));

    private static readonly (string Text, PageForm Form)[] Hostile =
    [
        ("", PageForm.Html),
        ("\u0000\u001b[31m\u2028</script><script>alert(1)</script>", PageForm.Text),
        ("On Oct. 32, 0000 and Feb. 30, 9999, said nobody. \"Quote without an end", PageForm.Text),
        ("Oct. 3\n\nJan. 1, 2024\n\nThe mayor said on Oct. 3 that “the bridge” cost $3 billion (2.7 billion euros).\n\n12h ago", PageForm.Text),
        ("<article><h1>\ud83d\ude00 \"Late\" — said</h1><time datetime='2024-13-45T99:99+99:99'>soon</time><p>The bridge of Lower Ferry opened on Monday, Oct. 3, 2022, its builder Ann Marsh said.</p></article>", PageForm.Html),
        ("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":{\"x\":[]},\"author\":[[[]]],\"headline\":7}</script><p>Text of the page, long enough to be a paragraph of an article.</p>", PageForm.Html),
        ("{\"id\":1}", PageForm.Text),
        ("<rss><channel><title>The Ferry</title><item><title>The bridge</title><pubDate>2031</pubDate></item><item><description>Of 3 May</description><pubDate>03/05/2031</pubDate></item>", PageForm.Feed),
        ("<opml><body><outline text='A'><outline xmlUrl='b' text=''/></outline>", PageForm.Feed),
        ("[{\"title\":{\"rendered\":7},\"date\":[]},null]", PageForm.Feed),
    ];

    [Fact]
    public void The_samples_are_as_promised() => Promised(CliProgram.Samples, 9);

    [Fact]
    public void The_reference_pages_are_as_promised() => Promised(ReferencePages.FolderOrSkip(), 5);

    [Fact]
    public void Lines_of_link_date_and_names_are_as_promised()
    {
        var (link, date, names) = (Schema("link"), Schema("date"), Schema("names"));
        var stories = CliProgram.Run(["link"], "{\"id\": \"a\", \"title\": \"Bridge opens\"}\n{\"id\": 7, \"title\": \"Strike\", \"published\": \"2024-10-20\"}\n"u8.ToArray()).Text;
        Assert.Equal(2, stories.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => link.Validate(line).Count == 0));
        Assert.NotEmpty(link.Validate("{\"id\":1}"));
        var times = CliProgram.Run(["date"], "{\"id\": 1, \"text\": \"He left on Friday at noon.\", \"dct\": \"2024-10-20\"}"u8.ToArray()).Text;
        Valid(date, times);
        Assert.NotEmpty(date.Validate(times.Replace("\"value\"", "\"worth\"", StringComparison.Ordinal)));
        var quotes = CliProgram.Run(["quotes"], "{\"id\": 1, \"text\": \"“We stay,” she said. Ann Brook said that it was “late” and that they would go.\"}"u8.ToArray()).Text;
        Valid(Schema("quotes"), quotes);
        Assert.NotEmpty(Schema("quotes").Validate(quotes.Replace("\"cue\"", "\"verb\"", StringComparison.Ordinal)));
        var entities = CliProgram.Run(["names"], "{\"id\": 1, \"text\": \"NATO Secretary General Ann Brook gave the University of Oslo $5 million.\"}"u8.ToArray()).Text;
        Valid(names, entities);
        Assert.All(new[] { "Person", "Organization", "Location", "Money", "Office" }, type => Assert.Contains($"\"{type}\"", entities, StringComparison.Ordinal));
        Assert.NotEmpty(names.Validate(entities.Replace("\"Money\"", "\"Sum\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Hostile_pages_are_as_promised()
    {
        var pages = Hostile.Select((page, at) => NewsDesk.Read(River.Page(page.Text, page.Form, $"page {at}"))).ToList();
        Valid(TimelineSchema.Value, Json(NewsDesk.Timeline(pages, [new("one.txt", "is missing.")], new() { Topic = new("bridge") })));
        Assert.All(pages, page => Valid(LineSchema.Value, Line(page)));
    }

    [Theory]
    [InlineData("/items/0", "story", null)]
    [InlineData("/items/0", "role", "\"advert\"")]
    [InlineData("/items/0", "id", "\"not hexadecimal\"")]
    [InlineData("/items/0", "start", "-1")]
    [InlineData("/items/0", "start", "\"0\"")]
    [InlineData("/items/0", "extra", "1")]
    [InlineData("/items/0", "published", "null")]
    [InlineData("/items/0/published", "basis", "\"guess\"")]
    [InlineData("/items/0/published", "basis", "\"none\"")]
    [InlineData("/items/0/published", "edtf", "\"2024-10\"")]
    [InlineData("/items/0/published", "edtf", "null")]
    [InlineData("/items/0/published", "from", "\"yesterday\"")]
    [InlineData("/items/0/published", "because", "[]")]
    [InlineData("/items/0/published/because/0", "evidence", null)]
    [InlineData("/items/0/published/because/0/evidence", "where", "\"somewhere\"")]
    [InlineData("/items/0/published/because/0/evidence", "start", "3.5")]
    [InlineData("/pages/0", "kind", "\"blog\"")]
    [InlineData("/pages/0", "retrieved", null)]
    [InlineData("/stories/0", "items", "[]")]
    [InlineData("/stories/0", "thread", "7")]
    [InlineData("/planned/0", "state", "\"perhaps\"")]
    [InlineData("/quotes/0", "kind", "\"loud\"")]
    [InlineData("/figures/0", "amount", "\"3\"")]
    [InlineData("/people/0", "also", "null")]
    [InlineData("", "doubts", null)]
    [InlineData("", "dateline", "2")]
    [InlineData("", "session", "1")]
    public void A_timeline_that_breaks_the_promise_is_found_out(string at, string field, string? value)
    {
        var json = JsonNode.Parse(Json(River.Of(CliProgram.Samples)))!;
        Broken(TimelineSchema.Value, json, at, field, value);
    }

    [Theory]
    [InlineData("", "plain", null)]
    [InlineData("", "order", "\"sideways\"")]
    [InlineData("", "retrieved", "\"2024-1-1\"")]
    [InlineData("", "extra", "1")]
    [InlineData("", "sources", null)]
    [InlineData("", "sources", "[{\"title\":\"a\"}]")]
    [InlineData("/items/0", "spans", "[[1]]")]
    [InlineData("/items/0", "title_span", null)]
    [InlineData("/items/0/stamp", "month", "13")]
    [InlineData("/items/0/stamp", "age_unit", "\"eon\"")]
    [InlineData("/items/0/stamp/from", "where", "\"somewhere\"")]
    public void A_line_that_breaks_the_promise_is_found_out(string at, string field, string? value)
    {
        var page = River.Of(CliProgram.Samples).Pages.Single(page => page.Page.Path == "kattegat-tag.txt").Page;
        Broken(LineSchema.Value, JsonNode.Parse(Line(page))!, at, field, value);
    }

    [Fact]
    public void Unknown_dates_have_nothing_but_the_basis_none()
    {
        var json = JsonNode.Parse(Json(River.Of(CliProgram.Samples)))!;
        var unknown = json["stories"]!.AsArray().Select(story => story!["happened"]!).First(date => date["basis"]!.GetValue<string>() == "none");
        unknown["from"] = "2024-10-14";
        Assert.NotEmpty(TimelineSchema.Value.Validate(json.ToJsonString()));
    }

    private static void Promised(string folder, int pages)
    {
        var timeline = River.Of(folder);
        Assert.Equal(pages, timeline.Pages.Length);
        Valid(TimelineSchema.Value, Json(timeline));
        Assert.All(timeline.Pages, page => Valid(LineSchema.Value, Line(page.Page)));
    }

    private static void Valid(JsonSchema schema, string json) =>
        Assert.Equal([], schema.Validate(json).Select(error => error.ToString()));

    private static void Broken(JsonSchema schema, JsonNode json, string at, string field, string? value)
    {
        Assert.Empty(schema.Validate(json.ToJsonString()));
        var node = at.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(json, (each, step) => int.TryParse(step, out var index) ? each[index]! : each[step]!);
        if (value is null)
        {
            Assert.True(node.AsObject().Remove(field));
        }
        else
        {
            node[field] = JsonNode.Parse(value);
        }

        Assert.NotEmpty(schema.Validate(json.ToJsonString()));
    }

    private static string Json(Timeline timeline) => Written(to => JsonTimeline.Write(timeline, to));

    private static string Line(ReadPage page) => Written(to => JsonPage.Write(page, NewsDesk.DateAlone(page, new()), to));

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static JsonSchema Schema(string name)
    {
        var file = Path.Combine(Root.Folder, "docs", "schema", $"{name}.schema.json");
        return JsonSchema.FromJsonAsync(File.ReadAllText(file)).GetAwaiter().GetResult();
    }
}
