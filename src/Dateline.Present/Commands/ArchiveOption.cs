using System.CommandLine;
using Dateline.Store;

namespace Dateline.Present.Commands;

/// <summary><c>--archive PLACE</c>: where the archive lies, a file or the address of a database; else as <see cref="Settings"/> say, else in the platform's folder for data.</summary>
internal sealed class ArchiveOption
{
    private readonly Option<string?> file = new("--archive")
    {
        HelpName = "PLACE",
        Description = "A file or postgres://user@host/database; else see “config”",
    };

    public void AddTo(Command command) => command.Options.Add(file);

    /// <summary>True when the user named it on the command line.</summary>
    public bool IsAsked(ParseResult asked) => asked.GetValue(file) is not null;

    /// <summary>True when the user named one, in whatever way, or the usual one is there.</summary>
    public bool IsThere(ParseResult asked) => Named(asked) is not null || File.Exists(Usual);

    public string Place(ParseResult asked) => Named(asked) ?? Usual;

    /// <summary>Opens the archive and works with it; what is wrong with it ends in a sentence.</summary>
    /// <param name="create">True to make one where there is none.</param>
    /// <returns>What the work returns; 1 where the archive cannot be used.</returns>
    public int With(ParseResult asked, bool create, Func<IArchive, int> work)
    {
        var place = Place(asked);
        if (Archive.Fault(place) is { } fault)
        {
            Complaint.Tell($"--archive {fault}");
            return Exit.WrongCommand;
        }

        return Guarded(Archive.Shown(place), () =>
        {
            using var archive = Archive.Open(place, create);
            return work(archive);
        });
    }

    /// <summary>What is wrong with an archive ends in a sentence.</summary>
    /// <param name="name">Of what the sentence tells.</param>
    public static int Guarded(string name, Func<int> work)
    {
        try
        {
            return work();
        }
        catch (ArchiveException e)
        {
            Complaint.Tell(name, e.Message);
            return Exit.SomeUnused;
        }
    }

    private string? Named(ParseResult asked) => asked.GetValue(file) is { Length: > 0 } given ? given
        : Settings.Of(Settings.Archive).Value;

    /// <summary>Where an archive lies of which nobody says where.</summary>
    public static string Usual => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "dateline", "archive.db");
}
