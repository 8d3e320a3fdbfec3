using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand.Planning;

/// <summary>
/// What later texts tell of a plan: that it came on its day, that it was put off, that it was called off. A text is taken to speak of the
/// plan where it shares rare words with it, some of which are no names: a place where much happens proves nothing.
/// </summary>
internal sealed class Outcomes
{
    private const int SharedWords = 3;
    private const int SharedNoNames = 2;

    /// <summary>Of two stories of one thread so few words are enough.</summary>
    private const int SharedInThread = 2;

    /// <summary>So many sentences that share a word are held against a plan, the earliest ones first: bounds the work.</summary>
    private const int MostCompared = 64;

    private static readonly FrozenSet<string> PutOff = Set("postponed postpone postpones delayed delays rescheduled rescheduling slipped adjourned deferred moved verschoben verlegt vertagt");

    private static readonly FrozenSet<string> CalledOff = Set("cancelled canceled cancels scrapped scraps scrubbed abandoned axed abgesagt gestrichen abgeblasen");

    /// <summary>A text that has one of these does not tell that a thing came on its day.</summary>
    private static readonly FrozenSet<string> NotYet = Set("called cancel cancels gave given put missed attempt planned originally scheduled");

    private readonly ILookup<(DateOnly Day, string Word), Telling> _byDay;
    private readonly ILookup<string, Telling> _off;
    private readonly DateOnly? _newest;
    private readonly Dictionary<string, string> _threads;

    /// <param name="Number">In the order of the items.</param>
    private sealed record Telling(int Number, MarkedItem Item, Passage Sentence, HashSet<string> Words, PlannedState State);

    /// <param name="stories">With the threads that join them.</param>
    public Outcomes(ImmutableArray<MarkedItem> items, ImmutableArray<Story> stories)
    {
        _threads = Threads(stories);
        _newest = items.Max(item => item.Early);
        _byDay = items.Where(item => !item.IsCopy)
            .SelectMany(item => item.Dated.Days.Where(day => day.Named is { Telling: News.Telling.Past, Main: true } && day.From == day.To).Select(day => (item, day.From, Sentence: item.Sentence(day.Named.At))))
            .Where(told => !Understand.Tokens.Of(new(told.Sentence.Text, 0)).Any(token => NotYet.Contains(token.Text) || PutOff.Contains(token.Text) || CalledOff.Contains(token.Text)))
            .Select((told, number) => (told.From, Told: new Telling(number, told.item, told.Sentence, PlannedLedger.Rare(told.Sentence.Text), PlannedState.Came)))
            .SelectMany(told => told.Told.Words, (told, word) => (told.From, told.Told, word)).ToLookup(each => (each.From, each.word), each => each.Told);
        _off = items.Where(item => !item.IsCopy).SelectMany(Off).Select((told, number) => told with { Number = number }).SelectMany(told => told.Words, (told, word) => (told, word)).ToLookup(each => each.word, each => each.told, StringComparer.Ordinal);
    }

    /// <summary>A plan with what became of it, and the words that tell it.</summary>
    /// <param name="day">For when it was planned; null where nobody said.</param>
    /// <param name="words">Its rare words.</param>
    public Planned Told(Planned planned, MarkedItem item, DayPlaced? day, HashSet<string> words)
    {
        IEnumerable<Telling> ofThatDay = day is { } on && on.From == on.To ? words.SelectMany(word => _byDay[(on.From, word)].Take(MostCompared)).Distinct().OrderBy(telling => telling.Number) : [];
        foreach (var telling in ofThatDay)
        {
            if (telling.Item.Story != item.Story && telling.Item.Early >= day!.From
                && (Shares(telling, words) || (IsOneThread(telling.Item.Story, item.Story) && telling.Words.Count(words.Contains) >= SharedInThread)))
            {
                return With(planned, telling);
            }
        }

        var later = words.SelectMany(word => _off[word].Take(MostCompared)).Distinct()
            .Where(telling => telling.Item.Early > item.Late && !(day is not null && telling.Item.Early > day.To.AddDays(Math.Min(30, DateOnly.MaxValue.DayNumber - day.To.DayNumber))) && Shares(telling, words))
            .OrderBy(telling => telling.Item.Early).ThenBy(telling => telling.Number).FirstOrDefault();
        return later is not null ? With(planned, later)
            : day is not null && day.From > _newest ? planned with { State = PlannedState.ToCome } : planned;
    }

    /// <summary>By story: the one with which its thread begins.</summary>
    private static Dictionary<string, string> Threads(ImmutableArray<Story> stories)
    {
        var before = stories.DistinctBy(story => story.Id, StringComparer.Ordinal).ToDictionary(story => story.Id, story => story.Thread, StringComparer.Ordinal);
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var story in stories)
        {
            var passed = new List<string>();
            var at = story.Id;
            while (!first.ContainsKey(at) && before.GetValueOrDefault(at) is { } earlier && !passed.Contains(at, StringComparer.Ordinal))
            {
                passed.Add(at);
                at = earlier;
            }

            var root = first.GetValueOrDefault(at, at);
            passed.ForEach(each => first[each] = root);
            first.TryAdd(at, root);
        }

        return first;
    }

    private bool IsOneThread(string one, string other) => _threads.TryGetValue(one, out var mine) && _threads.TryGetValue(other, out var theirs) && mine == theirs;

    private static Planned With(Planned planned, Telling telling) =>
        planned with { State = telling.State, Evidence = planned.Evidence.Add(telling.Item.Evidence(telling.Sentence)) };

    private static bool Shares(Telling telling, HashSet<string> words) => telling.Words.Count(words.Contains) >= SharedWords
        && telling.Words.Count(word => char.IsLower(word[0]) && words.Contains(word)) >= SharedNoNames;

    private static IEnumerable<Telling> Off(MarkedItem item)
    {
        foreach (var passage in item.Item.Passages)
        {
            var words = item.Words(passage);
            for (var sentence = 0; sentence < words.Starts.Length; sentence++)
            {
                var (from, to) = (words.Starts[sentence], words.SentenceEnd(words.Starts[sentence]));
                if (StateIn(words, from, to) is { } state)
                {
                    var said = words.Cut(words.Tokens[from].Start, words.Tokens[to - 1].After);
                    yield return new(0, item, said, PlannedLedger.Rare(said.Text), state);
                }
            }
        }
    }

    private static PlannedState? StateIn(Wording words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (CalledOff.Contains(words.Tokens[i].Text) || (words.Tokens[i].Is("called") && words.Has(i + 1) && words.Tokens[i + 1].Is("off")))
            {
                return PlannedState.DidNotCome;
            }

            if (PutOff.Contains(words.Tokens[i].Text) && (!words.Tokens[i].Is("moved") || (words.Has(i + 1) && words.Tokens[i + 1].Text is "to" or "from" or "back" or "forward")))
            {
                return PlannedState.Moved;
            }
        }

        return null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
