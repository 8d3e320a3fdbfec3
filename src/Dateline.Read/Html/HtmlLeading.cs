namespace Dateline.Read;

/// <summary>A piece above a list of others: “More posts” behind a short text makes no list of its page.</summary>
internal static class HtmlLeading
{
    /// <summary>How many blocks before the heading its day may stand.</summary>
    private const int Above = 4;

    /// <summary>What says that it is a day holds no more text, in code units.</summary>
    private const int LongestStamp = 80;

    /// <summary>
    /// True where the page's heading, which leads nowhere, has its day and its body before all entries. The text above the list of
    /// a topic has no day.
    /// </summary>
    public static bool Is(HtmlPlain plain, HtmlTitle title, HtmlList list, HtmlArticle article)
    {
        if (title.Block < 0 || plain.Blocks[title.Block].LinkShare > 0.5 || article.Blocks.IsEmpty || article.Blocks[0] <= title.Block)
        {
            return false;
        }

        var last = plain.Blocks[article.Blocks[^1]].Start;
        return list.Main.All(entry => entry.Title.Start > last) && IsDated(plain, title.Block - Above, list.Main.Min(entry => entry.Card.FirstBlock));
    }

    private static bool IsDated(HtmlPlain plain, int from, int end)
    {
        foreach (var part in plain.Parts)
        {
            if (part.FirstBlock >= from && part.FirstBlock < end && part.Length is > 0 and < LongestStamp && part.Says(HtmlUse.Stamp)
                && (part.Element.Attribute("datetime") is not null || Stamps.Within(plain.Text, part.Start, part.End) is { Year: not null }))
            {
                return true;
            }
        }

        return false;
    }
}
