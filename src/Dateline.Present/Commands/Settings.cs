using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Present.Commands;

/// <summary>What holds where the command line says nothing.</summary>
/// <param name="Value">Null where nobody says.</param>
/// <param name="Whence">Who says so.</param>
internal sealed record Setting(string Name, string? Value, string Whence);

/// <summary>
/// Settings from the environment (<c>DATELINE_ARCHIVE</c>; <c>DATELINE_ARCHIVE_FILE</c> names a file that holds the value, for what nobody
/// should see), else from a file of lines <c>name = value</c>, else the usual.
/// </summary>
internal static class Settings
{
    public const string Archive = "archive";
    public const string Threads = "threads";

    /// <summary>In bytes; a longer file is none of settings.</summary>
    private const int Longest = 1 << 16;

    private static readonly FrozenSet<string> Known = new[] { Archive, Threads }.ToFrozenSet(StringComparer.Ordinal);

    private static Dictionary<string, Setting> _inForce = new(StringComparer.Ordinal);

    /// <summary>Where the file lies.</summary>
    public static string File => Environment.GetEnvironmentVariable("DATELINE_CONFIG") is { Length: > 0 } named ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "dateline", "config");

    /// <summary>How many pages are read at once.</summary>
    public static int ThreadCount => int.TryParse(Of(Threads).Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Environment.ProcessorCount;

    public static Setting Of(string name) => _inForce.TryGetValue(name, out var setting) ? setting : new(name, null, "usual");

    /// <summary>Reads what is in force.</summary>
    /// <returns>A sentence on what cannot be used, with its place; null where all is well.</returns>
    public static (string Where, string Says)? Read()
    {
        var found = new Dictionary<string, Setting>(StringComparer.Ordinal);
        if (FromFile(found) is { } wrong)
        {
            return wrong;
        }

        foreach (var name in Known)
        {
            var variable = $"DATELINE_{name.ToUpperInvariant()}";
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value)
            {
                found[name] = new(name, value, variable);
            }
            else if (Environment.GetEnvironmentVariable($"{variable}_FILE") is { Length: > 0 } file)
            {
                if (Text(file)?.Trim() is not { Length: > 0 } held)
                {
                    return ($"{variable}_FILE", $"names {file}, which holds nothing or cannot be read.");
                }

                found[name] = new(name, held, $"{variable}_FILE");
            }
        }

        if (found.TryGetValue(Threads, out var threads) && (!int.TryParse(threads.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 256))
        {
            return (threads.Whence, $"sets threads to “{threads.Value}”: it is a number from 1 to 256.");
        }

        _inForce = found;
        return null;
    }

    private static (string Where, string Says)? FromFile(Dictionary<string, Setting> found)
    {
        var isAsked = Environment.GetEnvironmentVariable("DATELINE_CONFIG") is { Length: > 0 };
        if (Text(File) is not { } text)
        {
            return isAsked || System.IO.File.Exists(File) ? (File, "cannot be read, or is no file of settings.") : null;
        }

        foreach (var (at, line) in text.Split('\n').Index().Select(line => (line.Index + 1, line.Item.Trim())).Where(line => line.Item2.Length > 0 && line.Item2[0] != '#'))
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || !Known.Contains(parts[0]) || parts[1].Length == 0)
            {
                return ($"{File} line {at.ToString(CultureInfo.InvariantCulture)}", $"is no setting: lines are “name = value”, and names are {string.Join(", ", Known.Order(StringComparer.Ordinal))}.");
            }

            found[parts[0]] = new(parts[0], parts[1], File);
        }

        return null;
    }

    private static string? Text(string file)
    {
        try
        {
            return new FileInfo(file) is { Exists: true, Length: <= Longest } ? System.IO.File.ReadAllText(file) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
