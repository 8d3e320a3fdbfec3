using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// The body of the piece on a page. Every block of text is worth something or costs something; the element whose
/// blocks are worth most together is the body's container (a maximum-sum segment over the tree), and inside it what
/// is no running text is left out.
/// </summary>
/// <param name="Container">Index of the part that holds the body.</param>
/// <param name="Blocks">Indices of the blocks of the body, in order.</param>
/// <param name="Captions">Indices of the blocks that are captions inside the container.</param>
/// <param name="Worth">What the body is worth: about its length in code units.</param>
internal sealed record HtmlArticle(int Container, ImmutableArray<int> Blocks, ImmutableArray<int> Captions, double Worth)
{
    private const HtmlUse Cut = HtmlUse.Furniture | HtmlUse.Related;

    /// <summary>Uses whose words are seldom wrong.</summary>
    private const HtmlUse Sure = HtmlUse.Menu | HtmlUse.Campaign;

    /// <summary>What a part may hold of the page's running text and still be cut for what its class says.</summary>
    private const double MostCut = 0.45;

    private const double MostCutWhenSure = 0.75;

    /// <summary>Bars to share a piece hold no sentences; what does is something shared.</summary>
    private const int LongestShareBar = 100;

    /// <summary>Behind this share of the running text a label such as “Related” ends it; before, it is one line among others.</summary>
    private const double OpenersFrom = 0.85;

    /// <summary>A line shorter than this may stand in a body twice.</summary>
    private const int Repeatable = 40;

    /// <param name="title">Index of the title's block; -1 for none.</param>
    /// <param name="titles">The wordings of the title: a line of the body that repeats one is none of the body's.</param>
    /// <param name="teasers">For each block, true when it belongs to a teaser of another piece.</param>
    public static HtmlArticle Of(HtmlPlain plain, int title, IEnumerable<string> titles, IReadOnlyList<bool> teasers)
    {
        var lines = new HtmlLines(plain, titles);
        var best = With(plain, title, teasers, lines, Cut);
        foreach (var trust in new[] { HtmlUse.Menu | HtmlUse.Campaign | HtmlUse.Comments | HtmlUse.Form, HtmlUse.Comments })
        {
            var other = With(plain, title, teasers, lines, trust);
            if (best.Worth < 0.5 * other.Worth)
            {
                best = other;
            }
        }

        return best;
    }

    private static HtmlArticle With(HtmlPlain plain, int title, IReadOnlyList<bool> teasers, HtmlLines lines, HtmlUse trust)
    {
        var cut = CutParts(plain, trust);
        var worth = new double[plain.Blocks.Count];
        for (var at = 0; at < worth.Length; at++)
        {
            worth[at] = at == title || cut[plain.Blocks[at].Part] || lines.IsApart(at) ? 0 : teasers[at] ? -20 : Value(plain, plain.Blocks[at]);
        }

        var (container, sum) = Best(plain, cut, worth);
        return new(container, Body(plain, container, cut, worth, title, teasers, lines), CaptionsIn(plain, container, cut, lines), sum);
    }

    /// <summary>Which parts are furniture, by what they say of themselves and how little of the page's text they hold.</summary>
    private static bool[] CutParts(HtmlPlain plain, HtmlUse trust = Cut)
    {
        var running = new double[plain.Blocks.Count + 1];
        for (var at = 0; at < plain.Blocks.Count; at++)
        {
            var block = plain.Blocks[at];
            var comment = plain.Parts[block.Part].Is(HtmlUse.Comments);
            running[at + 1] = running[at] + (IsRunning(plain, block) && !comment ? block.Length * (1 - block.LinkShare) : 0);
        }

        var all = running[^1];
        var cut = new bool[plain.Parts.Count];
        var bodies = new int[cut.Length];
        for (var at = 0; at < cut.Length; at++)
        {
            var part = plain.Parts[at];
            var body = part.Up >= 0 ? bodies[part.Up] : -1;
            bodies[at] = part.Says(HtmlUse.Body) ? at : body;
            if (body >= 0 && Running(body) > 200 && Running(at) > 0.4 * Running(body))
            {
                cut[at] = cut[part.Up];
                continue;
            }

            cut[at] = (part.Up >= 0 && cut[part.Up])
    || (part.Says(trust) && Running(at) < Most(part))
    || (part.Says(HtmlUse.Comments & trust) && all > 250);
        }

        return cut;

        double Most(HtmlPart part) => part.Says(Sure) ? MostCutWhenSure * all : part.Says(trust & ~HtmlUse.Share) ? MostCut * all : LongestShareBar;

        double Running(int at) => running[plain.Parts[at].EndBlock] - running[plain.Parts[at].FirstBlock];
    }

    private static bool IsRunning(HtmlPlain plain, HtmlBlock block)
    {
        var dense = HtmlWords.IsDense(plain.SpanOf(block)) ? 3 : 1;
        return block.LinkShare < 0.4 && block.Length * dense >= 60
            && !plain.Parts[block.Part].Is(HtmlUse.Heading | HtmlUse.Caption);
    }

