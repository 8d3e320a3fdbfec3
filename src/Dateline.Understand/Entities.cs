using System.Collections.Immutable;
using Dateline.News;
using Dateline.Understand.Holding;

namespace Dateline.Understand;

/// <summary>All that a bare text names, for the filter.</summary>
public static class Entities
{
    /// <param name="language">A BCP 47 tag; null to guess it.</param>
    /// <returns>By place, the longer of two that begin together first. An office may hold the name of its body.</returns>
    public static ImmutableArray<Entity> In(string text, string? language)
    {
        var passages = MarkedPassage.All(Lines.Of(text), language, inner: true);
        var names = passages.SelectMany(passage => passage.Names).Select(mark => new Entity(mark.At, KindOf(mark.Kind)));
        var offices = passages.SelectMany(passage => passage.Offices.Select(office => OfficeOf(passage.Words, office))).OfType<Entity>();
        var sums = passages.SelectMany(passage => Figures.In(passage.Words, passage.Tongue)).SelectMany(figure => new[] { figure, figure.Also })
            .OfType<FigureMark>().Where(figure => Figures.IsMoney(figure.Unit)).Select(figure => new Entity(FromSign(figure.At), EntityKind.Money))
            .Concat(passages.SelectMany(passage => Vague.In(passage.Words)).Select(at => new Entity(at, EntityKind.Money)));
        return [.. names.Concat(offices).Concat(sums).OrderBy(entity => entity.At.Start).ThenByDescending(entity => entity.At.End).ThenBy(entity => entity.Kind)];
    }

    /// <summary>A sum by its sign: “$2 billion” of “US$2 billion”, whose first word names a land, as annotators have it.</summary>
    private static Passage FromSign(Passage at) =>
        at.Text.IndexOf('$') is > 0 and var sign && at.Text.AsSpan(0, sign).TrimEnd() is "US" or "U.S." ? new(at.Text[sign..], at.Start + sign) : at;

    private static EntityKind KindOf(NameKind kind) => kind switch
    {
        NameKind.Person => EntityKind.Person,
        NameKind.Organization => EntityKind.Organization,
        _ => EntityKind.Location,
    };

    /// <summary>The office without its holder: “NATO Secretary General” of “NATO Secretary General Ann Brook”.</summary>
    private static Entity? OfficeOf(Wording words, HeldOffice office)
    {
        var at = office.Mark.At;
        var first = words.TokenFrom(at.Start);
        var last = words.TokenFrom(at.End) - 1;
        var (name, nameEnd) = (words.TokenFrom(office.Name.Start), words.TokenFrom(office.Name.End) - 1);
        if (name > first)
        {
            last = name - 1;
        }
        else
        {
            first = nameEnd + 1;
        }

        while (first <= last && (!words.Tokens[first].IsWord || words.Tokens[first].Text is "the" or "a" or "an" or "who" or "is" or "was" or "has" or "been"))
        {
            first++;
        }

        while (last >= first && (!words.Tokens[last].IsWord || (words.Tokens[last].Text[^1] == '.' && Lexicon.Ranks.Contains(words.Tokens[last].Text))))
        {
            last--;
        }

        return first <= last ? new(words.Span(first, last), EntityKind.Office) : null;
    }
}
