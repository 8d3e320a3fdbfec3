using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Reads who a speaker is from the phrase beside the verb: the name in it or in apposition to it, else the phrase without its article.</summary>
/// <param name="names">Names in the passage.</param>
/// <param name="offices">Offices in the passage: a person stands where the office phrase begins.</param>
internal sealed class Speakers(Wording words, ImmutableArray<NameMark> names, ImmutableArray<OfficeMark> offices)
{
    /// <summary>A longer phrase describes more than a speaker.</summary>
    private const int LongestPhrase = 18;

    private readonly Dictionary<int, int> _personAt = names.Where(name => name.Kind == NameKind.Person)
        .GroupBy(name => words.TokenFrom(name.At.Start)).ToDictionary(group => group.Key, group => words.TokenFrom(group.First().At.End) - 1);

    /// <summary>Where an office phrase begins, by where the name behind it does.</summary>
    private readonly Dictionary<int, int> _offices = offices.Where(office => office.At.Text.EndsWith(office.Person, StringComparison.Ordinal))
        .GroupBy(office => words.TokenFrom(office.At.End - office.Person.Length)).ToDictionary(group => group.Key, group => words.TokenFrom(group.First().At.Start));

    /// <returns>As it stands in the text, be it a pronoun; null where nothing is left of the phrase.</returns>
    public Passage? In(NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (_personAt.TryGetValue(i, out var last) && last <= phrase.Last)
            {
                if (!words.Tokens[last].Owns && !Hangs(OfficeStart(i), phrase.First))
                {
                    return words.Span(i, Together(last, phrase.Last) ?? last);
                }

                i = last;
            }
        }

        return Apposed(phrase) ?? Bare(phrase);
    }

    /// <summary>Words of two are the words of neither alone: “X and Y said”.</summary>
    /// <returns>The last token of the other's name.</returns>
    private int? Together(int last, int to)
    {
        if (last + 2 > to || !words.Tokens[last + 1].IsWord || words.Tokens[last + 1].Text is not ("and" or "und" or "et" or "y" or "e" or "en" or "i" or "та" or "і" or "&"))
        {
            return null;
        }

        for (var i = last + 2; i <= to; i++)
        {
            if (_personAt.TryGetValue(i, out var other))
            {
                return OfficeStart(i) == last + 2 || i == last + 2 ? other : null;
            }
        }

        return null;
    }

    /// <summary>“the mayor, X Y,” and “her colleague, Senator X Y”: nothing but titles before the name.</summary>
    private Passage? Apposed(NounPhrase phrase)
    {
        for (var i = phrase.Apposed; i >= 0 && i <= phrase.ApposedLast; i++)
        {
            if (_personAt.TryGetValue(i, out var last))
            {
                var titles = OfficeStart(i) == phrase.Apposed || Enumerable.Range(phrase.Apposed, i - phrase.Apposed).All(IsTitle);
                return titles && !words.Tokens[last].Owns ? words.Span(i, last) : null;
            }

            if (!words.Tokens[i].IsWord)
            {
                return null;
            }
        }

        return null;
    }

    private Passage? Bare(NounPhrase phrase)
    {
        var first = phrase.First < phrase.Last && words.Tokens[phrase.First].Text is "the" or "The" or "a" or "A" or "an" or "An" ? phrase.First + 1 : phrase.First;
        return phrase.Last - first < LongestPhrase ? words.Span(first, phrase.Last) : null;
    }

    private int OfficeStart(int person) => _offices.GetValueOrDefault(person, person);

    private bool IsTitle(int i) => PersonNames.IsTitle(words.Tokens[i].Text) || Lexicon.Ranks.Contains(words.Tokens[i].Text);

    /// <summary>“a spokesman for X”, “a clerk representing X”: it is not X who speaks.</summary>
    private bool Hangs(int name, int first) => name > first
        && (words.Tokens[name - 1].Text is "for" or "of" or "with" or "to" or "by" or "from" or "about" or "against" or "on" or "after" or "between" or "von" or "de" or "du" or "van"
            || words.Tokens[name - 1].Text.EndsWith("ing", StringComparison.Ordinal));
}
