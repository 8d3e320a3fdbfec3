using System.CommandLine;
using Dateline.News;
using Dateline.Present.Exports;
using Dateline.Store;

namespace Dateline.Present.Commands;

/// <summary>What is done to an archive as a whole: <c>reread</c>, <c>check</c>, <c>backup</c>, <c>restore</c>.</summary>
internal static class ArchiveCommands
{
    public static Command Reread()
    {
        var archive = new ArchiveOption();
        var threads = new Option<int>("--threads") { HelpName = "N", Description = "Read so many pages at once", DefaultValueFactory = _ => Settings.ThreadCount };
        var command = new Command(
            "reread",
            """
            Reads every page of the archive that this version has not read yet. What it was
            made of before is replaced; the pages stay as they came.

            Example: dateline reread --archive rutte.db
            """) { threads };
        archive.AddTo(command);
        command.SetAction(asked => archive.With(asked, create: false, kept =>
        {
            int read;
            List<Unread> unread;
            using (var progress = ProgressLine.OnTerminal(resultsElsewhere: true))
            {
                (read, unread) = ArchivedPages.Reread(kept, Math.Clamp(asked.GetValue(threads), 1, 256), progress);
            }

            foreach (var trouble in unread)
            {
                Complaint.Tell(trouble.Where, trouble.Cause);
            }

            Console.Out.WriteLine($"{Wording.Count(read)} of {Wording.Count((int)kept.Count(), "page", "pages")} read anew.");
            return unread.Count > 0 ? Exit.SomeUnused : Exit.Done;
        }));
        return command;
    }

    public static Command Check()
    {
        var archive = new ArchiveOption();
        var command = new Command(
            "check",
            """
            Looks whether the archive is sound: the database, every reference, the bytes of
            every page.

            Example: dateline check --archive rutte.db
            """);
        archive.AddTo(command);
        command.SetAction(asked => archive.With(asked, create: false, kept =>
        {
            var exit = Exit.Done;
            using (var progress = ProgressLine.OnTerminal(resultsElsewhere: true))
            {
                foreach (var says in kept.Check(progress))
                {
                    progress?.Clear();
                    Complaint.Tell(kept.Place, says);
                    exit = Exit.SomeUnused;
                }
            }

            Console.Out.WriteLine(exit == Exit.Done ? $"{Wording.Count((int)kept.Count(), "page", "pages")}, all sound." : "The archive is not sound.");
            return exit;
        }));
        return command;
    }

    public static Command Backup()
    {
        var archive = new ArchiveOption();
        var file = new Argument<string>("FILE") { Description = "A new file" };
        var command = new Command(
            "backup",
            """
            Copies the archive, as it is at one moment, into a new file, while others may read
            and write it.

            Example: dateline backup rutte-2025-07-22.db --archive rutte.db
            """) { file };
        archive.AddTo(command);
        command.SetAction(asked => archive.With(asked, create: false, kept =>
        {
            kept.BackUp(asked.GetValue(file)!);
            Console.Out.WriteLine($"{Wording.Count((int)kept.Count(), "page", "pages")} copied to {TextLines.Plain(asked.GetValue(file)!)}.");
            return Exit.Done;
        }));
        return command;
    }

    public static Command Restore()
    {
        var archive = new ArchiveOption();
        var file = new Argument<string>("FILE") { Description = "A backup" };
        var command = new Command(
            "restore",
            """
            Makes an archive of a backup, after it was found sound. Nothing is written over.

            Example: dateline restore rutte-2025-07-22.db --archive elsewhere.db
            """) { file };
        archive.AddTo(command);
        command.SetAction(asked => Archive.Fault(archive.Place(asked)) is { } fault ? Wrong(fault) : ArchiveOption.Guarded(asked.GetValue(file)!, () =>
        {
            Archive.Restore(asked.GetValue(file)!, archive.Place(asked));
            Console.Out.WriteLine($"restored to {TextLines.Plain(Archive.Shown(archive.Place(asked)))}.");
            return Exit.Done;
        }));
        return command;
    }

    private static int Wrong(string fault)
    {
        Complaint.Tell($"--archive {fault}");
        return Exit.WrongCommand;
    }
}
