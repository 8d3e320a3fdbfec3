using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Link;

/// <summary>What an item is about, as counted terms.</summary>
/// <param name="Language">A number in <see cref="Link.Language.All"/>.</param>
/// <param name="Terms">Numbers in the lexicon, rising.</param>
/// <param name="Counts">Of each term: how often it stands there, more in the headline and less far down, damped.</param>
/// <param name="Names">Those of its terms that stand for a name in the headline or the first words, rising.</param>
/// <param name="Shared">Terms of its names, figures and days that are the same in every language, rising.</param>
/// <param name="Title">The words of its headline, at most <see cref="BagMaker.MostLead"/>.</param>
/// <param name="Lead">The first words of its text, as many.</param>
internal sealed record Bag(int Language, int[] Terms, float[] Counts, int[] Names, int[] Shared, LineWord[] Title, LineWord[] Lead);

/// <summary>A word of a line.</summary>
/// <param name="Form">Its number in the lexicon.</param>
/// <param name="IsName">True when it is written as a name.</param>
/// <param name="MayBeName">True when it has a capital where any word would, at the start of a sentence.</param>
internal readonly record struct LineWord(int Form, bool IsName, bool MayBeName);

/// <summary>Counts the terms of one item after another.</summary>
internal sealed class BagMaker(Lexicon lexicon)
{
    /// <summary>Later words of a long article tell of its background.</summary>
    private const int MostWords = 400;

    /// <summary>The news stands in the first words; what follows may be background.</summary>
    public const int MostLead = 40;

    /// <summary>A language is known by its first words.</summary>
    private const int MostVotes = 60;

    private const float InTitle = 1.5f;
    private const float InDay = 1;

    /// <summary>Each word of a text counts so much less than the one before it, down to <see cref="Least"/>.</summary>
    private const float Fading = 0.006f;

    private const float Least = 0.3f;

    private readonly Seen[] _seen = new Seen[MostWords];
    private readonly List<int> _touched = [];
    private readonly List<int> _names = [];
    private readonly List<int> _shared = [];
    private float[] _counts = new float[1024];
    private LineWord[] _title = [];
    private LineWord[] _lead = [];
    private int _words;

    /// <param name="passages">Headline and paragraphs.</param>
    /// <param name="hasTitle">True when the first of them is the headline.</param>
    /// <param name="language">A BCP 47 tag where known; else, or where it is not one of those known here, it is guessed.</param>
    /// <param name="days">The days that the text names.</param>
    public Bag Of(ReadOnlySpan<string> passages, bool hasTitle, string? language, ImmutableArray<DayPlaced> days)
    {
        (_words, _title, _lead) = (0, [], []);
        var behind = 0;
        for (var at = 0; at < passages.Length && _words < MostWords; at++)
        {
            behind = Take(passages[at], at == 0 && hasTitle, at == (hasTitle ? 1 : 0), behind);
        }

        var spoken = Language.Of(language) ?? Guess();
        for (var at = 0; at < _words; at++)
        {
            Count(_seen[at], spoken);
        }

        foreach (var day in days.Where(day => day.From == day.To))
        {
            var iso = day.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var term = lexicon.Term($"day {iso}", iso);
            Add(term, day.Named.Main ? InDay : InDay / 2);
            _shared.Add(lexicon.Term($"=day {iso}", iso));
        }

        return Taken(spoken);
    }

    /// <returns>How many words of the text, without its headline, have been read.</returns>
    private int Take(string text, bool isTitle, bool isFirst, int behind)
    {
        var cursor = new WordCursor(text, stackalloc char[WordCursor.Longest]);
        var start = _words;
        var capitals = 0;
        while (_words < MostWords && cursor.Next())
        {
            capitals += cursor.Capital ? 1 : 0;
            _seen[_words] = new(
                lexicon.FormOf(cursor),
                isTitle ? InTitle : Math.Max(Least, 1 - (Fading * behind)),
                cursor.Capital, cursor.Capital && !cursor.First, cursor.IsNumber, (isTitle || isFirst) && _words - start < MostLead);
            if (!cursor.Capital)
            {
                lexicon.SeeLower(_seen[_words].Form);
            }

            behind += isTitle ? 0 : 1;
            _words++;
        }

        // A line in which nearly every word has a capital is a headline, and says nothing of names.
        var isHeadlineCase = capitals * 5 >= (_words - start) * 4;
        for (var at = start; at < _words && isHeadlineCase; at++)
        {
            _seen[at] = _seen[at] with { IsName = false };
        }

        if (isTitle || isFirst)
        {
            var line = new LineWord[Math.Min(_words - start, MostLead)];
            for (var at = 0; at < line.Length; at++)
            {
                line[at] = new(_seen[start + at].Form, _seen[start + at].IsName, _seen[start + at].Capital && !_seen[start + at].IsName && !isHeadlineCase);
            }

            (_title, _lead) = isTitle ? (line, _lead) : (_title, line);
        }

        return behind;
    }

    /// <summary>The language with most of its everyday words there, letters that English does not have against it; English where none has more.</summary>
    private int Guess()
    {
        Span<int> votes = stackalloc int[Language.All.Length];
        for (var at = 0; at < Math.Min(_words, MostVotes); at++)
        {
            for (var languages = lexicon.CommonIn(_seen[at].Form); languages != 0; languages &= languages - 1)
            {
                votes[int.TrailingZeroCount(languages)] += 2;
            }

            votes[0] -= lexicon.Is(_seen[at].Form, WordKind.Accented) ? 1 : 0;
            votes[^1] += lexicon.Is(_seen[at].Form, WordKind.Cyrillic) ? 1 : 0;
        }

        var best = 0;
        for (var language = 1; language < votes.Length; language++)
        {
            best = votes[language] > votes[best] ? language : best;
        }

        return best;
    }

    private void Count(Seen word, int language)
    {
        var term = lexicon.TermOf(word.Form, language);
        if (term == Lexicon.None)
        {
            return;
        }

        Add(term, word.Weight);
        if (word.IsName && word.IsLead)
        {
            _names.Add(term);
        }

        if (word.IsName || word.IsNumber)
        {
            _shared.Add(lexicon.Shared(word.Form));
        }
    }

    private void Add(int term, float weight)
    {
        if (_counts.Length <= term)
        {
            Array.Resize(ref _counts, Math.Max(term + 1, _counts.Length * 2));
        }

        if (_counts[term] == 0)
        {
            _touched.Add(term);
        }

        _counts[term] += weight;
    }

    private Bag Taken(int language)
    {
        int[] terms = [.. _touched];
        Array.Sort(terms);
        var counts = new float[terms.Length];
        for (var at = 0; at < terms.Length; at++)
        {
            // The tenth mention tells less than the second.
            counts[at] = _counts[terms[at]] is > 1 and var many ? MathF.Sqrt(many) : _counts[terms[at]];
            _counts[terms[at]] = 0;
        }

        var bag = new Bag(language, terms, counts, [.. Rising.Made(_names)], [.. Rising.Made(_shared)], _title, _lead);
        _touched.Clear();
        _names.Clear();
        _shared.Clear();
        return bag;
    }

    private readonly record struct Seen(int Form, float Weight, bool Capital, bool IsName, bool IsNumber, bool IsLead);
}
