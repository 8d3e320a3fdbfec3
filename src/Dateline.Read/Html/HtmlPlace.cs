namespace Dateline.Read;

/// <summary>Where on a page its piece stands, for what is printed around it.</summary>
/// <param name="Title">Index of the title's block; -1 for none.</param>
/// <param name="Teasers">For each block, true when it belongs to a teaser of another piece.</param>
internal sealed record HtmlPlace(HtmlPlain Plain, int Title, HtmlArticle Article, IReadOnlyList<bool> Teasers)
{
    /// <summary>How many blocks after the title, and before the body, are near.</summary>
    private const int AfterTitle = 12;

    /// <summary>How many blocks before the title are near.</summary>
    private const int Above = 4;

    /// <summary>How many blocks behind the body are near.</summary>
    private const int Behind = 8;

    /// <summary>What stands in a column at the side counts as so many blocks further away.</summary>
    private const int Aside = 20;

    /// <summary>So many lines from the title on are its own, whatever they look like: a title that is a link makes a card of them.</summary>
    private const int OwnCard = 4;

    /// <summary>No shorter text, in code units, is taken for the beginning of a body.</summary>
    private const int Paragraph = 80;

    private const HtmlUse Foreign = HtmlUse.Comments | HtmlUse.Related | HtmlUse.Menu;

    /// <summary>What the piece itself stands in is not foreign to it: some software calls everything a widget.</summary>
    private readonly HtmlUse own = Plain.Parts[Article.Container].All | (Title < 0 ? HtmlUse.None : Plain.Parts[Plain.Blocks[Title].Part].All);

    /// <summary>The first block of the smallest element around title and body.</summary>
    private readonly int around = Around(Plain, Title, Article);

    /// <summary>The first paragraph of the body; its first block where none is one, and that of the title where there is no body.</summary>
    public int First { get; } = Article.Blocks.IsEmpty ? Title
        : Article.Blocks.FirstOrDefault(at => Plain.Blocks[at].Length >= Paragraph && !Plain.Parts[Plain.Blocks[at].Part].Is(HtmlUse.Heading), Article.Blocks[0]);

    /// <summary>The last block of the body.</summary>
    public int Last { get; } = Article.Blocks.IsEmpty ? Title : Article.Blocks[^1];

    /// <summary>True for an element of another piece, or of furniture that the piece does not stand in itself.</summary>
    public bool IsForeign(HtmlPart part) => Uses(part, Foreign) || IsTeaser(part.FirstBlock);

    /// <summary>True for a line of another piece or of furniture.</summary>
    public bool IsForeign(int block) => Uses(Plain.Parts[Plain.Blocks[block].Part], Foreign) || IsTeaser(block);

    /// <summary>True for the few lines before title and body, between them and right behind the body.</summary>
    public bool IsNear(int block) => (Title >= 0 && block >= Title - Above && block <= Title + AfterTitle)
        || (block >= First - AfterTitle && block <= First + 1) || (block >= Last && block < Last + Behind);

    /// <summary>True for what stands before the title and outside the smallest element around title and body: the head of the site, with the day of the visit.</summary>
    public bool IsAbove(int block) => block < Title && block < around;

    /// <summary>True for what ends the body or stands behind it.</summary>
    public bool IsBehind(int block) => !Article.Blocks.IsEmpty && block >= Last && block > First && Title <= Last;

    /// <summary>True for what stands in the midst of the body.</summary>
    public bool IsInside(int block) => block > First && block < Last;

    /// <summary>How many blocks lie between an element and the title; those before the title count twice, for bylines stand below titles.</summary>
    public int Away(HtmlPart part, int block)
    {
        var anchor = Title >= 0 ? Title : First;
        return (block >= anchor ? block - anchor : 2 * (anchor - block)) + (Uses(part, HtmlUse.Side) ? Aside : 0);
    }

    private static int Around(HtmlPlain plain, int title, HtmlArticle article)
    {
        if (title < 0 || article.Blocks.IsEmpty)
        {
            return 0;
        }

        var part = plain.Blocks[title].Part;
        while (plain.Parts[part].Up >= 0 && (plain.Parts[part].FirstBlock > article.Blocks[0] || plain.Parts[part].EndBlock <= article.Blocks[0]))
        {
            part = plain.Parts[part].Up;
        }

        return plain.Parts[part].FirstBlock;
    }

    private bool Uses(HtmlPart part, HtmlUse use) => (part.All & ~own & use) != HtmlUse.None;

    private bool IsTeaser(int block) => block < Teasers.Count && Teasers[block] && !(Title >= 0 && block >= Title && block < Title + OwnCard);
}
