using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Desk;
using Dateline.Present.Exports;

namespace Dateline.Present.Commands;

/// <summary><c>dateline names [FILE]</c>: texts in, one a line; the names in each out, in the same order.</summary>
internal static class NamesCommand
{
    /// <summary>A line done: what to write, or what is wrong with it.</summary>
    private readonly record struct Done(int Number, byte[] Written, string? Trouble);

    public static Command Make()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "JSON lines {id, text, lang?}. Else standard input",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var threads = new Option<int>("--threads")
        {
            HelpName = "N",
            Description = "Work on so many texts at once; the result is the same",
            DefaultValueFactory = _ => Environment.ProcessorCount,
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
            "names",
            """
            Texts in, what each names out: persons, organizations, locations, money and
            offices with their places in the text, one JSON line a text.

            Examples:
              dateline names articles.jsonl
              echo '{"id": 1, "text": "Ann Brook of the Lower Ferry Council went to Oslo."}' | dateline names
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

        var exit = Exit.Done;
        try
        {
            using var input = file is null or "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            using var lines = new StreamReader(input, new UTF8Encoding(false));
            var written = Output.Write(output, to =>
            {
                foreach (var done in InOrder.Map(Numbered(lines), Line, threads))
                {
                    to.Write(done.Written);
                    if (done.Trouble is { } trouble)
                    {
                        Complaint.Tell($"{file ?? "-"}, line {done.Number}", trouble);
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

    private static IEnumerable<(int Number, string Line)> Numbered(StreamReader lines)
    {
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    private static Done Line((int Number, string Line) given)
    {
        try
        {
            using var parsed = JsonDocument.Parse(given.Line);
            var row = parsed.RootElement;
            if (row.ValueKind != JsonValueKind.Object)
            {
                return new(given.Number, [], "is no JSON object.");
            }

            if (!row.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            {
                return new(given.Number, [], "has no “text”.");
            }

            var language = row.TryGetProperty("lang", out var lang) && lang.ValueKind == JsonValueKind.String ? lang.GetString() : null;
            using var to = new MemoryStream();
            JsonEntities.Write(row.TryGetProperty("id", out var id) ? id : null, Filters.Names(text.GetString()!, language), to);
            return new(given.Number, to.ToArray(), null);
        }
        catch (JsonException e)
        {
            return new(given.Number, [], $"is no JSON that can be read: {e.Message}");
        }
        catch (InvalidOperationException)
        {
            return new(given.Number, [], "has half a surrogate pair in its text.");
        }
    }
}
