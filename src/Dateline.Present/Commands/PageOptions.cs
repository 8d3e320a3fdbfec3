using System.CommandLine;
using System.Globalization;
using Dateline.News;

namespace Dateline.Present.Commands;

/// <summary>What the commands that read pages share: where the pages are and what is known of them.</summary>
internal sealed class PageOptions
{
    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Pages: files (.html, .htm, .mhtml, .txt, .md, feeds as .xml, .rss, .atom, .rdf, .json or .opml, each also packed as .gz or .br; web archives as .warc or .warc.gz), folders, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <param name="pathsNeeded">False where the pages may come from elsewhere.</param>
    public PageOptions(bool pathsNeeded)
        : this() => paths.Arity = pathsNeeded ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore;

    private readonly Option<string?> about = new("--about")
    {
        HelpName = "FILE",
        Description = "What is known of the pages: a JSON array of {file, url, outlet, zone, retrieved}. An about.json in a folder is used without being asked",
    };

    private readonly Option<DateOnly?> seen = new("--seen")
    {
        HelpName = "DATE",
        Description = "The day on which the pages were saved, where nothing else says so: 2025-07-22",
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Reckoning.Holds(day))
            {
                return day;
            }

            result.AddError($"--seen takes a day such as 2025-07-22, of the years 1000 to 2999, not “{text}”.");
            return null;
        },
    };

    private readonly Option<string?> zone = new("--zone")
    {
        HelpName = "IANA",
        Description = "The time zone on whose clock the pages print their times, where nothing else says so: Europe/Kyiv",
    };

    private readonly Option<long> mostMegabytes = new("--max-size")
    {
        HelpName = "MB",
        Description = "A page larger than this, unpacked, is not read",
        DefaultValueFactory = _ => 100,
    };

    private readonly Option<int> threads = new("--threads")
    {
        HelpName = "N",
        Description = "Read so many pages at once; the result does not depend on it. Else as many as the machine has processors",
        DefaultValueFactory = _ => Settings.ThreadCount,
    };

    public PageOptions()
    {
        paths.Validators.Add(result =>
        {
            // A mistyped option would else be told as a missing file, after the work. A file of such a name is ./--name.
            foreach (var word in result.Tokens.Select(token => token.Value).Where(word => word.Length > 1 && word[0] == '-' && !Path.Exists(word)))
            {
                result.AddError($"there is no option “{word}”.");
            }
        });
        zone.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(result.Tokens[0].Value, out _))
            {
                result.AddError($"--zone takes an IANA name such as Europe/Kyiv; this machine knows no “{result.Tokens[0].Value}”.");
            }
        });
        mostMegabytes.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1 or > 2000))
            {
                result.AddError("--max-size takes a number of megabytes from 1 to 2000.");
            }
        });
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1 or > 256))
            {
                result.AddError("--threads takes a number from 1 to 256.");
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(paths);
        command.Options.Add(about);
        command.Options.Add(seen);
        command.Options.Add(zone);
        command.Options.Add(mostMegabytes);
        command.Options.Add(threads);
    }

    /// <summary>True when <paramref name="file"/> is one of the files asked for by name.</summary>
    public bool Names(ParseResult asked, string? file) => file is not (null or "-")
        && asked.GetValue(paths)!.Any(path => path != "-" && File.Exists(path) && Path.GetFullPath(path) == Path.GetFullPath(file));

    /// <summary>How many pages are worked on at once.</summary>
    public int Threads(ParseResult asked) => asked.GetValue(threads);

    public string[] Paths(ParseResult asked) => asked.GetValue(paths)!;

    /// <param name="skip">How many of the first words are no paths.</param>
    /// <param name="except">The file to be written, which is no page though it may lie in a folder of pages.</param>
    public PageReading Reading(ParseResult asked, string? except = null, int skip = 0) =>
        new(asked.GetValue(paths)![skip..], Collecting(asked, except), asked.GetValue(threads));

    /// <summary>What is known of the pages, and how much of each is read.</summary>
    public CollectOptions Collecting(ParseResult asked, string? except = null) => new()
    {
        About = asked.GetValue(about),
        Seen = asked.GetValue(seen),
        Zone = asked.GetValue(zone),
        Except = except is null ? null : Path.GetFullPath(except),
        MostBytes = asked.GetValue(mostMegabytes) * 1024 * 1024,
    };
}
