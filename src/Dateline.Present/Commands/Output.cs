using System.CommandLine;
using Dateline.Store;

namespace Dateline.Present.Commands;

/// <summary>Where a result goes: standard output, or a file that is written whole or not at all.</summary>
internal static class Output
{
    public static Option<string?> Option() => new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "Write to this file, whole or not at all, instead of standard output",
    };

    /// <returns>An exit code; trouble with the file is told in a sentence.</returns>
    public static int Write(string? file, Action<Stream> write)
    {
        if (file is null or "-")
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            write(output);
            return Exit.Done;
        }

        try
        {
            WholeFile.Write(file, write);
            return Exit.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"dateline: {file}: cannot be written: {e.Message}");
            return Exit.SomeUnused;
        }
    }
}
