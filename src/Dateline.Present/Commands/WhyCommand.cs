using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Dateline.Desk;
using Dateline.News;
using Dateline.Present.Exports;

namespace Dateline.Present.Commands;

/// <summary><c>dateline why ID [ID] PATH…</c>: the reasons for a date, and why two items are, or are not, one story.</summary>
internal static class WhyCommand
{
    /// <summary>Letters and figures of an item's id: see <see cref="Item.IdOf"/>.</summary>
    private const int IdLength = 12;

    public static Command Make()
    {
        var id = new Argument<string>("ID") { Description = "The id of an item or a story, as the timeline's JSON has it; a second one to compare may follow" };
        var pages = new PageOptions(pathsNeeded: false);
        var archive = new ArchiveOption();
        var corrections = new CorrectionOption();
        var command = new Command(
            "why",
            """
            Why this date; why these are, or are not, one story: every reason with the
            words it rests on.

            Examples:
              dateline timeline saved-pages/ --format json | jq '.items[].id'
              dateline why d4691ba28590 samples/europa-clipper/
              dateline why d4691ba28590 5e8daf598763 samples/europa-clipper/
              dateline why d4691ba28590 --archive clipper.db
            """);
        command.Arguments.Add(id);
        pages.AddTo(command);
        archive.AddTo(command);
        corrections.AddTo(command);
        command.SetAction(asked => corrections.Read(asked) is not { } known ? Exit.WrongCommand : Run(asked, asked.GetValue(id)!, pages, archive, known.Corrections, known.Unread));
        return command;
    }

    private static int Run(ParseResult asked, string id, PageOptions options, ArchiveOption archive, ImmutableArray<Correction> corrections, ImmutableArray<Unread> unused)
    {
        var paths = options.Paths(asked);
        var second = paths is [var first, ..] && IsId(first) && !Path.Exists(first) && (paths.Length > 1 || archive.IsThere(asked)) ? first : null;
        var pathless = paths.Length == (second is null ? 0 : 1);
        if (pathless ? !archive.IsThere(asked) : archive.IsAsked(asked))
        {
            Complaint.Tell(pathless ? "the pages are missing: give a PATH, or --archive PLACE." : "--archive and pages are two things: give the one or the other.");
            return Exit.WrongCommand;
        }

        (Timeline Timeline, ImmutableArray<string> Because)? made = null;
        var exit = Exit.Done;
        using (var progress = ProgressLine.OnTerminal(resultsElsewhere: true))
        {
            void Make(IEnumerable<ReadPage> read, IEnumerable<Unread> unread)
            {
                var desk = new DeskOptions { Corrections = corrections };
                made = second is null ? (NewsDesk.Timeline(read, unread.Concat(unused), desk, progress), [])
                    : NewsDesk.Between(id, second, read, unread.Concat(unused), desk, progress);
            }

            if (pathless)
            {
                exit = archive.With(asked, create: false, kept =>
                {
                    var (read, unread) = ArchivedPages.All(kept, options.Threads(asked), progress);
                    Make(read, unread);
                    return Exit.Done;
                });
            }
            else
            {
                var (read, unread) = options.Reading(asked, skip: second is null ? 0 : 1).All(progress);
                Make(read, unread);
            }
        }

        if (made is not var (timeline, because))
        {
            return exit;
        }

        foreach (var trouble in timeline.Unread)
        {
            Complaint.Tell(trouble.Where, trouble.Cause);
        }

        var chosen = ImmutableArray.CreateBuilder<TimelineItem>();
        foreach (var wanted in second is null ? [id] : (string[])[id, second])
        {
            if (timeline.Items.FirstOrDefault(item => item.Item.Id == wanted) is not { } item)
            {
                Complaint.Tell(wanted, Path.Exists(wanted) ? "is a path; the id of an item or a story comes first: dateline why ID PATH." : "is the id of no item and of no story on these pages; dateline timeline --format json tells them.");
                return Exit.SomeUnused;
            }

            chosen.Add(item);
        }

        var written = Output.Write(null, to =>
        {
            using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
            TextWhy.Write(timeline, chosen.ToImmutable(), because, writer, Console.IsOutputRedirected ? 80 : Math.Clamp(Console.WindowWidth, 40, 100));
        });
        return written != Exit.Done ? written : timeline.Unread.Length > 0 ? Exit.SomeUnused : Exit.Done;
    }

    private static bool IsId(string text) => text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);
}
