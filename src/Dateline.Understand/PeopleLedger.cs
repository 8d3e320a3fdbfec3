using System.Collections.Immutable;
using Dateline.News;
using Dateline.Understand.Holding;

namespace Dateline.Understand;

/// <summary>An item's claim that somebody holds, held or will hold an office.</summary>
internal sealed record OfficeClaim(MarkedItem Source, OfficeMark Mark)
{
    public DateOnly? Early => Source.Early;

    public DateOnly? Late => Source.Late;

    public bool IsHeld => Mark.State is OfficeState.Current or OfficeState.New or OfficeState.Outgoing or OfficeState.Acting;

    public bool IsReturn => Mark.State is OfficeState.Elect or OfficeState.New;

    public Evidence Sentence => Source.Evidence(Source.Sentence(Mark.At));
}

/// <summary>People with their offices over time.</summary>
internal static class PeopleLedger
{
    /// <summary>How passages begin that were put into a text after it was out.</summary>
    private static readonly string[] LaterAdditions = ["Editor", "Correction", "Update", "Clarification"];

    public static (ImmutableArray<Person> People, ImmutableArray<Doubt> Doubts) Of(ImmutableArray<MarkedItem> items, Identities who)
    {
        var claims = items.Where(item => !item.IsCopy)
            .SelectMany(item => item.Marks.Offices.Where(mark => IsEvidence(item, mark)).Select(mark => new OfficeClaim(item, mark)))
            .ToLookup(claim => who.KeyOf(claim.Source, claim.Mark.Person), StringComparer.Ordinal);
        var people = ImmutableArray.CreateBuilder<Person>();
        var doubts = ImmutableArray.CreateBuilder<Doubt>();
        foreach (var key in who.All)
        {
            var offices = ImmutableArray.CreateBuilder<Office>();
            foreach (var office in Grouped([.. claims[key]]))
            {
                var (terms, doubted) = OfficeTerms.Of(who.Name(key), office);
                offices.AddRange(terms);
                doubts.AddRange(doubted);
            }

            people.Add(new(who.Id(key), who.Name(key), who.Also(key), [.. offices
                .OrderBy(office => office.From.To ?? office.From.From ?? office.To.To ?? new Moment(DateOnly.MaxValue))
                .ThenBy(office => office.Title, StringComparer.Ordinal).ThenBy(office => office.Body, StringComparer.Ordinal)], who.Mentions(key)));
        }

        return ([.. people.OrderByDescending(person => person.Mentions).ThenBy(person => person.Name, StringComparer.Ordinal)], doubts.DrainToImmutable());
    }

    /// <summary>A caption shows an older picture, and an editor's note is newer than its text: neither says who held an office when the text came out.</summary>
    private static bool IsEvidence(MarkedItem item, OfficeMark mark) =>
        !item.Page.Captions.Any(caption => caption.Start < mark.At.End && mark.At.Start < caption.End)
        && !Array.Exists(LaterAdditions, word => item.PassageAround(mark.At).Text.StartsWith(word, StringComparison.Ordinal));

    /// <summary>
    /// Claims of one office together: the same title at the same body. A title without a body, or with no more than “the club’s”, joins the one body it has elsewhere for
    /// this person; “NATO chief” joins the title that the person has there.
    /// </summary>
    private static IEnumerable<ImmutableArray<OfficeClaim>> Grouped(ImmutableArray<OfficeClaim> claims)
    {
        var keys = claims.Select(claim => (Title: TitleKey(claim.Mark.Title), Body: claim.Mark.Body is { } body && !OfficeBodies.IsBodyNoun(body) ? Bodies.Key(body) : "")).ToArray();
        var bodies = keys.Where(key => key.Body.Length > 0).Distinct().ToLookup(key => key.Title, key => key.Body, StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i].Body.Length == 0 && Only(bodies[keys[i].Title]) is { } one)
            {
                keys[i].Body = one;
            }
        }

        var titles = keys.Where(key => !Lexicon.LooseHeads.Contains(key.Title)).Distinct().ToLookup(key => key.Body, key => key.Title, StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i].Body.Length > 0 && Lexicon.LooseHeads.Contains(keys[i].Title) && Only(titles[keys[i].Body]) is { } one)
            {
                keys[i].Title = one;
            }
        }

        return claims.Zip(keys).GroupBy(pair => pair.Second)
            .OrderBy(group => group.Key.Title, StringComparer.Ordinal).ThenBy(group => group.Key.Body, StringComparer.Ordinal)
            .Select(group => group.Select(pair => pair.First).ToImmutableArray());
    }

    private static string? Only(IEnumerable<string> values)
    {
        var distinct = values.Distinct(StringComparer.Ordinal).Take(2).ToArray();
        return distinct.Length == 1 ? distinct[0] : null;
    }

    /// <summary>“Secretary-General” and “secretary general”, “Minister of Defence” and “Defense Minister”, “spokesman” and “spokesperson” are one title each.</summary>
    private static string TitleKey(string title)
    {
        var key = Folding.Letters(title).Replace("defence", "defense", StringComparison.Ordinal).Replace("foreign affairs", "foreign", StringComparison.Ordinal)
            .Replace("spokesman", "spokesperson", StringComparison.Ordinal).Replace("spokeswoman", "spokesperson", StringComparison.Ordinal);
        foreach (var head in (ReadOnlySpan<string>)["minister of ", "minister for ", "secretary of ", "secretary for "])
        {
            if (key.StartsWith(head, StringComparison.Ordinal) && key != "secretary of state")
            {
                return $"{key[head.Length..]} {head[..head.IndexOf(' ')]}";
            }
        }

        return key;
    }
}
