using System.Collections.Immutable;
using System.Reflection;
using Dateline.News;

namespace Dateline.Link;

/// <summary>
/// Sentences by which editors say that a text was changed after it came out. The words are in <c>Notes.txt</c>, one phrase a line with
/// its language and kind; a note that only introduces (“This is an excerpt of our newsletter”) tells of no change and is none.
/// </summary>
internal static class EditorsNotes
{
    /// <summary>A note is a sentence or two; what is longer is cut there.</summary>
    private const int Longest = 500;

    /// <summary>By first word: phrases as word forms, whether one is a label that must open its paragraph, and the kind.</summary>
    private static readonly ILookup<string, (string[] Forms, bool Opens, ChangeKind Kind)> Phrases = Read().ToLookup(phrase => phrase.Forms[0], StringComparer.Ordinal);

    /// <summary>By hash: labels of one word, and the first two words of the other phrases.</summary>
    private static readonly HashSet<uint> Beginnings = [.. Phrases.SelectMany(phrases => phrases).Select(phrase =>
        phrase.Forms.Length == 1 ? WordCursor.HashOf(phrase.Forms[0]) : Both(WordCursor.HashOf(phrase.Forms[0]), WordCursor.HashOf(phrase.Forms[1])))];

    /// <returns>The notes of a paragraph in order, each a sentence of it.</returns>
    public static ImmutableArray<(Passage Says, ChangeKind Kind)> In(Passage paragraph)
    {
        if (!MayTell(paragraph.Text))
        {
            return [];
        }

        var words = Words.In(paragraph.Text);
        var notes = ImmutableArray.CreateBuilder<(Passage Says, ChangeKind Kind)>();
        var told = 0;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Start >= told && Phrases.Contains(words[at].Form) && Match(paragraph.Text, words, at) is { } kind)
            {
                var sentence = Sentence(paragraph, words, at);
                // “An earlier version … We regret the error”: the kind of the first sentence that says one, and one note each.
                notes.Add((sentence, kind));
                told = sentence.End - paragraph.Start;
            }
        }

        return notes.ToImmutable();
    }

    /// <summary>False for nearly every paragraph there is, told without keeping a word.</summary>
    private static bool MayTell(string text)
    {
        var cursor = new WordCursor(text, stackalloc char[WordCursor.Longest]);
        for (var before = 0u; cursor.Next(); before = cursor.Hash)
        {
            if (Beginnings.Contains(before == 0 ? cursor.Hash : Both(before, cursor.Hash)))
            {
                return true;
            }
        }

        return false;
    }

    private static uint Both(uint one, uint other) => unchecked((one * 31) ^ other);

    private static ChangeKind? Match(string text, List<Word> words, int at)
    {
        foreach (var (forms, opens, kind) in Phrases[words[at].Form])
        {
            if ((!opens || (at == 0 && IsLabel(text, words[Math.Min(forms.Length, words.Count) - 1].End))) && at + forms.Length <= words.Count && forms.Index().All(form => words[at + form.Index].Form == form.Item))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>“Correction:”, “UPDATE — ”: a word that opens a paragraph is a label where a mark sets it off.</summary>
    private static bool IsLabel(string text, int end)
    {
        var rest = text.AsSpan(end).TrimStart();
        return rest.Length > 0 && rest[0] is ':' or '—' or '–' or '-' or '.' or '(' or '|';
    }

    private static Passage Sentence(Passage paragraph, List<Word> words, int at)
    {
        var first = at;
        while (first > 0 && !EndsBehind(paragraph.Text, words, first - 1) && words[at].Start - words[first - 1].Start < Longest)
        {
            first--;
        }

        var last = at;
        while (last + 1 < words.Count && !EndsBehind(paragraph.Text, words, last) && words[last + 1].End - words[first].Start < Longest)
        {
            last++;
        }

        var end = words[last].End;
        while (end < paragraph.Text.Length && paragraph.Text[end] is '.' or '!' or '?' or ')' or ']')
        {
            end++;
        }

        return new(paragraph.Text[words[first].Start..end], paragraph.Start + words[first].Start);
    }

    /// <summary>True when a sentence ends behind a word: a full stop, a space, and a capital, a figure or a quotation to follow.</summary>
    private static bool EndsBehind(string text, List<Word> words, int word)
    {
        var end = words[word].End;
        var next = word + 1 < words.Count ? words[word + 1].Start : text.Length;
        var between = text.AsSpan(end, next - end);
        var stop = between.IndexOfAny('.', '!', '?');
        // “Oct. 1” and “Mr. Roe” end no sentence.
        var shortened = words[word].Capital && words[word].End - words[word].Start <= 4 && between.StartsWith(". ") && stop == 0;
        return next == text.Length || (stop >= 0 && between[stop..].ContainsAny(' ', '\n', '\u00a0') && !shortened
            && (words[word + 1].Capital || char.IsDigit(words[word + 1].Form[0]) || between.ContainsAny("\"“„«")));
    }

    private static IEnumerable<(string[] Forms, bool Opens, ChangeKind Kind)> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Dateline.Link.Notes.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var (kind, phrase) = line.Split('\t') is [_, var word, var rest] ? (word == "correction" ? ChangeKind.Correction : ChangeKind.Note, rest)
                : throw new InvalidDataException($"Notes.txt: “{line}” has no three columns.");
            foreach (var way in Ways(phrase.TrimStart('^')))
            {
                yield return ([.. Words.In(way).Select(word => word.Form)], phrase[0] == '^', kind);
            }
        }
    }

    /// <summary>A phrase with every choice of its “(one|other)”.</summary>
    private static IEnumerable<string> Ways(string phrase)
    {
        var (open, close) = (phrase.IndexOf('(', StringComparison.Ordinal), phrase.IndexOf(')', StringComparison.Ordinal));
        return open < 0 ? [phrase]
            : phrase[(open + 1)..close].Split('|').SelectMany(choice => Ways(phrase[..open] + choice + phrase[(close + 1)..]));
    }
}
