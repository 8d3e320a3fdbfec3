using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>
/// The body of the piece on a page. Every block of text is worth something or costs something; the element whose
/// blocks are worth most together is the body's container (a maximum-sum segment over the tree), and inside it the blocks
/// of the body's kind are the body (<see cref="HtmlBody"/>). A page is read by what its names say and, where that finds
/// little, once more without them; why, and what was measured, is told in <c>docs/decisions/2026-11-25-reading-bodies.md</c>.
/// </summary>
/// <param name="Container">Index of the part that holds the body.</param>
/// <param name="Blocks">Indices of the blocks of the body, in order.</param>
/// <param name="Captions">Indices of the blocks that are captions inside the container.</param>
/// <param name="Worth">What the body is worth: about its length in code units.</param>
internal sealed record HtmlArticle(int Container, ImmutableArray<int> Blocks, ImmutableArray<int> Captions, double Worth)
{
    /// <summary>What an element that says it holds the body is worth more, one that says it holds a piece, and one outside the piece.</summary>
    private const double SaysBody = 1.15;

    private const double SaysPiece = 1.08;

    private const double Outside = 0.3;

    /// <summary>A reading that finds so many times less than another is wrong, if it does not begin earlier.</summary>
    private const double Less = 2;

    /// <param name="title">Index of the title's block; -1 for none.</param>
    /// <param name="titles">The wordings of the title: a line of the body that repeats one is none of the body's.</param>
    /// <param name="teasers">For each block, true when it belongs to a teaser of another piece.</param>
    public static HtmlArticle Of(HtmlPlain plain, int title, IEnumerable<string> titles, IReadOnlyList<bool> teasers)
    {
        var (kin, lines) = (HtmlKin.Of(plain), new HtmlLines(plain, titles));
        var told = Read(HtmlBlocks.Of(plain, title, kin, lines, teasers, HtmlCuts.Furniture));
        if (told.Worth * Less >= HtmlCuts.TextOf(plain))
        {
            return told;
        }

        var bare = Read(HtmlBlocks.Of(plain, title, kin, lines, teasers, HtmlUse.Comments | HtmlUse.Form));
        return told.Worth * Less < bare.Worth && !bare.Blocks.IsEmpty && (told.Blocks.IsEmpty || bare.Blocks[0] <= told.Blocks[0]) ? bare : told;
    }

    /// <summary>The body from lines that the page does not show; they are added to its plain text.</summary>
    public HtmlArticle From(HtmlPlain plain, ImmutableArray<string> lines)
    {
        var first = plain.Blocks.Count;
        plain.Append(lines);
        return this with { Blocks = [.. Enumerable.Range(first, lines.Length)], Worth = lines.Sum(line => line.Length) };
    }

    private static HtmlArticle Read(HtmlBlocks blocks)
    {
        var (container, sum) = Best(blocks);
        return new(container, HtmlBody.Of(blocks, container), CaptionsIn(blocks, container), sum);
    }

    private static (int Container, double Sum) Best(HtmlBlocks blocks)
    {
        var sums = new double[blocks.Worth.Length + 1];
        for (var at = 0; at < blocks.Worth.Length; at++)
        {
            sums[at + 1] = sums[at] + blocks.Worth[at];
        }

        var piece = Piece(blocks);
        var (best, highest) = (0, double.NegativeInfinity);
        for (var at = 0; at < blocks.Plain.Parts.Count; at++)
        {
            var part = blocks.Plain.Parts[at];
            if (!blocks.Cut[at] && part.EndBlock > part.FirstBlock && Sum(part) * Trust(part, piece) is var sum && sum >= highest)
            {
                (best, highest) = (at, sum);
            }
        }

        return (Gathered(blocks, best), Math.Max(0, Sum(blocks.Plain.Parts[best])));

        double Sum(HtmlPart part) => sums[part.EndBlock] - sums[part.FirstBlock];
    }

    /// <summary>How far a part is believed to hold the body: one that says so, and hardly one outside the article that bears the title.</summary>
    private static double Trust(HtmlPart part, HtmlPart? piece) =>
        (part.Says(HtmlUse.Body) ? SaysBody : part.Tag == "article" ? SaysPiece : 1)
        * (piece is null || (part.FirstBlock >= piece.FirstBlock && part.EndBlock <= piece.EndBlock) ? 1 : Outside);

    /// <summary>The article element that bears the title; null for none.</summary>
    private static HtmlPart? Piece(HtmlBlocks blocks)
    {
        if (blocks.Title >= 0)
        {
            foreach (var up in blocks.Plain.Upwards(blocks.Plain.Blocks[blocks.Title].Part))
            {
                if (blocks.Plain.Parts[up].Tag == "article")
                {
                    return blocks.Plain.Parts[up];
                }
            }
        }

        return null;
    }

    /// <summary>A body may stand in several boxes side by side, with furniture between them that costs more than they are worth.</summary>
    private static int Gathered(HtmlBlocks blocks, int container)
    {
        var up = blocks.Plain.Parts[container].Up;
        if (up < 0)
        {
            return container;
        }

        var name = HtmlKin.NameOf(blocks.Plain.Parts[container]);
        for (var at = up + 1; at <= blocks.Plain.Parts[up].Last; at = blocks.Plain.Parts[at].Last + 1)
        {
            var part = blocks.Plain.Parts[at];
            if (at != container && !blocks.Cut[at] && HtmlKin.NameOf(part) == name && Runs(part))
            {
                return up;
            }
        }

        return container;

        bool Runs(HtmlPart part)
        {
            for (var at = Math.Max(part.FirstBlock, blocks.Title + 1); at < Math.Min(part.EndBlock, blocks.Worth.Length); at++)
            {
                if (blocks.IsRunning(at))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static ImmutableArray<int> CaptionsIn(HtmlBlocks blocks, int container)
    {
        var part = blocks.Plain.Parts[container];
        var captions = ImmutableArray.CreateBuilder<int>();
        for (var at = part.FirstBlock; at < part.EndBlock; at++)
        {
            if ((blocks.IsCaption(at) || blocks.Lines.IsCaption(at)) && !blocks.IsCut(at) && blocks.Plain.Blocks[at].LinkShare < 0.9)
            {
                captions.Add(at);
            }
        }

        return captions.ToImmutable();
    }
}
