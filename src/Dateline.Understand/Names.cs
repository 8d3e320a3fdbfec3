using System.Collections.Immutable;
using Dateline.News;
using Dateline.Understand.Holding;
using Dateline.Understand.Naming;

namespace Dateline.Understand;

/// <summary>
/// Names in a document: persons, bodies, places. Two passes: names are cut and what is sure of each is noted; then every name gets the sort
/// that its own place, or the other places where it stands, speak for.
/// </summary>
internal static class Names
{
    /// <summary>The names of each passage, by place.</summary>
    /// <param name="passages">With the offices that are known without names.</param>
    /// <param name="inner">True to have the places inside other names, too: “Oslo” in “University of Oslo”. Otherwise no name overlaps another.</param>
    public static ImmutableArray<ImmutableArray<NameMark>> In(ImmutableArray<(Wording Words, ImmutableArray<HeldOffice> Offices)> passages, Tongue tongue, bool inner)
    {
        var traits = new Dictionary<string, Traits>(StringComparer.Ordinal);
        var texts = passages.Select(passage => new NameText(passage.Words, passage.Offices, tongue, traits)).ToArray();
        var memory = new Memory();
        var cut = texts.Select(text => Learn(text, memory)).ToArray();
        Array.ForEach(cut, passage => Teach(passage.Text, passage.Names, memory));
        return [.. cut.Select(passage => Marks(passage.Text, passage.Names, memory, inner).ToImmutableArray())];
    }

    private static (NameText Text, ImmutableArray<Segment> Names) Learn(NameText text, Memory memory)
    {
        foreach (var token in text.Words.Tokens)
        {
            if (token.IsWord && char.IsLower(token.Text[0]))
            {
                memory.Small(token.Text);
            }
        }

        ImmutableArray<Segment> names = [.. Segments.In(text)];
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            Definitions.Learn(text, i > 0 ? names[i - 1] : null, name, memory);
            if (name.Sort == Sort.Other || text.Stem(name.First) > 0)
            {
                continue;
            }

            var sure = name.IsSure ? name.Sort switch { Sort.Person => new(3, 0, 0), Sort.Organization => new(0, 3, 0), Sort.Location => new(0, 0, 3), _ => default(Votes) } : default;
            memory.Vote(text.Forms(name.First, name.Last), sure + Cues.Of(text, name) + Lists.Beside(text, names, i), name.IsWeak || text.Words.IsHeadline);
            if (name is { Sort: Sort.Person, IsSure: true })
            {
                memory.Person(text, name.First, name.Last);
            }

            if (name is { Sort: Sort.Organization, IsSure: true, Length: > 1 })
            {
                memory.Body(text.Form(name.First));
                memory.Body(text.Form(name.Last));
            }
        }

        return (text, names);
    }

    /// <summary>Longer names that the document as a whole shows to be persons teach their parts.</summary>
    private static void Teach(NameText text, ImmutableArray<Segment> names, Memory memory)
    {
        foreach (var name in names.Where(name => name.Length > 1 && !name.IsSure && !name.IsWeak))
        {
            if (Deciding.Of(text, name, memory) == Sort.Person)
            {
                memory.Person(text, name.First, name.Last);
            }
        }
    }

    private static IEnumerable<NameMark> Marks(NameText text, ImmutableArray<Segment> names, Memory memory, bool inner)
    {
        foreach (var name in names)
        {
            if (name.Length == 1 && text[name.First].Text.Contains('-') && name.Sort is Sort.Unknown or Sort.Other or Sort.Person)
            {
                var parts = Compounds.InWord(text, name.First, memory).ToArray();
                if (parts.Length > 0)
                {
                    // What reads the river's marks looks for them where words begin.
                    foreach (var mark in parts.Take(inner ? parts.Length : 1))
                    {
                        yield return mark;
                    }

                    continue;
                }
            }

            if (text.Stem(name.First) > 0)
            {
                continue;
            }

            var sort = Deciding.Of(text, name, memory);
            if (KindOf(sort) is { } kind)
            {
                yield return new(text.Words.Span(name.First, name.Last), kind);
            }

            if ((sort == Sort.Other || (inner && sort == Sort.Organization)) && name.Length > 1)
            {
                foreach (var mark in Compounds.InName(text, name))
                {
                    yield return mark;
                }
            }
        }
    }

    private static NameKind? KindOf(Sort sort) => sort switch
    {
        Sort.Person => NameKind.Person,
        Sort.Organization => NameKind.Organization,
        Sort.Location => NameKind.Location,
        _ => null,
    };
}
