using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dateline.Link;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>
/// Finding copies among made items, of which a third are near copies of others: a word changed or added, cut off, under another headline,
/// or the same. Cost per item, memory held, and how many are found rightly. The words are made by rank as words of texts are (Zipf),
/// so that the index meets words and runs that many texts share.
/// </summary>
internal static class CopySpeed
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000, 300_000, 1_000_000];

    private const int Vocabulary = 60_000;

    private const int ItemsOfPage = 40;

    /// <summary>One of so many teasers is made on a template that stands in many: “X beats Y in Z”.</summary>
    private const int Templated = 20;

    /// <param name="args">The most items, or nothing for a million.</param>
    public static int Run(string[] args)
    {
        var most = args is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : Sizes[^1];
        Measure(Sizes[1]);
        var first = 0.0;
        foreach (var size in Sizes.Where(size => size <= most))
        {
            var (seconds, bytes, right, found, so) = Measure(size);
            var each = seconds / size * 1e6;
            first = first == 0 && size >= Sizes[1] ? each : first;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,9} items: {seconds,7:0.00} CPU-s, {each:0.0} µs an item{(first > 0 ? $" ({each / first:0.00} of that at {Sizes[1]})" : "")}, {bytes / 1e6:0} MB beside the items ({bytes / size:0} bytes an item); precision {(double)right / found:0.0000}, recall {(double)right / so:0.000}"));
        }

        return 0;
    }

    private static (double Seconds, double Bytes, long Right, long Found, long So) Measure(int size)
    {
        var (pages, group) = Made(size);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        using var process = Process.GetCurrentProcess();
        var started = process.TotalProcessorTime.TotalSeconds;
        Kinship kinship;
        using (new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 50))
        {
            kinship = Copies.Among(pages);
        }

        process.Refresh();
        var seconds = process.TotalProcessorTime.TotalSeconds - started;
        var (right, found) = (0L, 0L);
        foreach (var copies in kinship.Copies)
        {
            found += Pairs(copies.Items.Length);
            right += copies.Items.CountBy(item => group[item]).Sum(each => Pairs(each.Value));
        }

        return (seconds, Math.Max(0, peak - before), right, found, group.Values.CountBy(each => each).Sum(each => Pairs(each.Value)));
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    /// <returns>Pages of items, and by item the group of those that are copies of one another.</returns>
    private static (ImmutableArray<ReadPage> Pages, Dictionary<string, int> Group) Made(int size)
    {
        var random = new Random(20261127);
        var texts = new List<(string? Title, string Text, int Group)>(size);
        for (var at = 0; at < size; at++)
        {
            if (at % 3 == 2)
            {
                // Copies of copies drift: each is made of the first.
                var (title, text, group) = texts[texts[random.Next(Math.Max(0, at - 2000), at)].Group];
                texts.Add(Copied(random, title, text, group, at));
            }
            else
            {
                texts.Add((random.Next(2) == 0 ? Sentence(random, 8, at) : null, random.Next(Templated) == 0 ? Template(random) : Text(random), at));
            }
        }

        var groups = new Dictionary<string, int>(size, StringComparer.Ordinal);
        var pages = ImmutableArray.CreateBuilder<ReadPage>((size / ItemsOfPage) + 1);
        // Copies stand on pages far from one another.
        int[] order = [.. Enumerable.Range(0, size)];
        random.Shuffle(order);
        foreach (var chunk in order.Chunk(ItemsOfPage))
        {
            pages.Add(Page($"page{pages.Count}", [.. chunk.Select(at => texts[at])], groups));
        }

        return (pages.ToImmutable(), groups);
    }

    private static (string? Title, string Text, int Group) Copied(Random random, string? title, string text, int group, int own)
    {
        var words = text.Split(' ').ToList();
        switch (random.Next(4))
        {
            case 0:
                break;
            case 1:
                words.Insert(random.Next(1, words.Count), "also");
                break;
            case 2:
                // One word for another: a name or a figure for another makes another text.
                var changed = random.Next(1, words.Count - 1);
                var opens = words[changed - 1][^1] == '.';
                var weighs = char.IsDigit(words[changed][0]) || (char.IsUpper(words[changed][0]) && !opens);
                words[changed] = !weighs ? opens ? "Indeed" : "indeed" : char.IsDigit(words[changed][0]) ? "5001" : "Indeedan";
                return (title, string.Join(' ', words), weighs ? own : group);
            default:
                words.RemoveRange(words.Count * 3 / 4, words.Count - (words.Count * 3 / 4));
                return (title, string.Join(' ', words) + "…", group);
        }

        return (title, string.Join(' ', words), group);
    }

    private static string Text(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Sentence(random, random.Next(14, 30), null)));

    private static string Template(Random random) =>
        $"The {Word(random)} report for the week says that {Name(random)} was at {random.Next(1000)} points when markets closed in {Name(random)} after a quiet day of trading.";

    private static string Sentence(Random random, int length, int? end)
    {
        var sentence = new StringBuilder();
        for (var at = 0; at < length; at++)
        {
            var word = random.Next(9) == 0 ? Name(random) : random.Next(25) == 0 ? random.Next(2, 5000).ToString(CultureInfo.InvariantCulture) : Word(random);
            sentence.Append(at == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word).Append(at < length - 1 ? " " : "");
        }

        return sentence.Append(end is { } number ? $" {number}" : "").Append('.').ToString();
    }

    private static string Word(Random random) => Spelled((int)(Math.Exp(random.NextDouble() * Math.Log(Vocabulary)) - 1));

    private static string Name(Random random) => Spelled((int)(Math.Exp(random.NextDouble() * Math.Log(Vocabulary)) - 1) + Vocabulary) is var word ? char.ToUpperInvariant(word[0]) + word[1..] : "";

    private static string Spelled(int rank)
    {
        const string consonants = "bdfgklmnprstvz", vowels = "aeiou";
        var word = new StringBuilder();
        for (var rest = rank + 1; rest > 0; rest /= consonants.Length * vowels.Length)
        {
            word.Append(consonants[rest % consonants.Length]).Append(vowels[rest / consonants.Length % vowels.Length]);
        }

        return word.Append('n').ToString();
    }

    private static ReadPage Page(string id, List<(string? Title, string Text, int Group)> texts, Dictionary<string, int> groups)
    {
        var plain = new StringBuilder();
        var items = ImmutableArray.CreateBuilder<Item>(texts.Count);
        foreach (var (title, text, group) in texts)
        {
            var start = plain.Length;
            var headline = title is null ? null : new Passage(title, start);
            plain.Append(title is null ? "" : title + "\n");
            var body = new Passage(text, plain.Length);
            plain.Append(text).Append('\n');
            var item = new Item { Id = Item.IdOf(id, start, plain.Length), Page = id, Role = ItemRole.Entry, Title = headline, Paragraphs = [body], Start = start, End = plain.Length };
            groups[item.Id] = group;
            items.Add(item);
        }

        return new() { Id = id, Path = id, Plain = plain.ToString(), Kind = PageKind.Listing, Facts = PageFacts.Unknown, Items = items.ToImmutable() };
    }
}
