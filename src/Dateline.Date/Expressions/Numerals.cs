namespace Dateline.Date;

/// <summary>Numbers as figures or words, each with the range that its use allows.</summary>
internal enum NumeralKind
{
    /// <summary>A count: “3”, “2.5”, “1,000”, “twenty-five”, “a hundred”.</summary>
    Num,

    /// <summary>“first”, “21st”, “twenty-first”.</summary>
    Ord,

    /// <summary>Two figures at most, 1–31.</summary>
    Dd,

    /// <summary>Two figures at most, 1–12.</summary>
    Mm,

    /// <summary>Four figures, 1000–2199.</summary>
    Yyyy,

    /// <summary>Two figures.</summary>
    Yy,

    /// <summary>Three or four figures, 1–2999: a year where other words say that it is one.</summary>
    AnyYear,

    /// <summary>“nineteen seventy-nine”, “two thousand”.</summary>
    SpokenYear,

    /// <summary>Two figures at most, 0–24.</summary>
    Hh,

    /// <summary>Two figures, 00–59.</summary>
    Min,

    /// <summary>“XVIII”, “XX”.</summary>
    Roman,

    /// <summary>No number: any word with a capital, which a language with capital nouns asks for behind a count.</summary>
    Capital,
}

/// <summary>Reads numbers out of tokens.</summary>
internal sealed class Numerals(Lexicon lexicon, char decimalSign)
{
    private readonly int number = lexicon.Class("NUMBER");
    private readonly int ordinal = lexicon.Class("ORDINAL");
    private readonly int ordinalMark = lexicon.Class("ORDMARK");
    private readonly int and = lexicon.Class("NUMAND");
    private readonly int hyphen = lexicon.Entry("-").Literal;

    public static Slot SlotOf(NumeralKind kind) => kind switch
    {
        NumeralKind.Num => Slot.Amount,
        NumeralKind.Ord or NumeralKind.Dd => Slot.Day,
        NumeralKind.Mm => Slot.Month,
        NumeralKind.Yyyy or NumeralKind.AnyYear or NumeralKind.SpokenYear => Slot.Year,
        NumeralKind.Yy => Slot.ShortYear,
        NumeralKind.Hh => Slot.Hour,
        NumeralKind.Min => Slot.Minute,
        _ => Slot.Century,
    };

    /// <returns>The first token behind the number, or −1 for none.</returns>
    public int Read(NumeralKind kind, string text, List<Token> tokens, int at, out decimal value)
    {
        value = 0;
        var token = tokens[at];
        switch (kind)
        {
            case NumeralKind.Num:
                return Count(text, tokens, at, out value);
            case NumeralKind.Ord:
                return Ordinal(tokens, at, out value);
            case NumeralKind.Roman:
                value = token.Kind == TokenKind.Word ? Roman(text.AsSpan(token.Start, token.Length)) : 0;
                return value > 0 ? at + 1 : -1;
            case NumeralKind.Capital:
                return token.Kind == TokenKind.Word && char.IsUpper(text[token.Start]) ? at + 1 : -1;
            case NumeralKind.SpokenYear:
                return SpokenYear(tokens, at, out value);
        }

        value = token.Number;
        var fits = token.Kind == TokenKind.Number && kind switch
        {
            NumeralKind.Dd => token.Length <= 2 && value is >= 1 and <= 31,
            NumeralKind.Mm => token.Length <= 2 && value is >= 1 and <= 12,
            NumeralKind.Yyyy => token.Length == 4 && value is >= 1000 and <= 2199,
            NumeralKind.Yy => token.Length == 2,
            NumeralKind.AnyYear => token.Length is 3 or 4 && value is >= 1 and <= 2999,
            NumeralKind.Hh => token.Length <= 2 && value <= 24,
            NumeralKind.Min => token.Length == 2 && value <= 59,
            _ => false,
        };
        return fits ? at + 1 : -1;
    }

    private int Count(string text, List<Token> tokens, int at, out decimal value)
    {
        value = tokens[at].Number;
        if (tokens[at].Kind != TokenKind.Number)
        {
            return Words(tokens, at, out value);
        }

        if (value < 0)
        {
            return -1;
        }

        var next = at + 1;
        while (next + 1 < tokens.Count && tokens[next].Kind == TokenKind.Sign && tokens[next + 1].Kind == TokenKind.Number
            && tokens[next].Start == tokens[next - 1].End && tokens[next + 1].Start == tokens[next].End && tokens[next + 1].Number >= 0)
        {
            var sign = text[tokens[next].Start];
            if (sign == decimalSign && tokens[next + 1].Length <= 3)
            {
                var scale = tokens[next + 1].Length switch { 1 => 10m, 2 => 100m, _ => 1000m };
                value += tokens[next + 1].Number / scale;
                return next + 2;
            }

            if (sign is not (',' or '.') || tokens[next + 1].Length != 3 || value > 1_000_000)
            {
                return -1;
            }

            value = (value * 1000) + tokens[next + 1].Number;
            next += 2;
        }

        return next;
    }

