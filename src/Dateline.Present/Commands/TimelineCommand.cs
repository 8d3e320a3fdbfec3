using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Dateline.Desk;
using Dateline.News;
using Dateline.Present.Exports;

namespace Dateline.Present.Commands;

/// <summary><c>dateline timeline PATH…</c>: pages in, one timeline out.</summary>
internal static class TimelineCommand
{
    private static readonly string[] Formats = ["html", "json", "md", "csv", "ics", "atom", "jsonfeed", "timelinejs", "text"];

    public static Command Make()
    {
        var pages = new PageOptions(pathsNeeded: false);
        var archive = new ArchiveOption();
        var corrections = new CorrectionOption();
        var topic = new Option<string?>("--topic") { HelpName = "TEXT", Description = "Keep the stories in which a text names this subject, under any of its names; of an archive, a topic of that name as it was added" };
        var top = new Option<int?>("--top") { HelpName = "N", Description = "Keep the N stories that matter most: whose day many texts name, which many outlets told, of which is long spoken" };
        var format = new Option<string?>("--format") { HelpName = string.Join('|', Formats), Description = "Else by the ending of -o, else text on a terminal and json in a pipe" };
        format.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Formats.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
            {
                result.AddError($"--format takes one of {string.Join(", ", Formats)}, not “{result.Tokens[0].Value}”.");
            }
        });
        top.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1))
            {
                result.AddError("--top takes a number from 1.");
            }
        });
        var output = Output.Option();
        var command = new Command(
            "timeline",
            """
            Pages in, one timeline out.

            Examples:
              dateline timeline samples/europa-clipper/
              dateline timeline saved-pages/ --topic "Mark Rutte" -o rutte.html
              dateline timeline saved-pages/ -o announced.ics
              dateline read saved-pages/ | dateline timeline - --format json
              dateline timeline --archive rutte.db -o rutte.html
            """) { topic, top, format, output };
        pages.AddTo(command);
        archive.AddTo(command);
        corrections.AddTo(command);
        command.SetAction(asked => corrections.Read(asked) is not { } known ? Exit.WrongCommand
            : Run(asked, pages, archive, new() { Topic = asked.GetValue(topic) is { } name ? new(name) : null, Top = asked.GetValue(top), Corrections = known.Corrections }, known.Unread, asked.GetValue(format), asked.GetValue(output)));
        return command;
    }

    private static int Run(ParseResult asked, PageOptions options, ArchiveOption archive, DeskOptions desk, ImmutableArray<Unread> unused, string? format, string? file)
    {
        if (file is not null && format is null && Path.GetExtension(file) is { Length: > 0 } ending && FormatOf(file) is null)
        {
            Complaint.Tell($"“{ending}” tells no format: give --format {string.Join('|', Formats)}, or a file that ends in .html, .json, .md, .csv, .ics, .atom or .txt.");
            return Exit.WrongCommand;
        }

        if (options.Names(asked, file))
        {
            Complaint.Tell($"“{file}” is one of the pages: -o would overwrite it.");
            return Exit.WrongCommand;
        }

        if (desk.Topic is { } wanted && string.IsNullOrWhiteSpace(wanted.Name))
        {
            Complaint.Tell("--topic takes a name, such as “Mark Rutte”.");
            return Exit.WrongCommand;
        }

        var paths = options.Paths(asked);
        if (paths.Length > 0 && archive.IsAsked(asked))
        {
            Complaint.Tell("--archive and pages are two things: “dateline add” files pages into an archive, and then it is asked alone.");
            return Exit.WrongCommand;
        }

        if (paths.Length == 0 && !archive.IsThere(asked))
        {
            Complaint.Tell("a PATH is missing: give the pages (files, folders, or - for standard input), or --archive FILE.");
            Complaint.Tell("--help tells what can be asked.");
            return Exit.WrongCommand;
        }

        Timeline? made = null;
        var exit = Exit.Done;
        using (var progress = ProgressLine.OnTerminal(resultsElsewhere: true))
        {
            if (paths.Length > 0)
            {
                var (read, unread) = options.Reading(asked, except: file).All(progress);
                made = NewsDesk.Timeline(read, unread.Concat(unused), desk, progress);
            }
            else
            {
                exit = archive.With(asked, create: false, kept =>
                {
                    var (read, unread) = ArchivedPages.All(kept, options.Threads(asked), progress);
                    var followed = desk.Topic is { } named ? kept.Topics().FirstOrDefault(topic => topic.Name == named.Name) ?? named : null;
                    made = NewsDesk.Timeline(read, unread.Concat(unused), desk with { Topic = followed }, progress);
                    return Exit.Done;
                });
            }
        }

        if (made is not { } timeline)
        {
            return exit;
        }

        foreach (var trouble in timeline.Unread)
        {
            Complaint.Tell(trouble.Where, trouble.Cause);
        }

        if (timeline.Pages.IsEmpty)
        {
            return Exit.SomeUnused;
        }

        if (desk.Topic is not null && timeline.Stories.IsEmpty)
        {
            Complaint.Tell($"no text names “{desk.Topic.Name}”: the timeline is empty. Without --topic, its people show under which names they are told of.");
        }

        var written = (format ?? FormatOf(file) ?? Usual(file)) is var kind && kind == "timelinejs" ? Parts(timeline, file) : Output.Write(file, to => Write(timeline, kind, to));
        return written != Exit.Done ? written : timeline.Unread.Length > 0 ? Exit.SomeUnused : Exit.Done;
    }

    /// <summary>One file; more beside it, numbered, where the stories are more than its reader shows well. Standard output takes the first.</summary>
    private static int Parts(Timeline timeline, string? file)
    {
        var parts = TimelineJs.Parts(timeline);
        if (parts > 1 && file is null or "-")
        {
            Complaint.Tell($"TimelineJS shows {TimelineJs.Most} stories well: this is the first of {parts} parts. -o FILE writes all of them.");
            parts = 1;
        }

        var written = Exit.Done;
        for (var part = 0; part < parts && written == Exit.Done; part++)
        {
            var each = part;
            var name = part == 0 || file is null ? file : $"{file[..^Path.GetExtension(file).Length]}-{part + 1}{Path.GetExtension(file)}";
            written = Output.Write(name, to => TimelineJs.Write(timeline, each, to));
        }

        return written;
    }

    /// <returns>Null for an ending that tells no format, and for none.</returns>
    private static string? FormatOf(string? file) => Path.GetExtension(file)?.ToLowerInvariant() switch
    {
        ".html" or ".htm" => "html",
        ".json" => "json",
        ".md" => "md",
        ".csv" => "csv",
        ".ics" => "ics",
        ".atom" => "atom",
        ".txt" => "text",
        _ => null,
    };

    private static string Usual(string? file) => file is null && !Console.IsOutputRedirected ? "text" : "json";

    private static void Write(Timeline timeline, string format, Stream to)
    {
        switch (format)
        {
            case "json":
                JsonTimeline.Write(timeline, to);
                return;
            case "jsonfeed":
                JsonFeedTimeline.Write(timeline, to);
                return;
        }

        using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        switch (format)
        {
            case "html":
                HtmlTimeline.Write(timeline, writer);
                break;
            case "csv":
                CsvTimeline.Write(timeline, writer);
                break;
            case "ics":
                CalendarTimeline.Write(timeline, writer);
                break;
            case "atom":
                AtomTimeline.Write(timeline, writer);
                break;
            case "md":
                MarkdownTimeline.Write(timeline, writer);
                break;
            default:
                TextTimeline.Write(timeline, writer, Console.IsOutputRedirected ? 80 : Console.WindowWidth);
                break;
        }
    }
}
