using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Dateline.News;
using Dateline.Present.Exports;

namespace Dateline.Present.Commands;

/// <summary><c>dateline topic add|list|show|remove</c>: what the user follows.</summary>
internal static class TopicCommand
{
    public static Command Make() => new(
        "topic",
        """
        What you follow: a name with its other forms, words that must or must not stand
        beside it, outlets. “dateline timeline --topic NAME” keeps what is about it.

        Example: dateline topic add "Mark Rutte" --also Рютте --without "Rutte Square"
        """)
    {
        Add(), List(), Show(), Remove(),
    };

    private static Command Add()
    {
        var name = Name("Under which you know it; a text may name it so");
        var also = Words("--also", "NAME", "Another name of it");
        var with = Words("--with", "WORDS", "One of these must stand in a text that names it");
        var without = Words("--without", "WORDS", "A text in which this stands is not about it");
        var outlets = Words("--outlet", "NAME", "Only texts of these outlets count");
        var archive = new ArchiveOption();
        var command = new Command(
            "add",
            """
            Keeps a topic; one of the same name is replaced. Each option may be given again.

            Example: dateline topic add "Lower Ferry bridge" --also "new bridge" --with "Lower Ferry"
            """) { name, also, with, without, outlets };
        archive.AddTo(command);
        command.SetAction(asked =>
        {
            var topic = new Topic(asked.GetValue(name)!.Trim()) { Also = Given(asked, also), With = Given(asked, with), Without = Given(asked, without), Outlets = Given(asked, outlets) };
            if (topic.Name.Length == 0 || topic.Name.Any(char.IsControl))
            {
                Complaint.Tell("a topic has a name of one line, such as “Mark Rutte”.");
                return Exit.WrongCommand;
            }

            return archive.With(asked, create: true, kept =>
            {
                kept.Follow(topic);
                return Exit.Done;
            });
        });
        return command;
    }

    private static Command List()
    {
        var json = Json();
        var archive = new ArchiveOption();
        var command = new Command("list", "The topics, a line each.\n\nExample: dateline topic list --archive rutte.db") { json };
        archive.AddTo(command);
        command.SetAction(asked => archive.With(asked, create: false, kept => Written(kept.Topics(), asked.GetValue(json))));
        return command;
    }

    private static Command Show()
    {
        var name = Name("Of the topic");
        var json = Json();
        var archive = new ArchiveOption();
        var command = new Command("show", "One topic.\n\nExample: dateline topic show \"Mark Rutte\"") { name, json };
        archive.AddTo(command);
        command.SetAction(asked => archive.With(asked, create: false, kept =>
            kept.Topics().Where(topic => topic.Name == asked.GetValue(name)!.Trim()).ToList() is [_, ..] found ? Written(found, asked.GetValue(json)) : Unknown(asked.GetValue(name)!)));
        return command;
    }

    private static Command Remove()
    {
        var name = Name("Of the topic");
        var archive = new ArchiveOption();
        var command = new Command("remove", "Forgets a topic; no page is touched.\n\nExample: dateline topic remove \"Mark Rutte\"") { name };
        archive.AddTo(command);
        command.SetAction(asked => archive.With(asked, create: false, kept => kept.Unfollow(asked.GetValue(name)!.Trim()) ? Exit.Done : Unknown(asked.GetValue(name)!)));
        return command;
    }

    private static int Unknown(string name)
    {
        Complaint.Tell(name, "is no topic of this archive; dateline topic list tells them.");
        return Exit.SomeUnused;
    }

    private static int Written(IReadOnlyList<Topic> topics, bool isJson) => Output.Write(null, to =>
    {
        foreach (var topic in topics)
        {
            if (isJson)
            {
                Line(topic, to);
            }
            else
            {
                string[] parts = [TextLines.Plain(topic.Name), Part("also", topic.Also), Part("with", topic.With), Part("without", topic.Without), Part("of", topic.Outlets)];
                to.Write(Encoding.UTF8.GetBytes(string.Join("; ", parts.Where(part => part.Length > 0))));
            }

            to.Write("\n"u8);
        }
    });

    private static void Line(Topic topic, Stream to)
    {
        using var json = new Utf8JsonWriter(to, JsonShapes.Lines);
        json.WriteStartObject();
        json.WriteString("name", topic.Name);
        json.Strings("also", topic.Also);
        json.Strings("with", topic.With);
        json.Strings("without", topic.Without);
        json.Strings("outlets", topic.Outlets);
        json.WriteEndObject();
    }

    private static string Part(string says, IReadOnlyList<string> words) => words.Count == 0 ? "" : $"{says} {string.Join(", ", words.Select(TextLines.Plain))}";

    private static Argument<string> Name(string says) => new("NAME") { Description = says };

    private static Option<bool> Json() => new("--json") { Description = "A JSON line each" };

    private static Option<string[]> Words(string option, string name, string says) => new(option) { HelpName = name, Description = says, DefaultValueFactory = _ => [] };

    private static ImmutableArray<string> Given(ParseResult asked, Option<string[]> option) =>
        [.. asked.GetValue(option)!.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)];
}
