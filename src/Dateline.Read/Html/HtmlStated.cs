using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// What a page's metadata state of when its piece came out and was changed: JSON-LD (schema.org), microdata, OpenGraph and
/// article metas, Dublin Core, the metas of newsroom software. Names of metas gathered from these vocabularies, from pages,
/// and from the htmldate paper (Barbaresi 2020).
/// </summary>
internal static class HtmlStated
{
    /// <summary>No page needs to state more days than this.</summary>
    private const int MostDays = 8;

    /// <summary>Names of metas for publication, most specific first, without the marks in them: <see cref="HtmlHead"/> does not tell these apart.</summary>
    private static readonly string[] Published =
    [
        "datepublished", "articlepublishedtime", "articlepublished", "articlepublisheddate", "ogarticlepublishedtime", "ogpublishedtime", "ogdatepublished", "articlepostdate",
        "rnewsdatepublished", "parselypubdate", "sailthrudate", "btpubdate", "cxenseparserecspublishtime", "cxenserecspublishtime", "cxenseparsepublishtime",
        "originalpublicationdate", "articledateoriginal", "dcsextarticlefirstpublished", "iso8601publishdate", "publicationdate", "articlepublicationdate", "publishdate",
        "publisheddate", "publishedat", "published", "pubdate", "ogpubdate", "pdate", "swpubdate", "ptime", "displaydate", "dcdateissued", "dctermsissued", "dcissued",
        "prismpublicationdate", "citationpublicationdate", "citationdate", "citationonlinedate", "dateposted",
    ];

    /// <summary>Names that some software fills with the day of publication, some with another day.</summary>
    private static readonly string[] Vague =
        ["date", "dcdate", "dctermsdate", "dctermscreated", "dccreated", "dcdatecreated", "datecreated", "articlecreated", "created", "releasedate", "daterelease"];

    private static readonly string[] Changed =
    [
        "datemodified", "articlemodifiedtime", "articlemodified", "articlemodifieddate", "ogarticlemodifiedtime", "articleupdated", "articleupdatedtime", "articledateupdated",
        "ogupdatedtime", "btmoddate", "cxenseparsemodifiedtime", "dctermsmodified", "dcmodified", "dcdatemodified", "lastmodified", "lastmod", "lastupdated", "updatedtime", "dateupdate", "revised",
    ];

    /// <param name="piece">The piece that the page is, in its JSON-LD; null for none.</param>
    /// <param name="around">The web page that shows it, in its JSON-LD; null for none.</param>
    /// <param name="titles">Wordings of the title: some outlets begin theirs with the day.</param>
    public static IEnumerable<HtmlDay> Days(HtmlPiece? piece, HtmlPiece? around, HtmlHead head, IEnumerable<string> titles, string page) =>
    [
        .. Of(piece?.Published, HtmlGround.Piece, change: false, page),
        .. Of(piece?.Modified, HtmlGround.Piece, change: true, page),
        .. Of(head, Published, HtmlGround.Meta, change: false, page),
        .. Of(head, Changed, HtmlGround.Meta, change: true, page),
        .. Of(around?.Published, HtmlGround.Page, change: false, page),
        .. Of(around?.Modified, HtmlGround.Page, change: true, page),
        .. Of(piece?.Created, HtmlGround.Vague, change: false, page),
        .. Of(head, Vague, HtmlGround.Vague, change: false, page),
        .. Agreed(head.ScriptDays, page),
        .. titles.Take(MostDays).SelectMany(title => Leading(title, page)),
    ];

    /// <summary>
    /// What scripts keep, where that is one day and said twice: a page's data speak of other pieces as well. Days without a time
    /// are the page's own more often than moments are.
    /// </summary>
    private static List<HtmlDay> Agreed(IEnumerable<string> values, string page)
    {
        var days = new List<HtmlDay>();
        foreach (var value in values)
        {
            if (HtmlTimes.Parse(value, Evidence.Beside(page, EvidencePlace.Meta, value)) is { } stamp)
            {
                days.Add(new(stamp, HtmlGround.Script, Change: false));
            }
        }

        return One(days.FindAll(day => day.Stamp.Time is null)) ?? One(days) ?? [];
    }

    private static List<HtmlDay>? One(List<HtmlDay> days) => days.Count > 1 && days.TrueForAll(day => day.Number == days[0].Number) ? [days[0]] : null;

    private static IEnumerable<HtmlDay> Leading(string title, string page) =>
        Stamps.Leading(title, 0, title.Length) is { HasDay: true, Year: not null } printed
            ? [new(printed.With(Evidence.Beside(page, EvidencePlace.Meta, title[printed.Start..printed.End])), HtmlGround.Far, Change: false)] : [];

    private static IEnumerable<HtmlDay> Of(string? value, HtmlGround ground, bool change, string page) =>
        value is not null && HtmlTimes.Parse(value, Evidence.Beside(page, EvidencePlace.JsonLd, value)) is { } stamp ? [new(stamp, ground, change)] : [];

    /// <summary>The values that are dates, in order of the names, each day once.</summary>
    private static List<HtmlDay> Of(HtmlHead head, string[] names, HtmlGround ground, bool change, string page)
    {
        var days = new List<HtmlDay>();
        foreach (var name in names)
        {
            foreach (var value in head.All(name))
            {
                if (days.Count < MostDays && HtmlTimes.Parse(value, Evidence.Beside(page, EvidencePlace.Meta, value)) is { } stamp
                    && !days.Exists(day => (day.Stamp.Year, day.Stamp.Month, day.Stamp.Day) == (stamp.Year, stamp.Month, stamp.Day)))
                {
                    days.Add(new(stamp, ground, change));
                }
            }
        }

        return days;
    }
}
