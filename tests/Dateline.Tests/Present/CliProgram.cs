using System.Diagnostics;
using System.Text;
using Xunit;

namespace Dateline.Tests.Present;

/// <summary>What a run of the built program gave.</summary>
internal sealed record CliRun(int Exit, byte[] Output, string Errors)
{
    public string Text => Encoding.UTF8.GetString(Output);

    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the program as a user does: a process of its own, in a folder of its own, its streams in pipes.</summary>
internal static class CliProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string Samples { get; } = Path.Combine(Root.Folder, "samples", "europa-clipper");

    public static CliRun Run(params string[] words) => Run(words, []);

    public static CliRun Run(string[] words, byte[] input, string? folder = null, params (string Name, string Value)[] environment)
    {
        using var process = Start(words, folder, environment);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var output = new MemoryStream();
        var copied = process.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program need not read what it is given.
        }

        Assert.True(process.WaitForExit(Patience), $"dateline {string.Join(' ', words)} did not end.");
        Task.WaitAll([copied, errors], TestContext.Current.CancellationToken);
        Assert.DoesNotContain("should not have happened", errors.Result, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors.Result, StringComparison.Ordinal);
        return new(process.ExitCode, output.ToArray(), errors.Result);
    }

    public static Process Start(string[] words, string? folder = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? "",
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "dateline.dll"));
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        // What the machine's own user has set or kept does not count.
        foreach (var name in (string[])["XDG_DATA_HOME", "XDG_CONFIG_HOME"])
        {
            start.Environment[name] = Path.Combine(AppContext.BaseDirectory, "nowhere");
        }

        start.Environment.Remove("DATELINE_ARCHIVE");
        start.Environment.Remove("DATELINE_CONFIG");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

/// <summary>A folder that is there for one test.</summary>
internal sealed class CliFolder : IDisposable
{
    public const string Good =
        """
        Mayor opens the new river bridge
        The bridge carried its first cars on Oct. 3, 2024, the mayor of Lower Ferry said.

        Council puts off the vote on the harbor
        The council of Lower Ferry will vote on Oct. 17, its speaker said on Oct. 2, 2024.
        """;

    public string Path { get; } = Directory.CreateTempSubdirectory("dateline-").FullName;

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public CliRun Run(params string[] words) => CliProgram.Run(words, [], Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
