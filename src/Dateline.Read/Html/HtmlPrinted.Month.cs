using Dateline.News;

namespace Dateline.Read;

/// <content>Months without a day.</content>
internal sealed partial class HtmlPrinted
{
    /// <summary>
    /// The month in which a piece came out, where an element that says it holds a date, or a line near the title, tells no day:
    /// “March 2031”.
    /// </summary>
    public HtmlDay? Month()
    {
        HtmlDay? found = null;
        foreach (var part in plain.Parts.Where(part => part.Says(HtmlUse.Stamp) && part.Length is > 5 and <= LongestPart && place.IsNear(part.FirstBlock) && !place.IsForeign(part)))
        {
            found ??= Monthly(Stamps.Whole(plain.Text, part.Start, part.End, locale), place.Away(part, part.FirstBlock));
        }

        for (var at = Math.Max(0, place.Title); at < plain.Blocks.Count && at <= place.First && found is null; at++)
        {
            var block = plain.Blocks[at];
            found = at == place.Title || block.Length > LongestLine || !place.IsNear(at) || place.IsForeign(at) ? null
                : Monthly(Stamps.Whole(plain.Text, block.Start, block.End, locale) ?? Stamps.Leading(plain.Text, block.Start, block.End, locale), place.Away(plain.Parts[block.Part], at));
        }

        return found;
    }

    private HtmlDay? Monthly(Printed? printed, int away) => printed is { Year: >= FirstYear, Month: not null, Day: null, Modified: false }
        ? new(printed.On(page, plain.Text), HtmlGround.Near, Change: false, away) : null;
}
