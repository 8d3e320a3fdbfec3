using Dateline.News;

namespace Dateline.Read;

/// <summary>Where a page says when its piece came out, surest first.</summary>
internal enum HtmlGround
{
    /// <summary>A line that dates the very text shown, of a page that keeps its versions.</summary>
    Version,

    /// <summary>JSON-LD of the piece.</summary>
    Piece,

    /// <summary>Microdata on an element of the piece.</summary>
    Marked,

    /// <summary>A meta that speaks of publication.</summary>
    Meta,

    /// <summary>JSON-LD of the web page that shows the piece.</summary>
    Page,

    /// <summary>The machine's side of a time element near the title.</summary>
    Time,

    /// <summary>The address.</summary>
    Address,

    /// <summary>What is printed near the title or right behind the body.</summary>
    Near,

    /// <summary>A meta that speaks of some date.</summary>
    Vague,

    /// <summary>A day printed near the title without its year, which the markup spells with one.</summary>
    Spelled,

    /// <summary>A script, where all that it keeps of publication is one day.</summary>
    Script,

    /// <summary>A time element or a line elsewhere that says of itself that it tells when the page came out or was changed.</summary>
    Far,
}

/// <summary>One thing that a page says of when its piece came out.</summary>
/// <param name="Change">True when it says when the piece was changed.</param>
/// <param name="Away">How many blocks of text lie between it and the title; 0 where it has no place in the text.</param>
internal sealed record HtmlDay(Stamp Stamp, HtmlGround Ground, bool Change, int Away = 0)
{
    /// <summary>The day as <see cref="DateOnly.DayNumber"/>; null where the stamp has none.</summary>
    public int? Number { get; } = Stamp is { Year: { } year, Month: { } month, Day: { } day } ? new DateOnly(year, month, day).DayNumber : null;
}
