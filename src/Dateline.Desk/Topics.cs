using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Desk;

/// <summary>Keeps of a timeline what belongs to one subject, and of that the stories that matter most.</summary>
internal static class Topics
{
    public static Timeline Keep(Timeline timeline, DeskOptions options)
    {
        var stories = timeline.Stories;
        if (options.Topic is { } topic)
        {
            var variants = Variants(timeline, topic);
            var outlets = timeline.Pages.ToDictionary(page => page.Page.Id, page => page.Page.Outlet, StringComparer.Ordinal);
            var texts = timeline.Items.ToDictionary(item => item.Item.Id, item => item.Item, StringComparer.Ordinal);
            stories = [.. stories.Where(story => story.Items.Any(id => IsAbout(texts[id], topic, variants, outlets.GetValueOrDefault(texts[id].Page))))];
        }

        stories = options.Top is { } top ? Importances.Most(timeline, stories, top) : stories;
        return stories == timeline.Stories ? timeline : Only(timeline, stories);
    }

    public static Timeline Only(Timeline timeline, ImmutableArray<Story> stories)
    {
        var ids = stories.Select(story => story.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<TimelineItem> items = [.. timeline.Items.Where(item => ids.Contains(item.Story))];
        var kept = items.Select(item => item.Item.Id).ToHashSet(StringComparer.Ordinal);
        return timeline with
        {
            Stories = [.. stories.Select(story => story.Thread is { } thread && !ids.Contains(thread) ? story with { Thread = null, ThreadBecause = [] } : story)],
            Items = items,
            People =
            [
                .. timeline.People.Where(person => person.Also.Append(person.Name).Any(name =>
                    items.Any(item => item.Item.Passages.Any(passage => Names(passage.Text, name))))),
            ],
            Quotes = [.. timeline.Quotes.Where(quote => ids.Contains(quote.Story))],
            Figures = [.. timeline.Figures.Where(figure => ids.Contains(figure.Story))],
            Planned = [.. timeline.Planned.Where(planned => ids.Contains(planned.Story))],
            Revisions = [.. timeline.Revisions.Where(revised => kept.Contains(revised.Item))],
        };
    }

    private static bool IsAbout(Item item, Topic topic, ImmutableArray<string> variants, string? outlet)
    {
        bool Stands(string name) => item.Passages.Any(passage => Names(passage.Text, name));
        return variants.Any(Stands) && (topic.With.IsEmpty || topic.With.Any(Stands)) && !topic.Without.Any(Stands)
            && (topic.Outlets.IsEmpty || topic.Outlets.Contains(item.Outlet ?? outlet ?? "", StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The subject's names, and every form under which a person of one of them was met.</summary>
    private static ImmutableArray<string> Variants(Timeline timeline, Topic topic)
    {
        var names = topic.Also.Prepend(topic.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. timeline.People.Where(person => person.Also.Append(person.Name).Any(names.Contains))
                .SelectMany(person => person.Also.Append(person.Name)).Concat(names).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>True when the name stands in the text as whole words.</summary>
    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0 && name.Length > 0;
            at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
