using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>Which blocks of a container are the body's: those in boxes of the body's kind, and running text between them.</summary>
internal static class HtmlBody
{
    /// <summary>Behind this share of the running text a label such as “Related” ends it; before, it is one line among others.</summary>
    private const double OpenersFrom = 0.85;

    /// <summary>A line shorter than this may stand in a body twice.</summary>
    private const int Repeatable = 40;

    /// <summary>A kind with this share of the running text is the body's, and others are strangers to it.</summary>
    private const double Dominant = 0.6;

    /// <summary>A kind with this share of the running text that stands in boxes of the main one is the body's too.</summary>
    private const double Nested = 0.2;

    /// <summary>A line of the body's kind may be a link up to this share.</summary>
    private const double MostLinked = 0.8;

    /// <summary>Bylines and stamps are shorter than this.</summary>
    private const int LongestByline = 120;

    public static ImmutableArray<int> Of(HtmlBlocks blocks, int container)
    {
        var part = blocks.Plain.Parts[container];
        var (first, end) = (Math.Max(part.FirstBlock, blocks.Title + 1), part.EndBlock);
        var (kin, rules) = Kinds(blocks, first, end);
        end = End(blocks, first, end, kin, rules);
        var kept = new List<int>();
        var seen = false;
        for (var at = first; at < end; at++)
        {
            var own = kin[blocks.Kin[at]];
            seen |= own && blocks.IsRunning(at);
            if (!blocks.IsCut(at) && !blocks.Teasers[at] && !blocks.Lines.IsOpener(at) && !blocks.Lines.IsApart(at)
                && Belongs(blocks, at, own) && !(rules && !own && IsStranger(blocks, at, seen))
                && (blocks.IsRunning(at) || kept.Count > 0 || blocks.PartOf(at).Is(HtmlUse.Heading)))
            {
                kept.Add(at);
            }
        }

        // What stands after the last running text is furniture that looks like nothing.
        while (kept.Count > 0 && (!blocks.IsRunning(kept[^1]) || Closes(blocks, kept[^1])))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return Once(blocks, kept, kin);
    }

    /// <summary>
    /// Without what is printed twice. A lone line of the body's kind may come again: a question put to several people.
    /// </summary>
    private static ImmutableArray<int> Once(HtmlBlocks blocks, List<int> kept, bool[] kin)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var again = kept.ConvertAll(at => blocks.Plain.Blocks[at].Length >= Repeatable && !seen.Add(blocks.Plain.TextOf(blocks.Plain.Blocks[at])));
        var once = ImmutableArray.CreateBuilder<int>(kept.Count);
        for (var at = 0; at < kept.Count; at++)
        {
            if (!again[at] || (kin[blocks.Kin[kept[at]]] && !again[Math.Max(at - 1, 0)] && !again[Math.Min(at + 1, kept.Count - 1)]))
            {
                once.Add(kept[at]);
            }
        }

        return once.ToImmutable();
    }

    /// <summary>
    /// Which kinds are the body's: the one with most running text, and those with much of it that stand in its boxes,
    /// as the part behind a paywall does; and whether the first holds so much that all others are strangers.
    /// </summary>
    private static (bool[] Kin, bool Rules) Kinds(HtmlBlocks blocks, int first, int end)
    {
        var texts = new double[blocks.Kin.Count];
        var (main, all) = (-1, 0.0);
        for (var at = first; at < end; at++)
        {
            if (blocks.IsRunning(at))
            {
                texts[blocks.Kin[at]] += blocks.Worth[at];
                all += blocks.Worth[at];
                main = main < 0 || texts[blocks.Kin[at]] > texts[main] ? blocks.Kin[at] : main;
            }
        }

        var kin = new bool[texts.Length];
        for (var kind = 0; kind < kin.Length && main >= 0; kind++)
        {
            kin[kind] = kind == main || (texts[kind] >= Nested * all && blocks.Kin.IsIn(kind, main));
        }

        return (kin, main >= 0 && texts[main] >= Dominant * all);
    }

    /// <summary>Where the body ends: behind the last running text of its kinds; where none rules, at a label behind nearly all running text.</summary>
    private static int End(HtmlBlocks blocks, int first, int end, bool[] kin, bool rules)
    {
        var all = 0.0;
        for (var at = first; at < end; at++)
        {
            all += Math.Max(0, blocks.Worth[at]);
        }

        var (running, last) = (0.0, first);
        for (var at = first; at < end; at++)
        {
            running += Math.Max(0, blocks.Worth[at]);
            if (!rules && running > OpenersFrom * all && blocks.Lines.IsOpener(at))
            {
                break;
            }

            last = blocks.IsRunning(at) && (!rules || kin[blocks.Kin[at]]) ? at + 1 : last;
        }

        return last;
    }

    /// <summary>
    /// In a box of another kind than the body's: text that is not marked up as text, a widget's; and before the body a list,
    /// which sums it up.
    /// </summary>
    private static bool IsStranger(HtmlBlocks blocks, int at, bool seen) => !HtmlKin.IsText(blocks.PartOf(at).Tag) || (!seen && Within(blocks, at, "li"));

    /// <summary>True for what the outlet says to its reader; what it quotes, others say.</summary>
    private static bool Closes(HtmlBlocks blocks, int at) =>
        Furniture.Closes(blocks.Plain.TextOf(blocks.Plain.Blocks[at])) && !Within(blocks, at, "blockquote");

    /// <summary>True when an element of this name stands around a block inside its box.</summary>
    private static bool Within(HtmlBlocks blocks, int at, string tag)
    {
        for (var part = blocks.Plain.Blocks[at].Part; part > 0 && HtmlKin.IsText(blocks.Plain.Parts[part].Tag); part = blocks.Plain.Parts[part].Up)
        {
            if (blocks.Plain.Parts[part].Tag == tag)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Belongs(HtmlBlocks blocks, int at, bool kin)
    {
        var block = blocks.Plain.Blocks[at];
        var part = blocks.PartOf(at);
        if (blocks.IsCaption(at))
        {
            return false;
        }

        if (blocks.IsRunning(at))
        {
            return block.Length > LongestByline || !blocks.Plain.IsMarked(blocks.Plain.Blocks[at], HtmlUse.Byline | HtmlUse.Stamp);
        }

        if (blocks.Plain.IsMarked(blocks.Plain.Blocks[at], HtmlUse.Byline | HtmlUse.Stamp | HtmlUse.Label))
        {
            return false;
        }

        return part.Is(HtmlUse.Heading) ? block.LinkShare < 0.5
            : (kin && (part.Tag == "li" || block.LinkShare < MostLinked))
            || (block.LinkShare < 0.5 && part.Tag is "p" or "li" or "blockquote" or "td" or "th" or "dd" or "dt" or "pre" or "br");
    }
}
