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
    private static readonly string[] Formats = ["html", "json", "md", "text"];

    public static Command Make()
    {
        var pages = new PageOptions();
        var corrections = new CorrectionOption();
        var topic = new Option<string?>("--topic") { HelpName = "TEXT", Description = "Keep the stories in which a text names this subject, under any of its names" };
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
              dateline read saved-pages/ | dateline timeline - --format json
            """) { topic, top, format, output };
        pages.AddTo(command);
        corrections.AddTo(command);
        command.SetAction(asked => corrections.Read(asked) is not { } known ? Exit.WrongCommand
            : Run(asked, pages, new() { Topic = asked.GetValue(topic), Top = asked.GetValue(top), Corrections = known.Corrections }, known.Unread, asked.GetValue(format), asked.GetValue(output)));
        return command;
    }

    private static int Run(ParseResult asked, PageOptions options, DeskOptions desk, ImmutableArray<Unread> unused, string? format, string? file)
    {
        if (file is not null && format is null && Path.GetExtension(file) is { Length: > 0 } ending && FormatOf(file) is null)
        {
            Complaint.Tell($"“{ending}” tells no format: give --format {string.Join('|', Formats)}, or a file that ends in .html, .json, .md or .txt.");
            return Exit.WrongCommand;
        }

        if (options.Names(asked, file))
        {
            Complaint.Tell($"“{file}” is one of the pages: -o would overwrite it.");
            return Exit.WrongCommand;
        }

        Timeline timeline;
        using (var progress = ProgressLine.OnTerminal(resultsElsewhere: true))
        {
            var (read, unread) = options.Reading(asked, except: file).All(progress);
            timeline = NewsDesk.Timeline(read, unread.Concat(unused), desk, progress);
        }

        foreach (var trouble in timeline.Unread)
        {
            Complaint.Tell(trouble.Where, trouble.Cause);
        }

        if (timeline.Pages.IsEmpty)
        {
            return Exit.SomeUnused;
        }

        var written = Output.Write(file, to => Write(timeline, format ?? FormatOf(file) ?? Usual(file), to));
        return written != Exit.Done ? written : timeline.Unread.Length > 0 ? Exit.SomeUnused : Exit.Done;
    }

    /// <returns>Null for an ending that tells no format, and for none.</returns>
    private static string? FormatOf(string? file) => Path.GetExtension(file)?.ToLowerInvariant() switch
    {
        ".html" or ".htm" => "html",
        ".json" => "json",
        ".md" => "md",
        ".txt" => "text",
        _ => null,
    };

    private static string Usual(string? file) => file is null && !Console.IsOutputRedirected ? "text" : "json";

    private static void Write(Timeline timeline, string format, Stream to)
    {
        if (format == "json")
        {
            JsonTimeline.Write(timeline, to);
            return;
        }

        using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        switch (format)
        {
            case "html":
                HtmlTimeline.Write(timeline, writer);
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
