using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Desk;
using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>
/// The feeds in <c>Feeds</c>, hostile and odd, read here and by feedparser, field by field. Where the two differ, the difference stands in
/// <see cref="Wanted"/> with its reason; a difference that is not there fails, and so does one there that has gone.
/// </summary>
public sealed class FeedOracleTests
{
    private static readonly string Folder = Path.Combine(Root.Folder, "tests", "Dateline.Tests", "Read", "Feeds");

    private const string OnlyDate = "The oracle takes dc:date for the day of a change; in feeds it is the one date there is.";
    private const string Unread = "The oracle cannot read this form of a date.";
    private const string Inherited = "An entry without an author has the feed's (RFC 4287, 4.2.1).";
    private const string Mangled = "The oracle cuts the address out of “mail (Name)” wrongly where its domain is a long one.";
    private const string Order = "The oracle knows no order of day and month in figures; here the feed shows it.";

    /// <summary>File, number of the entry (0 for the feed), field; and why the oracle is not followed.</summary>
    private static readonly Dictionary<string, string> Wanted = new(StringComparer.Ordinal)
    {
        ["aggregator.rss 1 title"] = "The outlet behind the headline is the entry's outlet, and no part of the headline.",
        ["aggregator.rss 1 text"] = "The description only repeats headline and outlet in a link.",
        ["aggregator.rss 2 title"] = "The outlet behind the headline is the entry's outlet, and no part of the headline.",
        ["atom-0.3.xml 1 authors"] = Inherited,
        ["atom-1.0-xhtml.atom 1 authors"] = Inherited,
        ["hexo.atom 1 authors"] = Inherited,
        ["bare-ampersands.xml 1 title"] = "“R&D” is no reference that lacks its semicolon.",
        ["cdata-unclosed.xml 1 title"] = "A section that is never closed ends where its element does; the oracle loses the entry.",
        ["cdata-unclosed.xml 1 link"] = "As its title.",
        ["cdata-unclosed.xml 1 text"] = "As its title.",
        ["controls.xml 1 title"] = "Control characters are not shown.",
        ["controls.xml 1 text"] = "Control characters are not shown.",
        ["dates-iso.xml 7 published"] = "A month is a month, not its first day.",
        ["dates-iso.xml 8 published"] = "A year is a year, not its first day.",
        ["dates-iso.xml 10 published"] = "The oracle loses the clock time of the basic format.",
        ["dates-iso.xml 13 published"] = "2031-185 is the 185th day of the year.",
        ["dates-iso.xml 14 published"] = "2031-W27-5 is the fifth day of the 27th week.",
        ["dates-iso.xml 16 published"] = "The first day of year 1 is no day of publication.",
        ["dates-iso.xml 17 published"] = "There is no 30 February; the oracle makes it 2 March.",
        ["dates-iso.xml 18 published"] = "Slashes part the day as hyphens do; the oracle loses it.",
        ["dates-iso.xml 21 published"] = "Seconds since 1970; the oracle takes their first digits for a year.",
        ["dates-iso.xml 22 published"] = "Milliseconds since 1970; the oracle takes their first digits for a year.",
        ["dates-mail.xml 4 published"] = Unread,
        ["dates-mail.xml 8 published"] = "RFC 822 gave the military zones the wrong signs: they say nothing (RFC 5322, 4.3).",
        ["dates-mail.xml 12 published"] = Unread,
        ["dates-mail.xml 14 published"] = Unread,
        ["dates-mail.xml 15 published"] = Unread,
        ["dates-mail.xml 17 published"] = Unread,
        ["dates-mail.xml 20 published"] = "An hour that does not exist leaves the day as it is.",
        ["dates-mail.xml 22 published"] = Unread,
        ["dates-mail.xml 23 published"] = "The first moment of computers' time is no day of publication.",
        ["dates-open.xml 3 published"] = "The fifth of May is the same in both orders.",
        ["dates-us.xml 1 published"] = Order,
        ["dates-us.xml 2 published"] = Order,
        ["dates-us.xml 3 published"] = "With full stops the day stands first everywhere.",
        ["dates-words.xml 1 published"] = Unread,
        ["dates-words.xml 2 published"] = Unread,
        ["dates-words.xml 3 published"] = Unread,
        ["dates-words.xml 4 published"] = Unread,
        ["dates-words.xml 5 published"] = "The oracle takes digits of the year for a month.",
        ["dates-words.xml 6 published"] = Unread,
        ["dates-words.xml 7 published"] = Unread,
        ["discourse.rss 1 text"] = "The last line only leads to the whole piece.",
        ["docusaurus.atom 1 published"] = "The software has one date for each piece and writes it as “updated”.",
        ["docusaurus.atom 1 updated"] = "The software has one date for each piece and writes it as “updated”.",
        ["double-escaped.xml 1 text"] = "HTML that was escaped twice is HTML.",
        ["drupal.rss 1 text"] = "The headline is printed inside the text once more.",
        ["entities-declared.xml 0 title"] = "Entities that the feed declares in itself are resolved.",
        ["entities-declared.xml 1 title"] = "Entities that the feed declares in itself are resolved.",
        ["entities-declared.xml 1 text"] = "What cannot be resolved stays as it is written.",
        ["entity-bomb.xml 1 text"] = "What grows too far stays as it is written.",
        ["feedburner.xml 1 link"] = "The piece's own address goes before the counter's.",
        ["hugo.xml 1 authors"] = Mangled,
        ["joomla.rss 1 authors"] = Mangled,
        ["rss-1.0.rdf 1 published"] = OnlyDate,
        ["rss-1.0.rdf 2 published"] = OnlyDate,
        ["truncated.xml 2 text"] = "What stands before the break is read.",
        ["two-roots.xml 0 title"] = "The first root names the feed.",
        ["unclosed.xml 0 title"] = "A word of the feed ends a text that was never closed.",
        ["unclosed.xml 0 entries"] = "A word of the feed ends a text that was never closed; the oracle reads no entry.",
        ["undeclared-prefixes.xml 1 published"] = OnlyDate,
        ["windows-1252-said-latin1.xml 1 text"] = "The oracle takes an ellipsis at the end for white space.",
        ["wordpress.xml 1 text"] = "“Continue reading” and “The post … appeared first on …” lead to the piece and are no part of it.",
    };

