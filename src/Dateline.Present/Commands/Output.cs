using System.CommandLine;
using Dateline.Store;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Present.Commands;

/// <summary>Where a result goes: standard output, or a file that is written whole or not at all.</summary>
internal static class Output
{
    private const nint StandardOutput = 1; // POSIX, STDOUT_FILENO

    public static Option<string?> Option()
    {
        var option = new Option<string?>("--output", "-o")
        {
            HelpName = "FILE",
            Description = "Write to this file, whole or not at all, instead of standard output",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value.Length == 0)
            {
                result.AddError("-o takes the name of a file.");
            }
        });
        return option;
    }

    /// <returns>An exit code; trouble with the file is told in a sentence.</returns>
    public static int Write(string? file, Action<Stream> write)
    {
        if (file is null or "-")
        {
            try
            {
                using var output = new BufferedStream(Standard(), 1 << 16);
                write(output);
                return Exit.Done;
            }
            catch (IOException e) when (!ClosedPipe.Is(e))
            {
                Complaint.Tell("standard output", $"cannot be written: {e.Message}");
                return Exit.SomeUnused;
            }
        }

        try
        {
            WholeFile.Write(file, write);
            return Exit.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Complaint.Tell(file, $"cannot be written: {e.Message}");
            return Exit.SomeUnused;
        }
    }

    /// <summary>
    /// Standard output. The console's stream is silent when the reader at the other end of a pipe has gone away
    /// (<c>dateline … | head</c>), and the rest would be made for nobody; a file's stream says so. In a real file it would
    /// not know what other programs write there.
    /// </summary>
    private static Stream Standard()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var stream = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!stream.CanSeek)
            {
                return stream;
            }
        }

        return Console.OpenStandardOutput();
    }
}
