using System.Text;

namespace Dateline.Read;

/// <summary>Goes through a feed in XML once: RSS of every version, RDF, Atom, sitemaps. Which elements mean what stands in <c>FeedNames.txt</c>.</summary>
internal sealed class FeedXml
{
    /// <summary>No feed has more entries than are read. A sitemap may hold 50,000 (sitemaps.org).</summary>
    public const int MostEntries = 250_000;

    /// <summary>No element says more than is read, in code units.</summary>
    private const int LongestText = 4_000_000;

    private readonly XmlScan scan;
    private readonly FeedDraft draft = new();
    private readonly StringBuilder text = new();
    private string root = "";
    private FeedPart? entry;
    private int entryDepth;
    private (FeedField Field, int Rank, FeedForm Form, int Depth, bool Inline)? said;

    private FeedXml(string xml) => scan = new(xml, Staying);

    public static FeedDraft Read(string xml) => new FeedXml(xml).Run();

    private FeedPart Part => entry ?? draft.Head;

    private FeedDraft Run()
    {
        for (var piece = scan.Read(); piece != XmlPiece.End; piece = scan.Read())
        {
            switch (piece)
            {
                case XmlPiece.Open:
                    Open();
                    break;
                case XmlPiece.Text when said is { } open && open.Field != FeedField.Ignored:
                    AddText(open.Inline && open.Form == FeedForm.Html);
                    break;
                case XmlPiece.Close:
                    Close();
                    break;
                default:
                    break;
            }
        }

        draft.IsBomb = scan.IsBomb;
        if (root == "sitemapindex")
        {
            draft.Note = "An index of sitemaps: it holds no news itself, its sitemaps are named as sources.";
        }

        return draft;
    }

    /// <summary>
    /// How many elements stay open when another opens: an entry does not stand within an entry, nor in anything an entry says; and a
    /// word of the feed ends a text that was never closed.
    /// </summary>
    private int Staying(string name, int depth)
    {
        var local = name[(name.IndexOf(':') + 1)..];
        if (IsEntry(local) && (entry is not null || said is not null) && said is not { Inline: true })
        {
            return entry is not null ? entryDepth - 1 : said!.Value.Depth - 1;
        }

        return said is { Inline: false, Field: not (FeedField.Ignored or FeedField.Author or FeedField.Outlet) } open
            && (Ends(name) || (open.Field is not (FeedField.Title or FeedField.Body or FeedField.Brief) && XmlNames.Field(name) is not null)) ? open.Depth - 1 : depth;
    }

    /// <summary>Elements of feeds that are no elements of HTML's body: they do not stand within a text.</summary>
    private static bool Ends(string name) => name is "title" or "link" or "guid" or "pubdate" or "description" or "category" or "published" or "updated" or "id" or "channel"
        or "lastmod" or "loc" || (name.Contains(':') && XmlNames.Field(name) is not null);

    private bool IsEntry(string name) => root switch
    {
        "urlset" => name == "url",
        "sitemapindex" => name == "sitemap",
        _ => name is "item" or "entry",
    };

    private void Open()
    {
        var name = Own(scan.Name);
        if (root.Length == 0)
        {
            Root(name);
            return;
        }

        if (said is { } open)
        {
            AddTag(open.Field, name[(name.IndexOf(':') + 1)..]);
        }
        else if (IsEntry(name))
        {
            entry = new();
            entryDepth = scan.Depth;
            Language(entry);
            if (scan.Attribute("rdf:about") is { } about)
            {
                entry.Add(new(FeedField.Guid, 5, about, Base: scan.Base));
            }
        }
        else if (XmlNames.Field(name) is { } field)
        {
            Begin(name, field.Field, field.Rank);
        }
    }

    private void Root(string name)
    {
        var local = name[(name.IndexOf(':') + 1)..];
        if (local is not ("rss" or "rdf" or "feed" or "entry" or "urlset" or "sitemapindex" or "channel"))
        {
            return;
        }

        root = local;
        Language(draft.Head);
        if (local == "entry")
        {
            (entry, entryDepth) = (new(), scan.Depth);
        }
    }

    private void Language(FeedPart part)
    {
        if (scan.Language is { } language)
        {
            part.Add(new(FeedField.Language, 0, language));
        }
    }

    /// <summary>The name without a prefix where it stands for the feed's own vocabulary.</summary>
    private string Own(string name) =>
        name.StartsWith("rss:", StringComparison.Ordinal) ? name[4..]
        : name.StartsWith("sitemap:", StringComparison.Ordinal) ? name[8..]
        : root is "" or "feed" or "entry" && name.StartsWith("atom:", StringComparison.Ordinal) ? name[5..] : name;

