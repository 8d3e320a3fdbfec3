namespace Dateline.Read;

/// <summary>What a part of a page is there for, as its tag, role, class and id say; a hint, never a proof.</summary>
[Flags]
internal enum HtmlUse
{
    None = 0,

    /// <summary>Menus, breadcrumbs, pagination, headers and footers of the site.</summary>
    Menu = 1 << 0,

    /// <summary>What readers wrote.</summary>
    Comments = 1 << 1,

    /// <summary>Pointers to other pieces.</summary>
    Related = 1 << 2,

    /// <summary>Buttons to pass the piece on.</summary>
    Share = 1 << 3,

    /// <summary>Newsletters, memberships, cookie notes, advertisements.</summary>
    Campaign = 1 << 4,

    /// <summary>Who wrote it.</summary>
    Byline = 1 << 5,

    /// <summary>When it came out.</summary>
    Stamp = 1 << 6,

    /// <summary>Words under a picture.</summary>
    Caption = 1 << 7,

    /// <summary>Tags and categories.</summary>
    Label = 1 << 8,

    /// <summary>Beside the main matter.</summary>
    Side = 1 << 9,

    /// <summary>Inputs, buttons.</summary>
    Form = 1 << 10,

    /// <summary>A place that says it holds the piece's text.</summary>
    Body = 1 << 11,

    /// <summary>A place that says it holds one piece.</summary>
    Card = 1 << 12,

    /// <summary>Inside a heading.</summary>
    Heading = 1 << 13,

    /// <summary>Inside a link.</summary>
    Link = 1 << 14,

    /// <summary>Teasing summary of a piece.</summary>
    Teaser = 1 << 15,

    /// <summary>About the author or the outlet, not about the news.</summary>
    About = 1 << 16,

    /// <summary>Says that it is a headline.</summary>
    Title = 1 << 17,

    /// <summary>What stands in no item.</summary>
    Furniture = Menu | Comments | Share | Campaign | Side | Form | About,
}

/// <summary>One element of a page with its place in the plain text. Parts stand in document order.</summary>
internal sealed class HtmlPart(HtmlElement element, string tag, int up, HtmlUse own, HtmlUse inherited)
{
    public HtmlElement Element { get; } = element;

    /// <summary>Lower-case local name.</summary>
    public string Tag { get; } = tag;

    public int Up { get; } = up;

    /// <summary>What this element says of itself.</summary>
    public HtmlUse Own { get; } = own;

    /// <summary>What it and all around it say.</summary>
    public HtmlUse All { get; } = own | inherited;

    /// <summary>Index of the last part inside it; its own when it is empty.</summary>
    public int Last { get; set; }

    /// <summary>Where its text begins in the plain text.</summary>
    public int Start { get; set; }

    /// <summary>Where its text ends, exclusive.</summary>
    public int End { get; set; }

    /// <summary>Index of the first block that begins inside it.</summary>
    public int FirstBlock { get; set; }

    /// <summary>Index after the last block that begins inside it.</summary>
    public int EndBlock { get; set; }

    public int Length => End - Start;

    /// <summary>True when it or anything around it is for one of these uses.</summary>
    public bool Is(HtmlUse use) => (All & use) != HtmlUse.None;

    /// <summary>True when it says so itself.</summary>
    public bool Says(HtmlUse use) => (Own & use) != HtmlUse.None;
}

/// <summary>A run of text between two line breaks of the page.</summary>
/// <param name="Part">Index of the innermost block-level element around it.</param>
/// <param name="Linked">How many of its code units stand in links.</param>
internal readonly record struct HtmlBlock(int Start, int End, int Part, int Linked)
{
    public int Length => End - Start;

    public double LinkShare => Length == 0 ? 0 : (double)Linked / Length;
}
