using System.Buffers;
using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>A script of a page that holds data: JSON, JSON-LD.</summary>
/// <param name="Type">What its type says, in lower case.</param>
internal readonly record struct HtmlScript(string Type, string? Id, string Text);

/// <summary>
/// A page's markup without what nobody reads: scripts, styles, comments, drawings, attributes that no rule asks for, and
/// elements nested deeper than any page needs. Half of an ordinary page is that, and the parser would go over it letter
/// by letter (measured: the rest is parsed three times as fast). What stays makes the same tree, less those elements.
/// </summary>
/// <param name="Text">Lent, until this is disposed of.</param>
/// <param name="Length">How much of it counts; never more than the page has.</param>
/// <param name="Scripts">Those that hold data, in page order.</param>
/// <param name="Days">Values in its other scripts that tell when the piece came out (<see cref="HtmlScriptDays"/>).</param>
/// <param name="Flattened">True when elements were left out for their depth.</param>
/// <param name="Cut">True when the page has more tags than are read.</param>
internal sealed record HtmlMarkup(char[] Text, int Length, ImmutableArray<HtmlScript> Scripts, ImmutableArray<string> Days, bool Flattened, bool Cut) : IDisposable
{
    public static HtmlMarkup Of(string page)
    {
        var trimming = new HtmlTrimming(page);
        return trimming.Run();
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(Text);
}
