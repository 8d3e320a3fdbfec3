using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>The days that items name. A text that stands on many savings of a page is gone through once.</summary>
internal sealed class Naming
{
    private readonly Dictionary<(string Text, string? Language, bool Lead), ImmutableArray<DayNamed>> known = [];

    public ImmutableArray<DayNamed> Of(Item item, string? language)
    {
        // The first paragraph of an article tells its news; a teaser is all lead.
        var leads = item.Role == ItemRole.Article ? 1 : item.Paragraphs.Length;
        var paragraphs = item.Paragraphs.SelectMany((paragraph, place) => In(paragraph, language, lead: place < leads));
        var title = item.Title is { } heading ? In(heading, language, lead: true) : [];
        var under = item.Under is { } shared ? In(shared, language, lead: true) : [];
        return [.. under, .. title, .. paragraphs];
    }

    private IEnumerable<DayNamed> In(Passage passage, string? language, bool lead)
    {
        if (!known.TryGetValue((passage.Text, language, lead), out var days))
        {
            known[(passage.Text, language, lead)] = days = DaysInText.In(passage with { Start = 0 }, language, lead);
        }

        return days.Select(day => day with { At = day.At with { Start = passage.Start + day.At.Start } });
    }
}
