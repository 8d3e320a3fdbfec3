using System.CommandLine;
using Dateline.Present.Exports;
using Dateline.Store;

namespace Dateline.Present.Commands;

/// <summary><c>dateline export</c>: the pages of the archive, to be carried elsewhere.</summary>
internal static class ExportCommand
{
    private static readonly Dictionary<string, Action<IArchive, Stream>> Formats = new(StringComparer.Ordinal)
    {
        ["warc"] = CarriedSavings.Warc,
        ["jsonl"] = CarriedSavings.Jsonl,
        ["csv"] = CarriedSavings.Csv,
    };

    public static Command Make()
    {
        var format = new Option<string?>("--format") { HelpName = "warc|jsonl|csv", Description = "Else by the ending of -o: .warc.gz, .jsonl, .csv" };
        var output = Output.Option();
        var archive = new ArchiveOption();
        var command = new Command(
            "export",
            """
            Writes every page of the archive, as it came, with all that is known of it: as a
            web archive (WARC), JSON lines or a table. “dateline add” takes each of them back.

            Examples:
              dateline export --archive rutte.db -o rutte.warc.gz
              dateline add rutte.warc.gz --archive postgres://user@host/news
            """) { format, output };
        archive.AddTo(command);
        command.SetAction(asked => Run(asked, asked.GetValue(format) ?? FormatOf(asked.GetValue(output)), asked.GetValue(output), archive));
        return command;
    }

    private static int Run(ParseResult asked, string? format, string? file, ArchiveOption option)
    {
        if (format is null || !Formats.TryGetValue(format, out var write))
        {
            Complaint.Tell(format is null ? "a format is missing: give --format warc, jsonl or csv, or -o with a file that ends in .warc.gz, .jsonl or .csv." : $"--format takes one of warc, jsonl, csv, not “{format}”.");
            return Exit.WrongCommand;
        }

        return option.With(asked, create: false, archive => Output.Write(file, to => write(archive, to)));
    }

    private static string? FormatOf(string? file) => file is null ? null
        : file.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) ? "warc"
        : Path.GetExtension(file).ToLowerInvariant() is [_, .. var ending] && ending != "warc" && Formats.ContainsKey(ending) ? ending : null;
}
