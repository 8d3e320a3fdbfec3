using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Desk;
using Dateline.News;

namespace Dateline.Present.Commands;

/// <summary><c>dateline link [FILE]</c>: items in, one a line in order of arrival; the story of each out.</summary>
internal static class LinkCommand
{
    public static Command Make()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "JSON lines {id, title, text?, published?, outlet?}, in order of arrival. Else standard input",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var threads = new Option<int>("--threads")
        {
            HelpName = "N",
            Description = "Work on so many threads; the result is the same",
            DefaultValueFactory = _ => Settings.ThreadCount,
        };
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) || number < 1))
            {
                result.AddError("--threads takes a number of 1 or more.");
            }
        });
        var output = Output.Option();
        var command = new Command(
            "link",
            """
            Items in, the story of each out: {"id", "story"}, one JSON line an item,
            when it leaves the window of time or at the end of input. Items that tell
            one happening have the same story, named by the id of its first item.

            Examples:
              dateline link items.jsonl
              dateline link < items.jsonl -o stories.jsonl
            """) { file, threads, output };
        command.SetAction(asked => Run(asked.GetValue(file), asked.GetValue(threads), asked.GetValue(output)));
        return command;
    }

    private static int Run(string? file, int threads, string? output)
    {
        if (file is not (null or "-") && output is not (null or "-") && Path.GetFullPath(file) == Path.GetFullPath(output))
        {
            Complaint.Tell($"“{file}” is the input: -o would overwrite it.");
            return Exit.WrongCommand;
        }

        try
        {
            using var input = file is null or "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            var items = new LooseItems(input, file ?? "-");
            var written = Output.Write(output, to =>
            {
                foreach (var placed in Filters.Stories(items.All(), LinkOptions.Default, threads))
                {
                    // Ids are kept as they were written, with their quotation marks.
                    to.Write("{\"id\":"u8);
                    to.Write(Encoding.UTF8.GetBytes(placed.Id));
                    to.Write(",\"story\":"u8);
                    to.Write(Encoding.UTF8.GetBytes(placed.Story));
                    to.Write("}\n"u8);
                }
            });
            return written != Exit.Done ? written : items.AllUsed ? Exit.Done : Exit.SomeUnused;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            Complaint.Tell(file ?? "-", e is UnauthorizedAccessException ? "cannot be read." : "there is no such file.");
            return Exit.SomeUnused;
        }
    }
}
