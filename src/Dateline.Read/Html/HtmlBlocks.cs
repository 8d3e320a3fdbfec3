namespace Dateline.Read;

/// <summary>What the readers of a body know of each block of a page.</summary>
/// <param name="Title">Index of the title's block; -1 for none.</param>
/// <param name="Cut">For each part, true when it is furniture.</param>
/// <param name="Teasers">For each block, true when it belongs to a teaser of another piece.</param>
internal sealed record HtmlBlocks(HtmlPlain Plain, int Title, HtmlKin Kin, HtmlLines Lines, bool[] Cut, IReadOnlyList<bool> Teasers)
{
    /// <summary>What each block is worth to a body: about its length in code units where it is running text, less than nothing where it is a list of links.</summary>
    public double[] Worth { get; } = new double[Plain.Blocks.Count];

    public static HtmlBlocks Of(HtmlPlain plain, int title, HtmlKin kin, HtmlLines lines, IReadOnlyList<bool> teasers, HtmlUse trusted)
    {
        var blocks = new HtmlBlocks(plain, title, kin, lines, HtmlCuts.Of(plain, title, trusted), teasers);
        for (var at = 0; at < blocks.Worth.Length; at++)
        {
            blocks.Worth[at] = at == title || blocks.IsCut(at) || blocks.Lines.IsApart(at) ? 0 : teasers[at] ? -20 : blocks.IsCaption(at) ? 0 : Value(plain, plain.Blocks[at]);
        }

        return blocks;
    }

    public HtmlPart PartOf(int block) => Plain.Parts[Plain.Blocks[block].Part];

    /// <summary>True for words under a picture: in a figure, but not in a quotation or a table that the figure frames.</summary>
    public bool IsCaption(int block)
    {
        if (!PartOf(block).Is(HtmlUse.Caption))
        {
            return false;
        }

        for (var at = Plain.Blocks[block].Part; at >= 0 && !Plain.Parts[at].Says(HtmlUse.Caption); at = Plain.Parts[at].Up)
        {
            if (Plain.Parts[at].Tag is "blockquote" or "table")
            {
                return false;
            }
        }

        return true;
    }

    public bool IsCut(int block) => Cut[Plain.Blocks[block].Part];

    /// <summary>True for running text: of some length, hardly linked.</summary>
    public bool IsRunning(int block) => Worth[block] > 0;

    /// <summary>Running text is worth its length without links; stray short text and links cost.</summary>
    private static double Value(HtmlPlain plain, HtmlBlock block)
    {
        var part = plain.Parts[block.Part];
        if (part.Is(HtmlUse.Heading))
        {
            return block.LinkShare > 0.5 ? -block.Length - 10 : 0;
        }

        var text = plain.SpanOf(block);
        var length = block.Length * (HtmlWords.IsDense(text) ? 3 : 1);
        if (length >= 100 && block.LinkShare is >= 0.5 and < 0.85 && HtmlWords.EndsSentence(text))
        {
            return length * (1 - block.LinkShare);
        }

        if (block.LinkShare < 0.5 && (length >= 60 || (length >= 15 && part.Tag is "p" or "blockquote" or "li" && HtmlWords.EndsSentence(text))))
        {
            return length * (1 - block.LinkShare);
        }

        if (block.LinkShare > 0.5)
        {
            return -Math.Min(length, 80) - 15;
        }

        // Short lines are a body's where the page says that it is one: lists of winners, figures, verses.
        return part.Tag is "p" or "li" or "br" or "td" or "dd" or "blockquote" ? part.Is(HtmlUse.Body) ? length * 0.5 : -2 : -10;
    }
}
