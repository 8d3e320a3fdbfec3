namespace Dateline.Read;

/// <summary>
/// Which parts of a page are furniture: those that say so, unless they hold too much of the page's text to be it. A name is
/// judged as a whole: software that calls every box of a page “sidebar-grid” tells nothing by the word.
/// </summary>
internal static class HtmlCuts
{
    public const HtmlUse Furniture = HtmlUse.Furniture | HtmlUse.Related;

    /// <summary>Uses whose words are seldom wrong.</summary>
    private const HtmlUse Sure = HtmlUse.Menu | HtmlUse.Campaign;

    /// <summary>What all parts of one name may hold of the page's running text and still be cut for what the name says.</summary>
    private const double MostCut = 0.45;

    private const double MostCutWhenSure = 0.75;

    /// <summary>Bars to share a piece hold no sentences; what does is something shared.</summary>
    private const int LongestShareBar = 100;

    /// <summary>A page with less running text than this besides its comments is about its comments.</summary>
    private const int LeastBesideComments = 250;

    /// <summary>A place for the body with less text than this says nothing about what is in it.</summary>
    private const int LeastBody = 200;

    /// <summary>What holds more than this of a body is no furniture in it.</summary>
    private const double MostOfBody = 0.4;

    /// <param name="title">Index of the title's block; -1 for none. What holds it is the piece, whatever its class says.</param>
    /// <returns>For each part, true when its text is none of the piece's.</returns>
    /// <param name="trusted">The uses that are believed.</param>
    public static bool[] Of(HtmlPlain plain, int title, HtmlUse trusted)
    {
        var running = RunningText(plain);
        var all = running[^1];
        var totals = Totals(plain, running);
        var cut = new bool[plain.Parts.Count];
        var bodies = new int[cut.Length];
        for (var at = 0; at < cut.Length; at++)
        {
            var part = plain.Parts[at];
            var up = part.Up >= 0 && cut[part.Up];
            var body = part.Up >= 0 ? bodies[part.Up] : -1;
            bodies[at] = part.Says(HtmlUse.Body) ? at : body;
            var within = body < 0 ? 0 : Text(running, plain.Parts[body]);
            cut[at] = up || (!(within > LeastBody && Text(running, part) > MostOfBody * within) && !Holds(part, title)
                && ((part.Says(Furniture & trusted) && totals[HtmlKin.NameOf(part)].Text < Most(part, all)) || (part.Says(HtmlUse.Comments & trusted) && all > LeastBesideComments)));
        }

        return cut;
    }

    /// <summary>The length of a page's running text, comments aside, in code units.</summary>
    public static double TextOf(HtmlPlain plain) => RunningText(plain)[^1];

    /// <summary>How much of the page's running text a name may stand for and still be furniture.</summary>
    private static double Most(HtmlPart part, double all) =>
        part.Says(Sure) ? MostCutWhenSure * all : part.Says(Furniture & ~HtmlUse.Share) ? MostCut * all : LongestShareBar;

    private static bool Holds(HtmlPart part, int block) => block >= part.FirstBlock && block < part.EndBlock;

    private static double Text(double[] running, HtmlPart part) => running[part.EndBlock] - running[part.FirstBlock];

    /// <summary>For every name that says it is furniture, the running text in all parts so named; a part in another of its name counts once.</summary>
    private static Dictionary<ulong, (double Text, int Last)> Totals(HtmlPlain plain, double[] running)
    {
        var totals = new Dictionary<ulong, (double Text, int Last)>();
        for (var at = 0; at < plain.Parts.Count; at++)
        {
            var part = plain.Parts[at];
            if (part.Says(Furniture))
            {
                var name = HtmlKin.NameOf(part);
                var (text, last) = totals.GetValueOrDefault(name, (0, -1));
                totals[name] = at <= last ? (text, last) : (text + Text(running, part), part.Last);
            }
        }

        return totals;
    }

    /// <summary>The length of running text before each block, comments aside; the last is that of the page.</summary>
    private static double[] RunningText(HtmlPlain plain)
    {
        var running = new double[plain.Blocks.Count + 1];
        for (var at = 0; at < plain.Blocks.Count; at++)
        {
            var block = plain.Blocks[at];
            running[at + 1] = running[at] + (IsRunning(plain, block) ? block.Length - block.Linked : 0);
        }

        return running;
    }

    private static bool IsRunning(HtmlPlain plain, HtmlBlock block) => block.LinkShare < 0.4
        && block.Length * (HtmlWords.IsDense(plain.SpanOf(block)) ? 3 : 1) >= 60
        && !plain.Parts[block.Part].Is(HtmlUse.Heading | HtmlUse.Caption | HtmlUse.Comments);
}
