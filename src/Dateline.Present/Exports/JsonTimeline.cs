using System.Collections.Immutable;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary><c>dateline timeline --format json</c>, as the contract and <c>docs/schema/timeline.schema.json</c> have it.</summary>
internal static class JsonTimeline
{
    public static void Write(Timeline timeline, Stream to)
    {
        using var json = new Utf8JsonWriter(to, JsonShapes.Indented);
        json.WriteStartObject();
        json.WriteNumber("dateline", 1);
        json.WriteString("topic", timeline.Topic);
        json.WriteNumber("made_from", timeline.Pages.Length);
        Array(json, "pages", timeline.Pages, Page);
        Array(json, "items", timeline.Items, Item);
        Array(json, "stories", timeline.Stories, Story);
        Array(json, "people", timeline.People, Person);
        Array(json, "quotes", timeline.Quotes, Quote);
        Array(json, "figures", timeline.Figures, Figure);
        Array(json, "planned", timeline.Planned, Planned);
        Array(json, "doubts", timeline.Doubts, JsonShapes.Doubt);
        Array(json, "revisions", timeline.Revisions, Revision);
        Array(json, "unread", timeline.Unread, Unread);
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    private static void Array<T>(Utf8JsonWriter json, string name, ImmutableArray<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Page(Utf8JsonWriter json, TimelinePage each)
    {
        json.WriteString("id", each.Page.Id);
        json.WriteString("path", each.Page.Path);
        json.WriteString("url", each.Page.Url);
        json.WriteString("outlet", each.Page.Outlet);
        json.WriteString("kind", ContractWords.Of(each.Page.Kind));
        json.Date("retrieved", each.Retrieved);
    }

    private static void Item(Utf8JsonWriter json, TimelineItem each)
    {
        json.WriteString("id", each.Item.Id);
        json.WriteString("page", each.Item.Page);
        JsonItem.Fields(json, each.Item, each.Dated.Published);
        json.WriteString("story", each.Story);
        json.WriteString("copy_of", each.CopyOf);
        json.WriteString("revision_of", each.RevisionOf);
        json.WriteString("teaser_of", each.TeaserOf);
    }

    private static void Story(Utf8JsonWriter json, Story each)
    {
        json.WriteString("id", each.Id);
        json.WriteString("headline", each.Headline);
        json.Date("date", each.Date);
        json.Date("happened", each.Happened);
        json.Date("told", each.Told);
        json.Strings("items", each.Items);
        json.Strings("outlets", each.Outlets);
        json.WriteString("thread", each.Thread);
        json.Reasons("because", each.Because);
        json.Reasons("thread_because", each.ThreadBecause);
        json.WritePropertyName("importance");
        Importance(json, each.Importance);
    }

    private static void Importance(Utf8JsonWriter json, Importance? each)
    {
        if (each is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("mentions", each.Mentions);
        json.WriteNumber("outlets", each.Outlets);
        json.WriteNumber("days", each.Days);
        json.WritePropertyName("sentence");
        json.Evidence(each.Sentence);
        json.WriteEndObject();
    }

    private static void Person(Utf8JsonWriter json, Person each)
    {
        json.WriteString("id", each.Id);
        json.WriteString("name", each.Name);
        json.Strings("also", each.Also);
        Array(json, "offices", each.Offices, Office);
        json.WriteNumber("mentions", each.Mentions);
    }

    private static void Office(Utf8JsonWriter json, Office each)
    {
        json.WriteString("title", each.Title);
        json.WriteString("body", each.Body);
        json.Date("from", each.From);
        json.Date("to", each.To);
        json.Evidence("evidence", each.Evidence);
    }

    private static void Quote(Utf8JsonWriter json, Quote each)
    {
        json.WriteString("id", each.Id);
        json.WriteString("text", each.Text);
        json.Strings("variants", each.Variants);
        json.WriteString("speaker", each.Speaker);
        json.WriteString("person", each.Person);
        json.WriteString("kind", ContractWords.Of(each.Kind));
        json.WriteString("story", each.Story);
        json.Date("said", each.Said);
        json.Evidence("evidence", each.Evidence);
    }

    private static void Figure(Utf8JsonWriter json, Figure each)
    {
        Amount(json, each.Amount);
        Array(json, "also", each.Also, Amount);
        json.WriteString("what", each.What);
        json.WriteString("who", each.Who);
        json.WriteString("to", each.To);
        json.Number("year", each.Year);
        json.WriteString("story", each.Story);
        json.Evidence("evidence", each.Evidence);
    }

    private static void Amount(Utf8JsonWriter json, Amount amount)
    {
        json.WriteNumber("amount", amount.Value);
        json.WriteString("unit", amount.Unit);
        if (amount.High is { } high)
        {
            json.WriteNumber("high", high);
        }

    }

    private static void Planned(Utf8JsonWriter json, Planned each)
    {
        json.WriteString("what", each.What);
        json.WriteString("who", each.Who);
        json.WriteString("by", each.By);
        json.Date("when", each.When);
        json.Date("announced", each.Announced);
        json.WriteString("state", ContractWords.Of(each.State));
        json.WriteString("story", each.Story);
        json.Evidence("evidence", each.Evidence);
    }

    private static void Revision(Utf8JsonWriter json, RevisedItem each)
    {
        json.WriteString("item", each.Item);
        json.WriteString("earlier", each.Earlier);
        Array(json, "changes", each.Changes, Change);
    }

    private static void Change(Utf8JsonWriter json, Change each)
    {
        json.WriteString("kind", ContractWords.Of(each.Kind));
        json.WriteString("says", Wording.Of(each));
        json.WritePropertyName("was");
        json.Evidence(each.Was);
        json.WritePropertyName("is");
        json.Evidence(each.Is);
    }

    private static void Unread(Utf8JsonWriter json, Unread each)
    {
        json.WriteString("where", each.Where);
        json.WriteString("cause", each.Cause);
    }
}
