using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Who “he”, “she” or “who” is, where one person alone can be meant.</summary>
internal sealed class Antecedents(ImmutableArray<MarkedPassage> passages, ReportingWords language)
{
    /// <summary>So many passages back a name may stand.</summary>
    private const int Farthest = 2;

    public bool IsPronoun(int passage, NounPhrase phrase) => phrase.First == phrase.Last
        && (PartOf(passage, phrase.First) & (Part.Pronoun | Part.He | Part.She | Part.They | Part.Object | Part.Thing | Part.Determiner)) != Part.None && !passages[passage].Words.Tokens[phrase.First].IsAcronym;

    /// <summary>The one person named before a pronoun in its passage, or in the nearest passage before that names any.</summary>
    /// <returns>The name where it stands; null where nobody or more than one can be meant.</returns>
    public Passage? Of(int passage, NounPhrase phrase)
    {
        var part = PartOf(passage, phrase.First);
        if ((part & Part.Subordinate) != Part.None)
        {
            return Before(passages[passage], phrase.First);
        }

        if ((part & (Part.He | Part.She)) == Part.None)
        {
            return null;
        }

        var limit = passages[passage].Words.Tokens[phrase.First].Start;
        for (var p = passage; p >= Math.Max(0, passage - Farthest); p--)
        {
            var persons = passages[p].Names.Where(name => name.Kind == NameKind.Person && name.At.End <= limit && Fits(passages[p].Words, name, part)).ToList();
            if (persons.Count > 0)
            {
                var fullest = persons.MaxBy(name => name.At.Text.Length)!;
                return persons.TrueForAll(name => fullest.At.Text.EndsWith(Surname(name), StringComparison.Ordinal)) ? fullest.At : null;
            }
        }

        return null;
    }

    /// <summary>“X, who said”: the name before the pronoun.</summary>
    private static Passage? Before(MarkedPassage passage, int who)
    {
        var last = passage.Words.Has(who - 1) && passage.Words.Tokens[who - 1].Is(',') ? who - 2 : who - 1;
        return passage.Words.Has(last) ? passage.Names.FirstOrDefault(name => name.Kind == NameKind.Person && name.At.End == passage.Words.Tokens[last].End)?.At : null;
    }

    private Part PartOf(int passage, int token) => language.PartOf(passages[passage].Words.Tokens[token]);

    private static string Surname(NameMark name) => name.At.Text[(name.At.Text.LastIndexOf(' ') + 1)..];

    /// <summary>“Mr. X” is no “she”.</summary>
    private static bool Fits(Wording words, NameMark name, Part part)
    {
        var before = words.TokenFrom(name.At.Start) - 1;
        var address = words.Has(before) ? words.Tokens[before].Text : "";
        return address switch
        {
            "Mr." or "Mr" or "Sir" or "Herr" or "Monsieur" => (part & Part.He) != Part.None,
            "Mrs." or "Mrs" or "Ms." or "Ms" or "Miss" or "Lady" or "Frau" or "Madame" => (part & Part.She) != Part.None,
            _ => true,
        };
    }
}