    /// <summary>“twenty-five”, “two hundred and ten”, “quatre-vingt-dix”.</summary>
    private int Words(List<Token> tokens, int at, out decimal value)
    {
        value = 0;
        long total = 0;
        long current = -1;
        var end = -1;
        for (var next = at; next < tokens.Count; next++)
        {
            if (Meaning(tokens[next], number) is { } one)
            {
                if (!Add(ref total, ref current, one))
                {
                    break;
                }

                end = next + 1;
            }
            else if (end < 0 || !IsConnector(tokens[next]) || end != next)
            {
                break;
            }
        }

        value = total + Math.Max(current, 0);
        return end;
    }

    private static bool Add(ref long total, ref long current, int one)
    {
        if (one >= 1000)
        {
            if (total > 0 && total % (one * 1000L) == 0 && current < 0)
            {
                return false;
            }

            total += Math.Max(current, 1) * one;
            current = -1;
            return total < 1_000_000_000_000;
        }

        if (one == 100)
        {
            current = Math.Max(current, 1) * 100;
            return current < 10_000;
        }

        var isVigesimal = one == 20 && current == 4;
        if (isVigesimal)
        {
            current = 80;
            return true;
        }

        var fits = current < 0 || (current % 100 == 0 && current > 0) || (one < 10 && current % 10 == 0 && current > 0)
            || (one < 20 && current is 60 or 80);
        if (fits)
        {
            current = Math.Max(current, 0) + one;
        }

        return fits;
    }

    private bool IsConnector(Token token) => token.Word is { } word && (word.Literal == hyphen || Meaning(token, and) is not null);

    private int Ordinal(List<Token> tokens, int at, out decimal value)
    {
        var token = tokens[at];
        value = token.Number;
        if (token.Kind == TokenKind.Number)
        {
            var next = at + 1;
            return value >= 0 && next < tokens.Count && tokens[next].Start == token.End && Meaning(tokens[next], ordinalMark) is not null ? next + 1 : -1;
        }

        if (Meaning(token, ordinal) is { } alone)
        {
            value = alone;
            return at + 1;
        }

        // “twenty-first”
        if (Meaning(token, number) is { } tens and >= 20 and < 100 && at + 1 < tokens.Count)
        {
            var next = IsConnector(tokens[at + 1]) ? at + 2 : at + 1;
            if (next < tokens.Count && Meaning(tokens[next], ordinal) is { } ones and < 10)
            {
                value = tens + ones;
                return next + 1;
            }
        }

        return -1;
    }

    private int SpokenYear(List<Token> tokens, int at, out decimal value)
    {
        value = 0;
        if (Meaning(tokens[at], number) is not ({ } first and >= 10 and <= 20))
        {
            var thousands = Words(tokens, at, out value);
            return thousands > at + 1 && value is >= 1900 and <= 2199 ? thousands : -1;
        }

        var last = at + 1 < tokens.Count ? Words(tokens, at + 1, out value) : -1;
        if (last < 0 || value is < 10 or > 99)
        {
            return -1;
        }

        value += first * 100;
        return last;
    }

    private static int? Meaning(Token token, int symbol)
    {
        if (token.Word is { } word)
        {
            foreach (var meaning in word.Meanings)
            {
                if (meaning.Symbol == symbol)
                {
                    return meaning.Value;
                }
            }
        }

        return null;
    }

    /// <returns>1–39; 0 for no Roman number in capitals.</returns>
    private static int Roman(ReadOnlySpan<char> word)
    {
        var value = 0;
        for (var at = 0; at < word.Length && word.Length <= 6; at++)
        {
            var one = Of(word[at]);
            if (one == 0)
            {
                return 0;
            }

            value += at + 1 < word.Length && Of(word[at + 1]) > one ? -one : one;
        }

        return word.Length <= 6 && value < 40 ? value : 0;

        static int Of(char c) => c switch { 'I' or 'І' => 1, 'V' => 5, 'X' or 'Х' => 10, _ => 0 };
    }
}
