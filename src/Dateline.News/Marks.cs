using System.Collections.Immutable;
using System.Text;

namespace Dateline.News;

/// <summary>What stands in one item's text: names, offices, quotations, figures, each with its span.</summary>
public sealed record ItemMarks(
    string Item, ImmutableArray<NameMark> Names, ImmutableArray<OfficeMark> Offices,
    ImmutableArray<QuoteMark> Quotes, ImmutableArray<FigureMark> Figures)
{
    public static ItemMarks None(string item) => new(item, [], [], [], []);
}

public enum NameKind
{
    Person,
    Organization,
    Location,
}

/// <param name="At">The name as it stands in the page's plain text.</param>
public sealed record NameMark(Passage At, NameKind Kind);

/// <summary>What an entity of a text is; the words of <c>dateline names</c>.</summary>
public enum EntityKind
{
    Person,
    Organization,
    Location,
    Money,
    Office,
}

/// <summary>Something that a text names: a person, a body, a place, a sum, an office.</summary>
/// <param name="At">As it stands in the text.</param>
public sealed record Entity(Passage At, EntityKind Kind);

/// <summary>How a text gives somebody an office.</summary>
public enum OfficeState
{
    /// <summary>“NATO Secretary General Mark Rutte”</summary>
    Current,

    /// <summary>“new”, “newly appointed”</summary>
    New,

    /// <summary>“outgoing”, “who is stepping down”: still held, not for long</summary>
    Outgoing,

    /// <summary>“former”, “ex-”</summary>
    Former,

    /// <summary>“President-elect”, “will become”</summary>
    Elect,

    /// <summary>“acting”, “interim”</summary>
    Acting,

    /// <summary>“was mayor”: held at a time the text tells of; whether still, it does not say</summary>
    Past,
}

/// <summary>A person given an office in a text.</summary>
/// <param name="At">Office and name as they stand in the page's plain text.</param>
/// <param name="Person">The name as written.</param>
/// <param name="Title">“Secretary General”, “Prime Minister”: in the words of the text, without the body.</param>
/// <param name="Body">“NATO”, “Netherlands”; null where the text names none.</param>
public sealed record OfficeMark(Passage At, string Person, string Title, string? Body, OfficeState State);

public enum QuoteKind
{
    Direct,
    Mixed,
    Indirect,
}

/// <summary>A quotation in a text.</summary>
/// <param name="Pieces">The pieces of an interrupted quotation, in order, without quotation marks.</param>
/// <param name="Speaker">The name or noun that the speaker has in the text; null where it gives none, or a pronoun that may be anyone's.</param>
/// <param name="Cue">The verb of saying: “said”.</param>
public sealed record QuoteMark(ImmutableArray<Passage> Pieces, QuoteKind Kind, Passage? Speaker, Passage? Cue)
{
    /// <summary>The speaker as written beside the quotation, be it a pronoun; null where nothing is.</summary>
    public Passage? Written { get; init; }

    /// <summary>The words said. Where the text left a sentence unended and went on with another, the gap is shown as “[…]”.</summary>
    public string Text => Pieces.Length == 1 ? Pieces[0].Text : Joined();

    /// <summary>Do words that follow an interruption go on with the same sentence?</summary>
    public static bool GoesOn(string words) => words.Length > 0 && char.IsLower(words[0]);

    private string Joined()
    {
        var text = new StringBuilder();
        foreach (var piece in Pieces)
        {
            if (text.Length > 0)
            {
                text.Append(GoesOn(piece.Text) || text[^1] is '.' or '!' or '?' or '…' or '"' or '”' ? " " : " […] ");
            }

            text.Append(piece.Text);
        }

        return text.ToString();
    }
}

/// <summary>A sum or count in a text.</summary>
/// <param name="Amount">In full: 1,000,000,000 for “one billion”.</param>
/// <param name="Unit">ISO 4217 code for money, <c>%</c>, or the counted noun.</param>
/// <param name="Also">The same sum in another unit, in brackets behind it.</param>
public sealed record FigureMark(Passage At, decimal Amount, string Unit, FigureMark? Also)
{
    /// <summary>The end of a range: 14 billion of “$12-14 billion”; null where one amount is named.</summary>
    public decimal? High { get; init; }

    /// <summary>Whose it is: who gives, gets, has or does it, as written, be it a pronoun; null where the clause is not plain.</summary>
    public string? Who { get; init; }

    /// <summary>What it is for.</summary>
    public string? What { get; init; }

    /// <summary>To whom it goes.</summary>
    public string? To { get; init; }

    /// <summary>The year for which it is.</summary>
    public int? Year { get; init; }
}
