using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Store;

/// <summary>One thing that is asked for.</summary>
/// <param name="Words">As <see cref="SearchWords"/> cuts them, with their field; more than one stand side by side.</param>
/// <param name="IsNot">True where it must not stand.</param>
public sealed record QueryTerm(ImmutableArray<string> Words, bool IsNot, QueryEnds Ends);

/// <summary>What may stand around a term's word.</summary>
public enum QueryEnds
{
    /// <summary>Nothing: the word is whole.</summary>
    Whole,

    /// <summary>“har*”: the last word only begins so.</summary>
    Begins,

    /// <summary>“*arbo*”: a word that holds it.</summary>
    Holds,
}

/// <summary>What is searched for: all terms at once, within days.</summary>
/// <param name="From">An item that surely came out before is not meant.</param>
/// <param name="To">One that surely came out later is not meant.</param>
public sealed record Query(ImmutableArray<QueryTerm> Terms, DateOnly? From, DateOnly? To)
{
    /// <summary>More make no better question, and a database may not take them.</summary>
    private const int MostTerms = 32;

    private const int MostOfPhrase = 100;

    private static readonly string[] Fields = [SearchTokens.Person, SearchTokens.Outlet, SearchTokens.Said, SearchTokens.Kind];

    /// <summary>
    /// Reads a question: words; <c>"a phrase"</c>; <c>beginn*</c>; <c>*middle*</c>; <c>-not</c>; <c>person:</c>, <c>outlet:</c>, <c>said:</c>
    /// and <c>kind:</c> with a word or phrase; <c>from:</c> and <c>to:</c> with a day, month or year.
    /// </summary>
    /// <exception cref="FormatException">Nothing is asked, or a day is none; the message is a sentence.</exception>
    public static Query Of(string text)
    {
        var terms = ImmutableArray.CreateBuilder<QueryTerm>();
        (DateOnly? from, DateOnly? to) = (null, null);
        foreach (var piece in Pieces(text))
        {
            var isNot = piece.Length > 1 && piece[0] == '-';
            var said = isNot ? piece[1..] : piece;
            var colon = said.IndexOf(':', StringComparison.Ordinal);
            var (field, value) = colon > 0 ? (said[..colon].ToLowerInvariant(), said[(colon + 1)..]) : ("", said);
            switch (field)
            {
                case "from" or "to" when isNot:
                    throw new FormatException($"“{piece}” cannot be: days are asked for with from: and to: alone.");
                case "from":
                    from = Day(value, piece, last: false);
                    break;
                case "to":
                    to = Day(value, piece, last: true);
                    break;
                case var known when Fields.Contains(known, StringComparer.Ordinal):
                    Add(known, value);
                    break;
                default:
                    Add(null, said);
                    break;
            }

            void Add(string? of, string words)
            {
                // “press-release” is one word of the index.
                var cut = of == SearchTokens.Kind ? [string.Concat(SearchWords.Of(words).Select(found => found.Word))] : SearchWords.Of(words).Select(found => found.Word);
                ImmutableArray<string> found = [.. cut.Where(word => word.Length > 0).Select(word => SearchTokens.InField(of, word))];
                var ends = !words.EndsWith('*') ? QueryEnds.Whole : words.StartsWith('*') && found.Length == 1 && of is null ? QueryEnds.Holds : QueryEnds.Begins;
                if (terms.Count >= MostTerms || found.Length > MostOfPhrase)
                {
                    throw new FormatException($"too much is asked: {MostTerms} words or phrases, and {MostOfPhrase} words in a phrase, are the most.");
                }

                if (!found.IsEmpty)
                {
                    terms.Add(new(found, isNot, ends));
                }
                else if (of is not null)
                {
                    throw new FormatException($"“{piece}” names nothing: put a word behind the colon.");
                }
            }
        }

        if (from > to)
        {
            throw new FormatException("from: lies behind to:, and nothing is between.");
        }

        return terms.Count > 0 || from is not null || to is not null ? new(terms.ToImmutable(), from, to) : throw new FormatException("nothing is asked: give words, such as harbour or \"peace talks\".");
    }

    private static DateOnly Day(string value, string piece, bool last) =>
        When.Interval(value) is { From: { Day: var first }, To: { Day: var end } } && Reckoning.Holds(first) && Reckoning.Holds(end) ? (last ? end : first)
            : throw new FormatException($"“{piece}” is no day: 2024-10-17, 2024-10 and 2024 are.");

    /// <summary>Parts at spaces; quotation marks hold together what is between them.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var (start, isQuoted) = (0, false);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || (char.IsWhiteSpace(text[at]) && !isQuoted))
            {
                if (at > start)
                {
                    yield return text[start..at];
                }

                start = at + 1;
            }
            else if (text[at] is '"' or '“' or '”' or '„')
            {
                isQuoted = !isQuoted;
            }
        }
    }
}