    private void Begin(string name, FeedField field, int rank)
    {
        if (field == FeedField.Reply)
        {
            Part.Add(new(FeedField.Reply, 0, "reply"));
            return;
        }

        if (field == FeedField.Link && scan.Attribute("href") is { } href)
        {
            AddLink(href, name == "link" ? 0 : 2);
        }
        else if (field == FeedField.Category && (scan.Attribute("label") ?? scan.Attribute("term")) is { } label)
        {
            Part.Add(new(FeedField.Category, rank, label));
        }

        // An address that is an id alone leads nowhere.
        rank += field == FeedField.Guid && (string.Equals(scan.Attribute("ispermalink"), "false", StringComparison.OrdinalIgnoreCase) || name != "guid") ? 6 : 0;
        said = (field, rank, Form(field, out var unread), scan.Depth, IsInline(name));
        said = unread ? said.Value with { Field = FeedField.Ignored } : said;
        text.Clear();
    }

    private bool IsInline(string name) => name.StartsWith("xhtml:", StringComparison.Ordinal)
        || scan.Attribute("type") is "xhtml" or "application/xhtml+xml" || scan.Attribute("mode") == "xml";

    /// <summary>How a text is written, as its attributes say (RFC 4287, 3.1 and 4.1.3; Atom 0.3, “mode”).</summary>
    /// <param name="unread">True for what is no text: a picture, a program, bytes.</param>
    private FeedForm Form(FeedField field, out bool unread)
    {
        var type = (scan.Attribute("type") ?? "").Trim().ToLowerInvariant();
        unread = field is FeedField.Body or FeedField.Title
            && (scan.Attribute("mode") == "base64" || type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal)
                || type.StartsWith("video/", StringComparison.Ordinal) || (type.StartsWith("application/", StringComparison.Ordinal) && !type.Contains("xml")));
        return type.Contains("html") || scan.Name.StartsWith("xhtml:", StringComparison.Ordinal) ? FeedForm.Html
            : type is "text" or "plain" || (type == "text/plain" && scan.Attribute("mode") == "escaped") ? FeedForm.Text
            : FeedForm.Open;
    }

    /// <summary>A link by its relation (RFC 4287, 4.2.7): to the piece or to the feed itself; to anything else it is not read.</summary>
    private void AddLink(string href, int rank)
    {
        var relation = scan.Attribute("rel") ?? "alternate";
        relation = relation[(relation.LastIndexOf('/') + 1)..].ToLowerInvariant();
        var type = scan.Attribute("type") ?? "text/html";
        if (relation is "alternate" or "")
        {
            Part.Add(new(FeedField.Link, rank + (type.Contains("html", StringComparison.OrdinalIgnoreCase) ? 0 : 1), href, Base: scan.Base));
        }
        else if (relation == "self" && entry is null)
        {
            Part.Add(new(FeedField.Self, 0, href, Base: scan.Base));
        }
    }

    /// <summary>Text within markup that stands in the feed as markup is written as markup; else it is markup already, or none.</summary>
    private void AddText(bool escaped)
    {
        var from = text.Length;
        scan.AppendTo(text, LongestText);
        if (escaped && text.ToString(from, text.Length - from) is var added && added.AsSpan().ContainsAny('<', '&'))
        {
            text.Length = from;
            text.Append(added.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));
        }
    }

    /// <summary>Markup within a text, as HTML writes it.</summary>
    private void AddTag(FeedField field, string local)
    {
        if (field == FeedField.Ignored || text.Length > LongestText)
        {
            return;
        }

        text.Append('<').Append(local);
        foreach (var name in (ReadOnlySpan<string>)["href", "class"])
        {
            if (scan.Attribute(name) is { } value)
            {
                text.Append(' ').Append(name).Append("=\"").Append(value.Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
            }
        }

        text.Append('>');
        said = said!.Value with { Form = said.Value.Form == FeedForm.Text ? FeedForm.Open : said.Value.Form };
    }

    private void Close()
    {
        // The scan has let the element go already.
        var depth = scan.Depth + 1;
        if (said is { } open)
        {
            if (depth > open.Depth)
            {
                CloseTag(open.Field);
                return;
            }

            Part.Cut |= text.Length >= LongestText;
            Part.Add(new(open.Field, open.Rank, open.Field == FeedField.Ignored ? "" : text.ToString(), open.Form, scan.Base));
            said = null;
        }

        if (entry is not null && depth <= entryDepth)
        {
            Finish(entry);
            draft.Broken |= scan.IsBroken;
            entry = null;
        }
    }

    private void CloseTag(FeedField field)
    {
        var name = scan.Name[(scan.Name.IndexOf(':') + 1)..];
        if (field != FeedField.Ignored && text.Length <= LongestText && name is not ("br" or "img" or "hr" or "input" or "wbr" or "source" or "embed" or "col" or "link" or "meta"))
        {
            text.Append("</").Append(name).Append('>');
        }
    }

    private void Finish(FeedPart part)
    {
        if (root == "sitemapindex")
        {
            draft.Sources.Add(new(null, part.First(FeedField.Link)?.Text.Trim(), null, null));
        }
        else if (draft.Entries.Count < MostEntries)
        {
            part.Close();
            draft.Entries.Add(part);
        }
        else
        {
            draft.Cut = true;
        }
    }
}
