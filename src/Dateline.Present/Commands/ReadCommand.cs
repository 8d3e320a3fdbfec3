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
              dateline read feed.xml subscriptions.opml
            """) { plain, output };
        pages.AddTo(command);
        command.SetAction(asked => Run(asked, pages, asked.GetValue(plain), asked.GetValue(output)));
        return command;
    }

    private static int Run(ParseResult asked, PageOptions options, bool plain, string? file)
    {
        if (options.Names(asked, file))
        {
            Complaint.Tell($"“{file}” is one of the pages: -o would overwrite it.");
            return Exit.WrongCommand;
        }

        var exit = Exit.Done;
        using var progress = ProgressLine.OnTerminal(resultsElsewhere: Console.IsOutputRedirected || file is not (null or "-"));
        var written = Output.Write(file, to =>
        {
            foreach (var finding in options.Reading(asked, except: file).Each<ReadOnlyMemory<byte>>(plain ? Plain : Line, progress))
            {
                switch (finding)
                {
                    case Finding<ReadOnlyMemory<byte>>.Found { Value: var bytes }:
                        to.Write(bytes.Span);
                        break;
                    case Finding<ReadOnlyMemory<byte>>.Missing missing:
                        progress?.Clear();
                        Complaint.Tell(missing.Where, missing.Cause);
                        exit = Exit.SomeUnused;
                        break;
                }
            }
        });
        return written != Exit.Done ? written : exit;
    }

    private static ReadOnlyMemory<byte> Plain(ReadPage page) => Encoding.UTF8.GetBytes(page.Plain.EndsWith('\n') ? page.Plain : page.Plain + '\n');

    /// <summary>A page as the command writes it.</summary>
    public static ReadOnlyMemory<byte> Line(ReadPage page)
    {
        using var line = new MemoryStream();
        JsonPage.Write(page, NewsDesk.DateAlone(page, new()), line);
        return line.GetBuffer().AsMemory(0, (int)line.Length);
    }
}
