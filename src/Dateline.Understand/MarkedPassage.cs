using System.Collections.Immutable;
using Dateline.News;
using Dateline.Understand.Holding;
using Dateline.Understand.Naming;

namespace Dateline.Understand;

/// <summary>One passage of a document with the names and offices that were marked in it.</summary>
internal sealed record MarkedPassage(Wording Words, ImmutableArray<NameMark> Names, ImmutableArray<HeldOffice> Offices)
{
    /// <summary>The document's language.</summary>
    public required Tongue Tongue { get; init; }

    /// <summary>
    /// Marks a document's passages. Offices are read twice: by the shape of names alone, since whoever stands behind a title is a person; then, when all names
    /// are known, with them.
    /// </summary>
    /// <param name="language">A BCP 47 tag; null to guess it.</param>
    /// <param name="inner">True to have the places inside other names, too: “Oslo” in “University of Oslo”.</param>
    public static ImmutableArray<MarkedPassage> All(IEnumerable<Passage> passages, string? language, bool inner = false)
    {
        ImmutableArray<Wording> words = [.. passages.Select(passage => new Wording(passage))];
        var tongue = Tongue.Of(language, words);
        var names = Understand.Names.In([.. words.Select(passage => (passage, Holding.Offices.In(new(passage, tongue, []))))], tongue, inner);
        return [.. words.Select((passage, at) => new MarkedPassage(passage, names[at], Holding.Offices.In(new(passage, tongue, names[at]))) { Tongue = tongue })];
    }
}
