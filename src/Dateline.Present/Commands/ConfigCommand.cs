using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Present.Exports;

namespace Dateline.Present.Commands;

/// <summary><c>dateline config</c>: the settings that are in force, and whence.</summary>
internal static class ConfigCommand
{
    public static Command Make()
    {
        var json = new Option<bool>("--json") { Description = "A JSON line each" };
        var command = new Command(
            "config",
            """
            Tells the settings that are in force, and whence. The command line goes before the
            environment (DATELINE_ARCHIVE, DATELINE_THREADS; DATELINE_ARCHIVE_FILE names a
            file that holds the value), the environment before the file of settings.

            A file of settings:
              # where pages are kept
              archive = /home/roe/rutte.db
              threads = 4

            Example: dateline config
            """) { json };
        command.SetAction(asked => Output.Write(null, to =>
        {
            foreach (var setting in InForce())
            {
                if (asked.GetValue(json))
                {
                    Line(setting, to);
                }
                else
                {
                    to.Write(Encoding.UTF8.GetBytes($"{setting.Name} = {TextLines.Plain(setting.Value!)}    ({TextLines.Plain(setting.Whence)})"));
                }

                to.Write("\n"u8);
            }
        }));
        return command;
    }

    /// <summary>No password is shown.</summary>
    private static IEnumerable<Setting> InForce()
    {
        var archive = Settings.Of(Settings.Archive);
        yield return archive with { Value = Store.Archive.Shown(archive.Value ?? ArchiveOption.Usual) };
        var threads = Settings.Of(Settings.Threads);
        yield return threads with { Value = Settings.ThreadCount.ToString(CultureInfo.InvariantCulture) };
        yield return new("config", Settings.File, File.Exists(Settings.File) ? "read" : "not there");
    }

    private static void Line(Setting setting, Stream to)
    {
        using var json = new Utf8JsonWriter(to, JsonShapes.Lines);
        json.WriteStartObject();
        json.WriteString("name", setting.Name);
        json.WriteString("value", setting.Value);
        json.WriteString("whence", setting.Whence);
        json.WriteEndObject();
    }
}
