using System.CommandLine;
using Dateline.Collect;
using Dateline.News;
using Dateline.Present.Exports;

namespace Dateline.Present.Commands;

/// <summary><c>dateline add PATH…</c>: files pages into the archive, as they came.</summary>
internal static class AddCommand
{
    /// <summary>So many pages are written in one go: each is there whole or not at all, and a disk is not asked to settle for every one.</summary>
    private const int Together = 32;

    public static Command Make()
    {
        var pages = new PageOptions();
        var archive = new ArchiveOption();
        var command = new Command(
            "add",
            """
            Files pages into the archive, as they came. A page that is there already changes
            nothing.

            Examples:
              dateline add saved-pages/
              dateline add saved-pages/ --archive rutte.db --seen 2025-07-22
              dateline timeline --archive rutte.db -o rutte.html
            """);
        pages.AddTo(command);
        archive.AddTo(command);
        command.SetAction(asked => Run(asked, pages, archive));
        return command;
    }

    private static int Run(ParseResult asked, PageOptions options, ArchiveOption option) => option.With(asked, create: true, archive =>
    {
        var (all, added, exit) = (0, 0, Exit.Done);
        var waiting = new List<Page>();
        using (var progress = ProgressLine.OnTerminal(resultsElsewhere: true))
        {
            using var input = Console.OpenStandardInput();
            foreach (var finding in Pages.From(options.Paths(asked), options.Collecting(asked), input))
            {
                var refused = finding is Finding<Page>.Found { Value.Form: PageForm.Lines } ? "holds lines of “dateline read”, and no page as it came: give the pages." : null;
                if (finding is Finding<Page>.Missing || refused is not null)
                {
                    progress?.Clear();
                    Complaint.Tell(finding is Finding<Page>.Missing missing ? missing.Where : ((Finding<Page>.Found)finding).Value.Path, refused ?? ((Finding<Page>.Missing)finding).Cause);
                    exit = Exit.SomeUnused;
                    continue;
                }

                var page = ((Finding<Page>.Found)finding).Value;
                if (waiting.Count >= Together || waiting.Exists(other => other.Id == page.Id))
                {
                    added += archive.Add(waiting, TimeProvider.System.GetUtcNow());
                    waiting.Clear();
                }

                if (archive.HoldsOther(page))
                {
                    progress?.Clear();
                    Complaint.Tell(page.Path, $"bears the name of a page that the archive holds with other bytes ({page.Id}): not added.");
                    exit = Exit.SomeUnused;
                    continue;
                }

                waiting.Add(page);
                all++;
                progress?.Report(new("adding pages", all, null));
            }

            added += archive.Add(waiting, TimeProvider.System.GetUtcNow());
        }

        Console.Out.WriteLine($"{Wording.Count(added, "page", "pages")} added to {TextLines.Plain(archive.Place)}{(all > added ? $", {Wording.Count(all - added)} there already" : "")}.");
        return exit;
    });
}
