using System.Xml;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The timeline as a feed (Atom, RFC 4287): an entry a story, newest first.</summary>
internal static class AtomTimeline
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static void Write(Timeline timeline, TextWriter to)
    {
        var entries = FeedEntry.All(timeline);
        using var xml = XmlWriter.Create(to, new() { Indent = true, NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartElement("feed", Namespace);
        xml.WriteElementString("id", Namespace, FeedEntry.IdOf(timeline));
        xml.WriteElementString("title", Namespace, FeedEntry.TitleOf(timeline));
        xml.WriteElementString("updated", Namespace, entries.IsEmpty ? "0001-01-01T00:00:00Z" : entries[0].Updated);
        xml.WriteElementString("generator", Namespace, "Dateline");
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, "Dateline");
        xml.WriteEndElement();
        foreach (var entry in entries)
        {
            One(xml, entry);
        }

        xml.WriteEndElement();
    }

    private static void One(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, entry.Id);
        xml.WriteElementString("title", Namespace, entry.Title);
        xml.WriteElementString("updated", Namespace, entry.Updated);
        if (entry.Published is { } published)
        {
            xml.WriteElementString("published", Namespace, published);
        }

        if (entry.Address is { } address)
        {
            xml.WriteStartElement("link", Namespace);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("href", address.Text);
            xml.WriteEndElement();
        }

        foreach (var outlet in entry.Outlets)
        {
            xml.WriteStartElement("contributor", Namespace);
            xml.WriteElementString("name", Namespace, Shown.Without(outlet, keepLines: false));
            xml.WriteEndElement();
        }

        xml.WriteElementString("summary", Namespace, entry.Summary);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(entry.Html);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
