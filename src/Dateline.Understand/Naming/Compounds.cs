using Dateline.News;

namespace Dateline.Understand.Naming;

/// <summary>Names that stand inside other words and names: “Oslo-based”, “China-US”, “University of Oslo”.</summary>
internal static class Compounds
{
    /// <summary>The names joined by hyphens in one word: of “Oslo-based” the first part, of “Kyiv-Lviv” both; none where the word is a name as it stands.</summary>
    public static IEnumerable<NameMark> InWord(NameText text, int token, Memory memory)
    {
        var word = text[token].Text;
        var stem = text.Stem(token);
        var start = 0;
        var found = new List<NameMark>();
        while (start < (stem > 0 ? stem : word.Length))
        {
            var hyphen = stem > 0 ? stem : word.IndexOf('-', start) is >= 0 and var at ? at : word.Length;
            if (Of(word[start..hyphen], memory) is not { } kind)
            {
                return [];
            }

            var from = text[token].Start + start;
            found.Add(new(text.Words.Cut(from, from + hyphen - start), kind));
            start = hyphen + 1;
        }

        return found;
    }

    /// <summary>The countries and cities named inside the name of a body or of something else.</summary>
    public static IEnumerable<NameMark> InName(NameText text, Segment name)
    {
        for (var i = name.First; i <= name.Last; i++)
        {
            if (!text.IsCapital(i))
            {
                continue;
            }

            var (last, kind) = Phrases.From(text, i);
            if (kind is Listed.Land or Listed.City && last <= name.Last && !(i == name.First && last == name.Last))
            {
                yield return new(text.Words.Span(i, last), NameKind.Location);
            }

            i = kind == Listed.None ? i : last;
        }
    }

    private static NameKind? Of(string word, Memory memory)
    {
        var listed = Phrases.Of(word);
        if (listed != Listed.None)
        {
            return listed switch { Listed.People => null, Listed.Body => NameKind.Organization, _ => NameKind.Location };
        }

        var votes = memory.Of(word);
        return memory.IsPart(word) ? NameKind.Person
            : votes.Location >= 2 && votes.Location > votes.Organization ? NameKind.Location
            : votes.Organization >= 1.5 ? NameKind.Organization : null;
    }
}
