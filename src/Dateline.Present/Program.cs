using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text;
using Dateline.Present.Commands;

namespace Dateline.Present;

/// <summary>The program: a table of its commands.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        // Files half written are taken away when the process ends (WholeFile).
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Leave);
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Leave);
        using var hungUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Leave);
        try
        {
            return Run(args);
        }
        catch (IOException e) when (ClosedPipe.Is(e))
        {
            return Exit.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Complaint.Tell($"the output could not be written: {e.Message}");
            return Exit.SomeUnused;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Complaint.Tell($"this should not have happened: {e.Message} ({e.GetType().Name}). Please report it with the input that led to it.");
            return Exit.SomeUnused;
        }
    }

    private static void Leave(PosixSignalContext signal)
    {
        signal.Cancel = true;
        Environment.Exit(Exit.Interrupted);
    }

    private static int Run(string[] args)
    {
        var root = new RootCommand(
            """
            Reads the news pages that people follow and gives back one timeline:
            every event once, with its date and the reasons for it, and every line
            opens the words it rests on.

            Example: dateline timeline samples/europa-clipper/ -o clipper.html
            """)
        {
            TimelineCommand.Make(),
            WhyCommand.Make(),
            ReadCommand.Make(),
            DateCommand.Make(),
            QuotesCommand.Make(),
            LinkCommand.Make(),
            NamesCommand.Make(),
            AddCommand.Make(),
            SearchCommand.Make(),
            TopicCommand.Make(),
            ArchiveCommands.Reread(),
            ExportCommand.Make(),
            ArchiveCommands.Check(),
            ArchiveCommands.Backup(),
            ArchiveCommands.Restore(),
            ConfigCommand.Make(),
            CompletionCommand.Make(),
        };
        if (Settings.Read() is var (where, says))
        {
            Complaint.Tell(where, says);
            return Exit.WrongCommand;
        }

        // Every command tells the version.
        args = args is [_, "--version"] ? ["--version"] : args;
        var asked = root.Parse(args);
        if (asked.Errors.Count > 0)
        {
            var commands = string.Join(", ", root.Subcommands.Select(command => command.Name));
            var errors = asked.CommandResult.Command != root ? asked.Errors.Select(error => error.Message)
                : [args.FirstOrDefault() is { } word ? $"“{word}” is no command; there are {commands}." : $"a command is missing: {commands}."];
            foreach (var error in errors)
            {
                Complaint.Tell($"{error}");
            }

            Complaint.Tell("--help tells what can be asked.");
            return Exit.WrongCommand;
        }

        return asked.Invoke(new() { EnableDefaultExceptionHandler = false });
    }
}