    /// <summary>Running text is worth its length without links; stray short text and links cost.</summary>
    private static double Value(HtmlPlain plain, HtmlBlock block)
    {
        var part = plain.Parts[block.Part];
        if (part.Is(HtmlUse.Caption))
        {
            return 0;
        }

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

    private static (int Container, double Sum) Best(HtmlPlain plain, bool[] cut, double[] worth)
    {
        var sums = new double[worth.Length + 1];
        for (var at = 0; at < worth.Length; at++)
        {
            sums[at + 1] = sums[at] + worth[at];
        }

        var (best, highest) = (0, double.NegativeInfinity);
        for (var at = 0; at < plain.Parts.Count; at++)
        {
            var part = plain.Parts[at];
            if (cut[at] || part.EndBlock <= part.FirstBlock)
            {
                continue;
            }

            var sum = sums[part.EndBlock] - sums[part.FirstBlock];
            sum *= part.Says(HtmlUse.Body) ? 1.15 : part.Tag is "article" ? 1.08 : 1;
            if (sum >= highest)
            {
                (best, highest) = (at, sum);
            }
        }

        return (best, Math.Max(0, highest));
    }

    private static ImmutableArray<int> Body(
        HtmlPlain plain, int container, bool[] cut, double[] worth, int title, IReadOnlyList<bool> teasers, HtmlLines lines)
    {
        var part = plain.Parts[container];
        var kin = HtmlKin.Of(plain);
        var weights = new double[kin.Count + 1];
        for (var at = part.FirstBlock; at < part.EndBlock; at++)
        {
            weights[kin[at]] += at > title ? Math.Max(0, worth[at]) : 0;
        }

        var main = Array.IndexOf(weights, weights.Max());
        var dominant = weights[main] >= Dominant * weights.Sum();
        var last = part.EndBlock - 1;
        while (dominant && last > part.FirstBlock && !(kin[last] == main && worth[last] > 0))
        {
            last--;
        }

        var kept = new List<int>();
        var lastGood = -1;
        var (running, all) = (0.0, Enumerable.Range(part.FirstBlock, part.EndBlock - part.FirstBlock).Sum(at => Math.Max(0, worth[at])));
        for (var at = part.FirstBlock; at <= last; at++)
        {
            var block = plain.Blocks[at];
            running += Math.Max(0, worth[at]);
            if (running > OpenersFrom * all && lines.IsOpener(at))
            {
                break;
            }

            if (at <= title || cut[block.Part] || teasers[at] || lines.IsOpener(at) || lines.IsApart(at) || !Belongs(plain, block, worth[at], kin[at] == main))
            {
                continue;
            }

            if (dominant && kin[at] != main && !HtmlKin.IsText(plain.Parts[block.Part].Tag) && !plain.Parts[block.Part].Is(HtmlUse.Teaser))
            {
                continue;
            }

            if (worth[at] > 0)
            {
                kept.Add(at);
                lastGood = kept.Count;
            }
            else if (kept.Count > 0)
            {
                kept.Add(at);
            }
            else if (plain.Parts[block.Part].Is(HtmlUse.Heading) && title >= 0 && at > title)
            {
                kept.Add(at);
            }
        }

        // What stands after the last running text is furniture that looks like nothing.
        var shown = new HashSet<string>(StringComparer.Ordinal);
        return lastGood < 0 ? [] : [.. kept.Take(lastGood).Where(at => plain.Blocks[at].Length < Repeatable || shown.Add(plain.TextOf(plain.Blocks[at])) || kin[at] == main)];
    }

    private const double Dominant = 0.6;

    private static bool Belongs(HtmlPlain plain, HtmlBlock block, double worth, bool kin)
    {
        var part = plain.Parts[block.Part];
        if (part.Is(HtmlUse.Caption))
        {
            return false;
        }

        if (worth > 0)
        {
            return !part.Is(HtmlUse.Byline | HtmlUse.Stamp) || block.Length > 120;
        }

        if (part.Is(HtmlUse.Byline | HtmlUse.Stamp | HtmlUse.Label))
        {
            return false;
        }

        return part.Is(HtmlUse.Heading) ? block.LinkShare < 0.5 : kin && (part.Tag == "li" || block.LinkShare < 0.8) ? true
            : part.Tag is "p" or "li" or "blockquote" or "td" or "th" or "dd" or "dt" or "pre" or "br" && block.LinkShare < 0.5;
    }

    private static ImmutableArray<int> CaptionsIn(HtmlPlain plain, int container, bool[] cut, HtmlLines lines)
    {
        var part = plain.Parts[container];
        var captions = ImmutableArray.CreateBuilder<int>();
        for (var at = part.FirstBlock; at < part.EndBlock; at++)
        {
            var block = plain.Blocks[at];
            if ((plain.Parts[block.Part].Is(HtmlUse.Caption) || lines.IsCaption(at)) && !cut[block.Part] && block.LinkShare < 0.9)
            {
                captions.Add(at);
            }
        }

        return captions.ToImmutable();
    }
}
