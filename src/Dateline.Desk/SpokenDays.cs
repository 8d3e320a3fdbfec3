using Dateline.News;
using Dateline.Understand;

namespace Dateline.Desk;

/// <summary>The days that texts name, with the sentences that name them. Copies of an item speak once.</summary>
internal sealed class SpokenDays
{
    /// <summary>Of a day that is named everywhere so many sentences tell what it was about.</summary>
    private const int MostSentences = 200;

    /// <summary>Of a story's sentences so many are asked which of them says what the day was about.</summary>
    private const int MostAsked = 60;

    /// <summary>A longer sentence is cut: it would be no line of a timeline.</summary>
    private const int LongestSentence = 400;

    /// <summary>A sentence of fewer words is no more than a label.</summary>
    private const int LeastWords = 5;

    private readonly Dictionary<DateOnly, List<Mention>> _mentions = [];
    private readonly Dictionary<string, int> _daysWith = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadPage> _pages;

    /// <param name="Out">The day on which the item came out, where it is one.</param>
    internal sealed record Mention(string Item, DateOnly? Out, Passage Sentence);

    private SpokenDays(Timeline timeline) =>
        _pages = timeline.Pages.ToDictionary(page => page.Page.Id, page => page.Page, StringComparer.Ordinal);

    public static SpokenDays Of(Timeline timeline)
    {
        var days = new SpokenDays(timeline);
        foreach (var item in timeline.Items.Where(item => item.CopyOf is null))
        {
            days.Add(item);
        }

        foreach (var word in days._mentions.Values.SelectMany(mentions => mentions.Take(MostSentences).SelectMany(mention => Words(mention.Sentence.Text)).Distinct(StringComparer.Ordinal)))
        {
            days._daysWith[word] = days._daysWith.GetValueOrDefault(word) + 1;
        }

        return days;
    }

    public IReadOnlyList<Mention> Mentions(DateOnly day) => _mentions.GetValueOrDefault(day) ?? [];

    /// <summary>
    /// Of the sentences of some reports the one that says most of what all sentences that name the day speak of; where nothing names it, the
    /// first.
    /// </summary>
    /// <returns>And how much it says, 0 or more.</returns>
    public (Evidence Sentence, double Fit) BestSentence(DateOnly? day, List<TimelineItem> reports)
    {
        var about = About(day);
        var candidates = reports.SelectMany(report => SentencesOf(report, day).Select(sentence => (Page: _pages[report.Item.Page], Sentence: sentence))).Take(MostAsked).ToList();
        if (candidates.Count == 0)
        {
            var first = reports[0].Item;
            return (Evidence.In(first.Page, _pages[first.Page].Plain, first.Start, first.Start), 0);
        }

        var (best, fit) = candidates.Select(each => (each, Fit: Fit(Words(each.Sentence.Text), about))).MaxBy(each => each.Fit);
        return (Cut(best.Page, best.Sentence), fit);
    }

    private void Add(TimelineItem item)
    {
        DateOnly? on = item.Dated.Published is { IsDay: true, From: { Day: var day } } ? day : null;
        var named = new HashSet<DateOnly>();
        foreach (var each in item.Dated.Days.Where(each => each.From == each.To && named.Add(each.From)))
        {
            if (item.Item.Passages.FirstOrDefault(passage => passage.Start <= each.Named.At.Start && each.Named.At.End <= passage.End) is { } around)
            {
                Add(each.From, new(item.Item.Id, on, Sentences.Around(around, each.Named.At.Start)));
            }
        }

        // What a text does not date it tells of its own day.
        var own = item.Dated.Happened is { IsDay: true, From: { Day: var happened } } ? happened : on;
        if (own is { } told && named.Add(told) && item.Item.Passages.FirstOrDefault(passage => Words(passage.Text).Count() >= LeastWords) is { } opening)
        {
            Add(told, new(item.Item.Id, on, Sentences.Around(opening, opening.Start)));
        }
    }

    private void Add(DateOnly day, Mention mention)
    {
        if (!_mentions.TryGetValue(day, out var mentions))
        {
            _mentions[day] = mentions = [];
        }

        mentions.Add(mention);
    }

    /// <summary>What the sentences that name a day speak of, each word by how many of them have it and how few other days do.</summary>
    private Dictionary<string, double> About(DateOnly? day)
    {
        var about = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in day is { } known ? Mentions(known).Take(MostSentences).SelectMany(mention => Words(mention.Sentence.Text).Distinct(StringComparer.Ordinal)) : [])
        {
            about[word] = about.GetValueOrDefault(word) + Math.Log((1.0 + _mentions.Count) / (1 + _daysWith[word]));
        }

        return about;
    }

    /// <summary>By the root of its length: a long sentence has more words by being long.</summary>
    private static double Fit(IEnumerable<string> words, Dictionary<string, double> about)
    {
        string[] distinct = [.. words.Distinct(StringComparer.Ordinal)];
        return distinct.Length < LeastWords ? 0 : distinct.Sum(word => about.GetValueOrDefault(word)) / Math.Sqrt(distinct.Length);
    }

    /// <summary>Sentences that name the day; where none does, headlines and the first sentence of each paragraph.</summary>
    private static List<Passage> SentencesOf(TimelineItem report, DateOnly? day)
    {
        var naming = report.Dated.Days.Where(each => each.From == each.To && each.From == day)
            .Select(each => report.Item.Paragraphs.FirstOrDefault(paragraph => paragraph.Start <= each.Named.At.Start && each.Named.At.End <= paragraph.End) is { } around
                ? Sentences.Around(around, each.Named.At.Start) : null).OfType<Passage>().ToList();
        return naming.Count > 0 ? naming : [.. report.Item.Passages.Where(passage => passage.Text.Length > 0).Select(passage => Sentences.Around(passage, passage.Start))];
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at - start > 1)
            {
                yield return text[start..at].ToLowerInvariant();
            }
        }
    }

    private static Evidence Cut(ReadPage page, Passage sentence) => Evidence.In(
        page, sentence.Text.Length <= LongestSentence ? sentence : new(sentence.Text[..(sentence.Text.LastIndexOf(' ', LongestSentence) is var cut and > 0 ? cut : LongestSentence)], sentence.Start));
}
