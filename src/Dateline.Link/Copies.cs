using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>Finds which items are one item, by their texts alone.</summary>
public static class Copies
{
    /// <summary>A text of fewer words that one page repeats so often is furniture of that page.</summary>
    private const int Plain = 12;

    private const int Often = 3;

    /// <summary>Under two different headlines a shorter text is a template.</summary>
    private const int OwnText = 15;

    /// <summary>So long a text is nobody's template, whatever figures are in the headlines above it.</summary>
    private const int LongText = 150;

    /// <summary>A headline of fewer words is no more than a label.</summary>
    private const int LeastWords = 3;

    /// <param name="pairings">What a reader holds apart is no copy.</param>
    /// <returns>Copy groups by their first item, announcements by teaser, revisions by the later wording.</returns>
    public static Kinship Among(ImmutableArray<ReadPage> pages, Pairings? pairings = null) =>
        Apart.From(Found(pages), (pairings ?? Pairings.None).Apart);

    private static Kinship Found(ImmutableArray<ReadPage> pages)
    {
        var read = pages.DistinctBy(page => page.Id, StringComparer.Ordinal).ToDictionary(page => page.Id, StringComparer.Ordinal);
        Item[] items = [.. read.Values.SelectMany(page => page.Items)
            .DistinctBy(item => item.Id, StringComparer.Ordinal)
            .OrderBy(item => item.Id, StringComparer.Ordinal)];
        var classes = Classes(items);
        var revisions = Revisions.Among(items, read);
        var changed = revisions.Select(revision => (revision.Later, revision.Earlier)).ToHashSet();
        var sets = new Disjoint(items.Length);
        foreach (var alike in classes)
        {
            alike.Members.ForEach(member => sets.Join(alike.Members[0], member));
        }

        foreach (var pair in NearCopies.Among([.. classes.Select(alike => alike.Text)])
            .Concat(Leads.Swapped([.. classes.Select(alike => items[alike.Members[0]])])))
        {
            var (one, other) = (classes[pair.Low].Members[0], classes[pair.High].Members[0]);
            if (!changed.Contains((items[one].Id, items[other].Id)) && !changed.Contains((items[other].Id, items[one].Id))
                && !IsParted(classes[pair.Low].Text, classes[pair.High].Text, items[one], items[other])
                && AreOfOneKind(items[one], items[other]) && HeadlinesAgree(items[one], items[other], classes[pair.Low].Text.Forms.Length))
            {
                sets.Join(one, other);
            }
        }

        return new(
            [.. sets.Sets().Where(set => set.Count > 1).Select(set => new CopyGroup([.. set.Select(item => items[item].Id)]))],
            [.. Announcements.Among(items, read).OrderBy(found => found.Teaser, StringComparer.Ordinal)],
            [.. revisions])
        { Traces = [.. items.SelectMany(item => TracesIn(item, read[item.Page]))] };
    }

    /// <summary>What an item itself says of its changes, where the wording before is not at hand.</summary>
    private static IEnumerable<RevisionTrace> TracesIn(Item item, ReadPage page) =>
        item.Paragraphs.SelectMany(paragraph => EditorsNotes.In(paragraph)).Select(note => new RevisionTrace(item.Id, new(note.Kind, null, Evidence.In(page, note.Says))));

    /// <summary>Items whose texts are equal word for word, and the text; the headline parts those whose texts are short.</summary>
    private static List<(Wording Text, List<int> Members)> Classes(Item[] items)
    {
        // A short text stands for the whole item; a longer one for itself, whatever headline is above it.
        var groups = new Dictionary<string[], (Wording Text, List<int> Members)>(new SameForms());
        var pool = new HashSet<string>(StringComparer.Ordinal);
        for (var item = 0; item < items.Length; item++)
        {
            var text = Wording.Of(items[item].Paragraphs.IsEmpty ? items[item].Passages : items[item].Paragraphs, pool);
            var whole = text.Forms.Length < Wording.Short;
            text = whole ? Wording.Of(items[item].Under is { } under ? items[item].Passages.Prepend(under) : items[item].Passages, pool) : text;
            if (text.Forms.Length < LeastWords || (whole && !IsDistinctive(text)))
            {
                continue;
            }

            if (!groups.TryGetValue(text.Forms, out var group))
            {
                groups[text.Forms] = group = (text, []);
            }

            group.Members.Add(item);
        }

        return [.. groups.Values
            .SelectMany(group => Parted(items, group.Members, group.Text).Select(members => (group.Text, members)))
            .OrderBy(alike => alike.members[0])];
    }

    /// <summary>Parts items of one text that are no copies all the same: furniture, and templates under headlines of their own.</summary>
    private static IEnumerable<List<int>> Parted(Item[] items, List<int> members, Wording text)
    {
        var most = text.Forms.Length < Wording.Short ? 2 : Often;
        if (text.Forms.Length < Plain
            && members.GroupBy(member => items[member].Page, StringComparer.Ordinal).Any(page => page.Count() >= most))
        {
            return [];
        }

        if (text.Forms.Length >= OwnText)
        {
            return text.Forms.Length >= LongText ? [members] : Parts.ByTitleCounts(items, members);
        }

        return Parts.ByDay(items, members).SelectMany(near => ByTitle(items, near));
    }

    private static IEnumerable<List<int>> ByTitle(Item[] items, List<int> members)
    {
        var titles = members.GroupBy(member => TitleOf(items[member]), StringComparer.Ordinal)
            .OrderBy(group => group.First()).ToList();
        // One headline at most: what stands without it is the same item with less shown.
        return titles.Count(group => group.Key.Length > 0) <= 1 ? [members] : titles.Select(group => group.ToList());
    }

    /// <summary>“Read more” is everywhere; “Rutte meets Trump” names somebody or counts something past its first word.</summary>
    private static bool IsDistinctive(Wording text) => text.Names.Length + text.Counts.Length > 0;

    private static string TitleOf(Item item) =>
        item.Title is null || item.Paragraphs.IsEmpty ? "" : string.Join(' ', Wording.Of([item.Title]).Forms);

    /// <summary>True for classes of equal words, which were parted for a reason, and for short words printed on days far apart.</summary>
    private static bool IsParted(Wording text, Wording second, Item one, Item other) =>
        text.Forms.AsSpan().SequenceEqual(second.Forms) || (text.Forms.Length < OwnText && Parts.DaysApart(one, other));

    private static bool AreOfOneKind(Item one, Item other) => one.Role == ItemRole.Article == (other.Role == ItemRole.Article);

    private static bool HeadlinesAgree(Item one, Item other, int words)
    {
        var (title, second) = (TitleOf(one), TitleOf(other));
        return title.Length == 0 || second.Length == 0 || title == second
            || (words >= OwnText && (words >= LongText || !Parts.TitlesContradict(one, other)));
    }
}