    [Fact]
    public void Feeds_are_read_as_by_another_reader_but_where_it_is_said_why_not()
    {
        var differences = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var files = 0;
        foreach (var line in Oracle().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            var oracle = json.RootElement;
            var file = oracle.GetProperty("file").GetString()!;
            files++;
            Compare(file, Read(file), oracle, differences);
        }

        Assert.True(files >= 30, $"only {files} feeds");
        Assert.Equal("", string.Join('\n', differences.Where(pair => !Wanted.ContainsKey(pair.Key)).Select(pair => $"{pair.Key}: {pair.Value}")));
        Assert.Equal("", string.Join('\n', Wanted.Keys.Where(key => !differences.ContainsKey(key))));
    }

    private static void Compare(string file, ReadPage page, JsonElement oracle, SortedDictionary<string, string> differences)
    {
        Differ(0, "title", page.Title ?? "", Text(oracle, "title") ?? "");
        if (Text(oracle, "language") is { } language)
        {
            Differ(0, "language", page.Language, language.Split('-')[0].ToLowerInvariant());
        }

        var entries = oracle.GetProperty("entries").EnumerateArray().ToArray();
        Differ(0, "entries", page.Items.Length, entries.Length);
        for (var at = 0; at < Math.Min(entries.Length, page.Items.Length); at++)
        {
            var (item, entry) = (page.Items[at], entries[at]);
            var title = item.Title?.Text ?? (Text(entry, "title") is null ? null : item.Text);
            Differ(at + 1, "title", title, Text(entry, "title"));
            Differ(at + 1, "link", item.Url, Text(entry, "link"));
            Differ(at + 1, "authors", string.Join(", ", item.Authors), string.Join(", ", Strings(entry, "authors")));
            Differ(at + 1, "section", item.Section, Strings(entry, "tags").FirstOrDefault());
            Differ(at + 1, "text", item.Title is null && title is not null ? "" : Squeezed(item.Text), Text(entry, "text"));

            // Without “published” the oracle's “updated” may be the date of the feed's only kind.
            var (published, updated) = (Number(entry, "published"), Number(entry, "updated"));
            var only = published is null && updated is not null && item is { Modified: null } && page.Path.Contains("iso", StringComparison.Ordinal);
            Differ(at + 1, "published", Moment(item.Published), Minute(only ? updated : published));
            if (!only && !Wanted.GetValueOrDefault($"{file} {at + 1} published", "").Equals(OnlyDate, StringComparison.Ordinal))
            {
                Differ(at + 1, "updated", Moment(item.Modified), Minute(updated));
            }
        }

        void Differ<T>(int entry, string field, T ours, T theirs)
        {
            if (!EqualityComparer<T>.Default.Equals(ours, theirs))
            {
                differences[$"{file} {entry} {field}"] = $"“{ours}”, the oracle “{theirs}”";
            }
        }
    }

    private static ReadPage Read(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        return NewsDesk.Read(new(Page.IdOf(bytes), file, PageForm.Feed, bytes, PageFacts.Unknown));
    }

    private static string? Moment(Stamp? stamp) => stamp is not { Year: { } year, Month: { } month, Day: { } day } ? stamp?.From.Exact
        : (new DateTime(year, month, day, stamp.Time?.Hour ?? 0, stamp.Time?.Minute ?? 0, 0, DateTimeKind.Utc) - (stamp.Offset ?? TimeSpan.Zero)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string? Minute(long? seconds) =>
        seconds is { } known ? DateTimeOffset.FromUnixTimeSeconds(known).UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static long? Number(JsonElement json, string name) => json.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt64() : null;

    private static IEnumerable<string> Strings(JsonElement json, string name) => json.GetProperty(name).EnumerateArray().Select(value => value.GetString() ?? "");

    /// <summary>The oracle's lines, from Debian's package python3-feedparser, which <c>./test</c> installs.</summary>
    private static string Oracle()
    {
        const string python = "/usr/bin/python3";
        if (!File.Exists(python))
        {
            Assert.Skip("The oracle needs Debian's python3 and python3-feedparser.");
        }

        using var process = Process.Start(new ProcessStartInfo(python, [Path.Combine(Folder, "oracle.py"), Folder]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 && errors.Result.Contains("No module named", StringComparison.Ordinal))
        {
            Assert.Skip("The oracle is missing: apt-get install python3-feedparser.");
        }

        Assert.True(process.ExitCode == 0, errors.Result);
        return lines;
    }
}
