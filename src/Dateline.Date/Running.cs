using Dateline.News;

namespace Dateline.Date;

/// <summary>
/// The year by which a running page names what it reports: “Election 2031 live”, or in one of its posts “the first seat of the
/// 2031 election” under a title with that word. A page that runs with what it reports is of that year.
/// </summary>
/// <param name="At">The words, in the page's plain text.</param>
internal sealed record Running(Passage At, int Year)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    private static readonly Lexicon AnyWords = new();

    /// <summary>Words in front of a year that look back or ahead to another occasion.</summary>
    private static readonly HashSet<string> Elsewhere = ["since", "than", "from", "in", "at", "before", "after", "until", "by", "like", "unlike", "versus", "last", "next"];

    /// <returns>Null where the page does not run, where no year stands so, or where another year stands on the page as well.</returns>
    public static Running? Of(ReadPage page)
    {
        if (page.Kind != PageKind.Live || page.Title is not { } title)
        {
            return null;
        }

        var heading = Tokens.Of(title, AnyWords);
        var words = heading.Where(token => token.Kind == TokenKind.Word && token.Length > 3).Select(token => Lower(title, token)).ToHashSet(StringComparer.Ordinal);
        var at = page.Plain.IndexOf(title, StringComparison.Ordinal);
        Running? found = at < 0 ? null : Years(heading).Select(place => Named(title, heading, place, place, at)).FirstOrDefault();
        var years = Years(heading).Select(place => heading[place].Number).ToHashSet();
        foreach (var passage in page.Items.SelectMany(item => item.Passages))
        {
            var tokens = Tokens.Of(passage.Text, AnyWords);
            foreach (var place in Years(tokens).Where(place => !IsAddress(passage.Text, tokens[place])))
            {
                years.Add(tokens[place].Number);
                found ??= Beside(passage, tokens, place, words);
            }

            if (years.Count > 1)
            {
                return null;
            }
        }

        return found;
    }

    private static Running? Beside(Passage passage, List<Token> tokens, int place, HashSet<string> words)
    {
        var (before, after) = (place > 0 && words.Contains(Lower(passage.Text, tokens[place - 1])), place + 1 < tokens.Count && words.Contains(Lower(passage.Text, tokens[place + 1])));
        var first = before ? place - 1 : place;
        var lead = first > 0 && Lower(passage.Text, tokens[first - 1]) is "the" or "this" ? first - 2 : first - 1;
        return (before || after) && !(lead >= 0 && Elsewhere.Contains(Lower(passage.Text, tokens[lead])))
            ? Named(passage.Text, tokens, first, before ? place : place + 1, passage.Start) : null;
    }

    private static string Lower(string text, Token token) => text[token.Start..token.End].ToLowerInvariant();

    private static Running Named(string text, List<Token> tokens, int first, int last, int start)
    {
        var (from, to) = (tokens[first].Start, tokens[last].End);
        var year = tokens.Skip(first).First(token => token.Kind == TokenKind.Number);
        return new(new(text[from..to], start + from), year.Number);
    }

    private static IEnumerable<int> Years(List<Token> tokens) =>
        Enumerable.Range(0, tokens.Count).Where(place => tokens[place] is { Kind: TokenKind.Number, Number: >= FirstYear and <= LastYear } token && token.End - token.Start == 4);

    /// <summary>True for a number within an address or a code: “/2031/04/07”, “status/2031”, “CVE-2031-1”.</summary>
    private static bool IsAddress(string text, Token token) =>
        (token.Start > 0 && text[token.Start - 1] is '/' or '-' or '_' or '=' or '.' or ',' or ':' or '#' or '$' or '£' or '€')
        || (token.End + 1 < text.Length && text[token.End] is '/' or '_' or '.' or ',' or ':' && char.IsLetterOrDigit(text[token.End + 1]));
}
