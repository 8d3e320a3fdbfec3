using Dateline.News;

namespace Dateline.Read;

/// <summary>A list of feeds in OPML (2.0 and before): what readers of feeds give out and take in.</summary>
internal static class OpmlList
{
    private const int MostSources = 100_000;

    public static FeedDraft Read(string xml)
    {
        var draft = new FeedDraft { Note = "A list of feeds (OPML): it holds no news itself, its feeds are named as sources." };
        var scan = new XmlScan(xml);
        var groups = new List<(int Depth, string Name)>();
        var title = new System.Text.StringBuilder();
        var titled = 0;
        for (var piece = scan.Read(); piece != XmlPiece.End; piece = scan.Read())
        {
            switch (piece)
            {
                case XmlPiece.Open when scan.Name == "title" && titled == 0:
                    titled = scan.Depth;
                    break;
                case XmlPiece.Text when titled == scan.Depth && titled > 0:
                    scan.AppendTo(title, 10_000);
                    break;
                case XmlPiece.Open when scan.Name == "outline":
                    Outline(scan, groups, draft);
                    break;
                case XmlPiece.Close:
                    titled = titled > scan.Depth ? -1 : titled;
                    groups.RemoveAll(group => group.Depth > scan.Depth);
                    break;
                default:
                    break;
            }
        }

        draft.Head.Add(new(FeedField.Title, 0, title.ToString()));
        draft.Broken = scan.IsBroken;
        return draft;
    }

    /// <summary>An outline with an address is a feed, one without is a group of those inside it.</summary>
    private static void Outline(XmlScan scan, List<(int Depth, string Name)> groups, FeedDraft draft)
    {
        var name = FeedText.Line(new(FeedField.Title, 0, Said(scan.Attribute("title")) ?? Said(scan.Attribute("text")) ?? ""));
        var address = Said(scan.Attribute("xmlurl")) ?? (Said(scan.Attribute("type")) is "rss" or "atom" or "link" or "include" ? Said(scan.Attribute("url")) : null);
        if (address is null)
        {
            groups.Add((scan.Depth, name));
        }
        else if (draft.Sources.Count < MostSources)
        {
            var group = string.Join(" / ", groups.Select(each => each.Name).Where(each => each.Length > 0));
            draft.Sources.Add(new(name.Length > 0 ? name : null, address, Said(scan.Attribute("htmlurl")), group.Length > 0 ? group : null));
        }
        else
        {
            draft.Cut = true;
        }
    }

    private static string? Said(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
