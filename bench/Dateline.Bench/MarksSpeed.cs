using System.Diagnostics;
using System.Globalization;
using Dateline.News;
using Dateline.Understand;

namespace Dateline.Bench;

/// <summary>
/// Marking names, offices, quotations and sums beside a bare pass over the same text that does no more than count its words; then
/// each text beside one a quarter as long in the same run: the time per letter is the same, or the work is not linear.
/// </summary>
internal static class MarksSpeed
{
    private const int Rounds = 5;

    public static int Run()
    {
        var pages = Samples.Pages().Select(Desk.NewsDesk.Read).Where(page => page.Items.Length > 0).ToList();
        var letters = pages.Sum(page => page.Items.Sum(item => item.Passages.Sum(passage => passage.Text.Length)));
        var texts = pages.SelectMany(page => page.Items).SelectMany(item => item.Passages).Select(passage => passage.Text).ToList();
        var words = 0;
        var bare = Best(() => words = texts.Sum(Words));
        var own = Best(() => pages.ForEach(page => Marking.Of(page)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"the samples' {letters} letters, {words} words: marked at {letters / own / 1e6:0.00} Mchar/s; a bare pass that counts words {letters / bare / 1e6:0.0} Mchar/s, ratio {own / bare:0}"));

        var prose = string.Join(' ', texts.Where(text => text.EndsWith('.')));
        foreach (var (name, piece) in new[]
        {
            ("prose in one paragraph", prose + " "), ("prose in lines", prose[..2000] + "\n"), ("quotation marks", "\""), ("curly ones", "“”"), ("open ones", "“"), ("single ones", "' "), ("German ones", "„“"), ("guillemets", "«»"),
            ("said said said", "said "), ("he said, “no”,", "he said, “no”, "), ("brackets", "("), ("capital words", "Brook "), ("titles", "President "), ("offices", "president of the "), ("offices in one breath", "chairman and "),
            ("names of Arabic letters", "محمد بن سلمان "), ("names of Han characters", "习近平主席说"), ("emoji", "😀"), ("one word", "a"), ("hyphens", "Ann-"), ("full stops", "A."), ("possessives", "Brook’s "), ("sums", "$1 "),
        })
        {
            var ratio = PerLetter(Long(piece, 1_000_000)) / PerLetter(Long(piece, 250_000));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: time per letter at 1,000,000 letters over that at 250,000: {ratio:0.00}"));
        }

        return 0;
    }

    private static int Words(string text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            count += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return count;
    }

    private static string Long(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];

    private static double PerLetter(string text) => Best(() => (Marking.Quotes(text, null), Entities.In(text, null))) / text.Length;

    /// <summary>Seconds, the best of some rounds.</summary>
    private static double Best(Action work)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static double Best<T>(Func<T> work) => Best(() => { GC.KeepAlive(work()); });
}
