using System.Collections.Immutable;
using System.CommandLine;
using Dateline.News;

namespace Dateline.Present.Commands;

/// <summary><c>--corrections FILE</c>: what a reader knows better.</summary>
internal sealed class CorrectionOption
{
    private readonly Option<string?> file = new("--corrections")
    {
        HelpName = "FILE",
        Description = "What you know better, as JSON lines: same, not-same, date, speaker, person, hide; see docs/corrections.md. It wins over every ground",
    };

    public void AddTo(Command command) => command.Options.Add(file);

    /// <returns>Null, and a complaint, where there is no such file to read: a timeline without what was asked for is none.</returns>
    public (ImmutableArray<Correction> Corrections, ImmutableArray<Unread> Unread)? Read(ParseResult asked)
    {
        if (asked.GetValue(file) is not { } path)
        {
            return ([], []);
        }

        try
        {
            using var input = File.OpenRead(path);
            return CorrectionLines.Read(input, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Complaint.Tell($"--corrections: “{path}” cannot be read; give a file of JSON lines.");
            return null;
        }
    }
}
