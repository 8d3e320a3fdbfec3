namespace Dateline.Date;

/// <summary>Guesses the language of a text by the commonest words of each, and less by the other words that its file knows.</summary>
internal static class LanguageGuess
{
    /// <summary>So much of a text is enough.</summary>
    private const int Enough = 4000;

    /// <summary>English where no word speaks for another language.</summary>
    public static Grammar Of(string text)
    {
        var head = text.Length > Enough ? text[..Enough] : text;
        var best = Languages.Of("en")!;
        var most = Common(head, best);
        foreach (var code in Languages.Codes)
        {
            var grammar = Languages.Of(code)!;
            var count = Common(head, grammar);
            if (count > most)
            {
                (best, most) = (grammar, count);
            }
        }

        return best;
    }

    private static int Common(string text, Grammar grammar) =>
        Tokens.Of(text, grammar.Lexicon).Sum(token => token.Kind != TokenKind.Word || token.Word is not { } word ? 0 : (word.Roles & Roles.Common) != Roles.None ? 3 : 1);
}
