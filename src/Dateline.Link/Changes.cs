using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>Tells what was done to an article between two wordings: where, to which words, and what kind of change it was.</summary>
internal static class Changes
{
    /// <summary>More changes than this tell a reader nothing that “much was rewritten” would not.</summary>
    private const int Most = 200;

    /// <summary>A figure or a name that came or went is told in so few words.</summary>
    private const int MostOfAWord = 4;

    /// <returns>The headline first, then by place in the later wording.</returns>
    public static ImmutableArray<Change> Between((Item Item, ReadPage Page) earlier, (Item Item, ReadPage Page) later)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        var (title, second) = (earlier.Item.Title, later.Item.Title);
        if (title is not null && second is not null && !IsSame(title.Text, second.Text))
        {
            changes.Add(new(
                ChangeKind.Headline, Evidence.In(earlier.Page, title), Evidence.In(later.Page, second)));
        }

        foreach (var (was, now) in ParagraphPairs.Between(earlier.Item.Paragraphs, later.Item.Paragraphs))
        {
            if (changes.Count >= Most)
            {
                break;
            }

            changes.AddRange((was, now) switch
            {
                ({ } gone, null) => [new(ChangeKind.Gone, Evidence.In(earlier.Page, gone), null)],
                (null, { } added) => [new(KindOfAdded(added), null, Evidence.In(later.Page, added))],
                _ => Within((was!, earlier.Page), (now!, later.Page)),
            });
        }

        return changes.ToImmutable();
    }

    /// <summary>The changes of one paragraph, place by place.</summary>
    private static IEnumerable<Change> Within((Passage Passage, ReadPage Page) earlier, (Passage Passage, ReadPage Page) later)
    {
        var (was, now) = (earlier.Passage.Text, later.Passage.Text);
        if (IsSame(was, now))
        {
            yield break;
        }

        var (ones, others) = (WordDiff.Pieces(was), WordDiff.Pieces(now));
        foreach (var run in WordDiff.Runs(ones, others, was, now).Where(run => !run.Kept))
        {
            var (gone, added) = (Cut(earlier.Passage, ones, run.Was, run.WasEnd), Cut(later.Passage, others, run.Now, run.NowEnd));
            if (gone is not null && added is not null && IsSame(gone.Text, added.Text))
            {
                continue;
            }

            yield return new(
                KindOf(gone, added),
                gone is null ? null : Evidence.In(earlier.Page, gone),
                added is null ? null : Evidence.In(later.Page, added));
        }
    }

    private static ChangeKind KindOfAdded(Passage paragraph) =>
        EditorsNotes.In(paragraph) is [var note, ..] ? note.Kind : ChangeKind.Update;

    private static ChangeKind KindOf(Passage? gone, Passage? added)
    {
        if (added is not null && EditorsNotes.In(added) is [var note, ..])
        {
            return note.Kind;
        }

        var (was, now) = (WordsOf(gone), WordsOf(added));
        if ((was.Count == 0 || now.Count == 0) && was.Count + now.Count > MostOfAWord)
        {
            // A sentence that came or went is no change of the figure or the name in it.
            return ChangeKind.Words;
        }

        return !Figures(was).SequenceEqual(Figures(now), StringComparer.Ordinal) ? ChangeKind.Figure
            : !Names(was).SequenceEqual(Names(now), StringComparer.Ordinal) ? ChangeKind.Name
            : ChangeKind.Words;
    }

    private static List<Word> WordsOf(Passage? passage) => passage is null ? [] : Words.In(passage.Text);

    private static IEnumerable<string> Figures(List<Word> words) => words.Where(word => CommonWords.IsCount(word.Form)).Select(word => word.Form);

    /// <summary>Capitalised words; a run cut out of a sentence seldom begins with its first word, and a lower-case form tells when it does.</summary>
    private static IEnumerable<string> Names(List<Word> words) => words.Where(word => word.Capital).Select(word => word.Form);

    /// <summary>True when the letters and figures are the same: other quotation marks, dashes and spaces are the typesetter's.</summary>
    private static bool IsSame(string one, string other) =>
        one.Where(char.IsLetterOrDigit).SequenceEqual(other.Where(char.IsLetterOrDigit));

    /// <returns>Null for no words.</returns>
    private static Passage? Cut(Passage passage, List<(int Start, int End)> pieces, int from, int end)
    {
        if (from == end)
        {
            return null;
        }

        var text = passage.Text[pieces[from].Start..pieces[end - 1].End];
        var bare = text.TrimEnd();
        return bare.Length == 0 ? null : new(bare, passage.Start + pieces[from].Start);
    }
}
