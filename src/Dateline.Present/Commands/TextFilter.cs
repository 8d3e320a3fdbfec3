using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dateline.Present.Commands;

/// <summary>A command that reads JSON lines <c>{id, text, lang?}</c> and writes a line for each, in the same order.</summary>
internal static class TextFilter
{
    /// <summary>A line read.</summary>
    /// <param name="Id">As it was given; null for none.</param>
    /// <param name="Fields">All that the line holds.</param>
    public readonly record struct Row(JsonElement? Id, string Text, string? Language, JsonElement Fields);

    /// <summary>Writes what was found in a text.</summary>
    /// <returns>What is wrong with the line; null when it was done.</returns>
    public delegate string? Answer(Row row, Stream to);

    /// <summary>A line done: what to write, or what is wrong with it.</summary>
    private readonly record struct Done(int Number, byte[] Written, string? Trouble);

    /// <param name="takes">The fields of a line.</param>
    /// <param name="answer">Made for each run, when the command's own options are known.</param>
    public static Command Make(string name, string takes, string description, Func<ParseResult, Answer> answer, params Option[] options)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = $"JSON lines {takes}. Else standard input",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var threads = new Option<int>("--threads")
        {
            HelpName = "N",
            Description = "Work on so many texts at once; the result is the same",
            DefaultValueFactory = _ => Settings.ThreadCount,
        };
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 256))
            {
                result.AddError("--threads takes a number from 1 to 256.");
            }
        });
        var output = Output.Option();
        var command = new Command(name, description) { file, threads, output };
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction(asked => Run(asked.GetValue(file), asked.GetValue(threads), asked.GetValue(output), answer(asked)));
        return command;
    }

    private static int Run(string? file, int threads, string? output, Answer answer)
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
                foreach (var done in InOrder.Map(Numbered(lines), line => Line(line.Number, line.Line, answer), threads))
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

    private static Done Line(int number, string line, Answer answer)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            var row = parsed.RootElement;
            if (row.ValueKind != JsonValueKind.Object)
            {
                return new(number, [], "is no JSON object.");
            }

            if (!row.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            {
                return new(number, [], "has no “text”.");
            }

            var language = row.TryGetProperty("lang", out var lang) && lang.ValueKind == JsonValueKind.String ? lang.GetString() : null;
            using var to = new MemoryStream();
            var trouble = answer(new(row.TryGetProperty("id", out var id) ? id : null, text.GetString()!, language, row), to);
            return new(number, trouble is null ? to.ToArray() : [], trouble);
        }
        catch (JsonException e)
        {
            return new(number, [], Complaint.Of(e));
        }
        catch (InvalidOperationException)
        {
            return new(number, [], Complaint.HalfPair);
        }
    }
}
