using System.CommandLine;
using System.Text;
using Dateline.Desk;
using Dateline.News;
using Dateline.Present.Exports;

namespace Dateline.Present.Commands;

/// <summary><c>dateline read PATH…</c>: pages in, one JSON line a page out, each page on its own.</summary>
internal static class ReadCommand
{
    public static Command Make()
    {
        var pages = new PageOptions();
        var plain = new Option<bool>("--plain") { Description = "Print the page's plain text, to which all offsets refer" };
        var output = Output.Option();
        var command = new Command(
            "read",
            """
            Pages in, one JSON line a page: its items, and the dates that the page alone gives.

            Examples:
              dateline read article.html
              dateline read saved-pages/ | jq -r .title
              dateline read article.html --plain
            """) { plain, output };
        pages.AddTo(command);
        command.SetAction(asked => Run(asked, pages, asked.GetValue(plain), asked.GetValue(output)));
        return command;
    }

    private static int Run(ParseResult asked, PageOptions options, bool plain, string? file)
    {
        var exit = Exit.Done;
        using var progress = new ProgressLine(TimeProvider.System, Console.Error, !Console.IsErrorRedirected && Console.IsOutputRedirected);
        var written = Output.Write(file, to =>
        {
            var done = 0;
            foreach (var finding in options.Read(asked))
            {
                progress.Report(new("reading pages", done++, null));
                switch (finding)
                {
                    case Finding<ReadPage>.Found { Value: var page } when plain:
                        to.Write(Encoding.UTF8.GetBytes(page.Plain.EndsWith('\n') ? page.Plain : page.Plain + '\n'));
                        break;
                    case Finding<ReadPage>.Found { Value: var page }:
                        JsonPage.Write(page, NewsDesk.DateAlone(page, new()), to);
                        break;
                    case Finding<ReadPage>.Missing missing:
                        Complaint.Tell(missing.Where, missing.Cause);
                        exit = Exit.SomeUnused;
                        break;
                }
            }
        });
        return written != Exit.Done ? written : exit;
    }
}
