using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Desk;
using Dateline.News;
using Dateline.Present.Exports;

namespace Dateline.Present.Commands;

/// <summary><c>dateline date [FILE]</c>: texts in, one a line; the times that each names out, in the same order.</summary>
internal static class DateCommand
{
    public static Command Make()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "JSON lines {id, text, dct, lang?}; dct is the day the text was written, or null. Else standard input",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var mode = new Option<string>("--mode")
        {
            HelpName = "news|narrative",
            Description = "Count times from the day the text was written, or from the date named last",
            DefaultValueFactory = _ => "news",
        };
        mode.AcceptOnlyFromAmong("news", "narrative");
        var output = Output.Option();
        var command = new Command(
            "date",
            """
            Texts in, the times that each names out: dates, times, lengths and what
            recurs, as TIMEX3 values, one JSON line a text.

            Examples:
              dateline date articles.jsonl
              echo '{"id": 1, "text": "He left on Friday.", "dct": "2024-10-20"}' | dateline date
              dateline date --mode narrative histories.jsonl
            """) { file, mode, output };
        command.SetAction(asked => Run(
            asked.GetValue(file), asked.GetValue(mode) == "narrative" ? TimeAnchor.Narrative : TimeAnchor.News, asked.GetValue(output)));
        return command;
    }

    private static int Run(string? file, TimeAnchor anchor, string? output)
    {
        if (file is not (null or "-") && output is not (null or "-") && Path.GetFullPath(file) == Path.GetFullPath(output))
        {
            Complaint.Tell($"“{file}” is the input: -o would overwrite it.");
            return Exit.WrongCommand;
        }

        var exit = Exit.Done;
        try
        {
            using var input = file is null or "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            using var lines = new StreamReader(input, new UTF8Encoding(false));
            var written = Output.Write(output, to =>
            {
                for (var number = 1; lines.ReadLine() is { } line; number++)
                {
                    if (!string.IsNullOrWhiteSpace(line) && Line(line, anchor, to) is { } trouble)
                    {
                        Complaint.Tell($"{file ?? "-"}, line {number}", trouble);
                        exit = Exit.SomeUnused;
                    }
                }
            });
            return written != Exit.Done ? written : exit;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            Complaint.Tell(file ?? "-", e is UnauthorizedAccessException ? "cannot be read." : "there is no such file.");
            return Exit.SomeUnused;
        }
    }

    /// <returns>What is wrong with the line; null when it was done.</returns>
    private static string? Line(string line, TimeAnchor anchor, Stream to)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            var given = parsed.RootElement;
            if (given.ValueKind != JsonValueKind.Object)
            {
                return "is no JSON object.";
            }

            if (!given.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            {
                return "has no “text”.";
            }

            DateOnly? written = null;
            if (given.TryGetProperty("dct", out var dct) && dct.ValueKind != JsonValueKind.Null)
            {
                if (dct.ValueKind != JsonValueKind.String || dct.GetString() is not { Length: >= 10 } day
                    || !DateOnly.TryParseExact(day[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known))
                {
                    return $"its “dct” is no day such as 2024-10-20: {dct}";
                }

                written = known;
            }

            var language = given.TryGetProperty("lang", out var lang) && lang.ValueKind == JsonValueKind.String ? lang.GetString() : null;
            JsonTimes.Write(given.TryGetProperty("id", out var id) ? id : null, Filters.Times(text.GetString()!, written, language, anchor), to);
            return null;
        }
        catch (JsonException e)
        {
            return $"is no JSON that can be read: {e.Message}";
        }
    }
}
