using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;
using Dateline.Understand.Naming;

namespace Dateline.Understand;

/// <summary>Sums of money and percentages: “$4.5 billion”, “400 million euros ($425 million)”, “£250bn”, “5 per cent”.</summary>
internal static class Figures
{
    /// <summary>More digits than any sum has; keeps the arithmetic inside a decimal.</summary>
    private const int MostDigits = 15;

    /// <summary>“CFC 2 won the first set”: of a currency whose unit buys nothing, fewer are a verb.</summary>
    private const decimal FewestWon = 100;

    /// <summary>Dividing by it drops the zeros behind the point that a decimal keeps.</summary>
    private const decimal PlainOne = 1.0000000000000000000000000000m;

    private static readonly FrozenDictionary<string, decimal> Scales = Table(
        ("hundred", 100m), ("thousand", 1_000m), ("k", 1_000m), ("million", 1_000_000m), ("millions", 1_000_000m), ("m", 1_000_000m),
        ("mn", 1_000_000m), ("mln", 1_000_000m), ("billion", 1_000_000_000m), ("b", 1_000_000_000m), ("bn", 1_000_000_000m), ("bln", 1_000_000_000m),
        ("M", 1_000_000m), ("B", 1_000_000_000m), ("bil", 1_000_000_000m), ("mil", 1_000_000m), ("Mil", 1_000_000m), ("K", 1_000m),
        ("trillion", 1_000_000_000_000m), ("tn", 1_000_000_000_000m), ("trn", 1_000_000_000_000m), ("crore", 10_000_000m), ("crores", 10_000_000m), ("lakh", 100_000m), ("lakhs", 100_000m),
        ("Millionen", 1_000_000m), ("Million", 1_000_000m), ("Milliarden", 1_000_000_000m), ("Milliarde", 1_000_000_000m));

    private static readonly FrozenDictionary<string, decimal> Numerals = Table(
        ("one", 1m), ("two", 2m), ("three", 3m), ("four", 4m), ("five", 5m), ("six", 6m), ("seven", 7m), ("eight", 8m), ("nine", 9m), ("ten", 10m),
        ("eleven", 11m), ("twelve", 12m), ("thirteen", 13m), ("fourteen", 14m), ("fifteen", 15m), ("sixteen", 16m), ("seventeen", 17m), ("eighteen", 18m), ("nineteen", 19m), ("twenty", 20m), ("thirty", 30m), ("forty", 40m), ("fifty", 50m), ("sixty", 60m),
        ("seventy", 70m), ("eighty", 80m), ("ninety", 90m), ("a", 1m), ("half", 0.5m), ("eine", 1m), ("zwei", 2m), ("drei", 3m), ("vier", 4m), ("fünf", 5m), ("sechs", 6m), ("sieben", 7m), ("acht", 8m), ("neun", 9m), ("zehn", 10m), ("elf", 11m), ("zwölf", 12m));

    private static readonly FrozenDictionary<string, string> Dollars = Pairs(
        "US USD", "A AUD", "AU AUD", "C CAD", "CA CAD", "NZ NZD", "HK HKD", "S SGD", "SG SGD", "R BRL", "NT TWD", "Z ZWL", "J JMD", "BZ BZD", "U.S. USD", "TT TTD", "N NAD", "B BND", "MX MXN");

    /// <summary>A currency, by its code or by its words: “Freedonian dollars”.</summary>
    public static bool IsMoney(string unit) => (unit.Length == 3 && unit.AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0) || Currencies.Named.ContainsKey(unit[(unit.LastIndexOf(' ') + 1)..]);

    public static ImmutableArray<FigureMark> In(Wording words, Tongue tongue)
    {
        var found = ImmutableArray.CreateBuilder<FigureMark>();
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words, i, tongue) is not { } figure)
            {
                continue;
            }

            var mark = figure.Mark;
            i = figure.Last;
            if (words.Has(i + 2) && words.Tokens[i + 1].Is('(') && (IsMoney(mark.Unit) || Counts.IsLength(mark.Unit)) && Bracketed(words, i + 2, tongue) is { } also && also.Mark.Unit != mark.Unit && IsMoney(also.Mark.Unit) == IsMoney(mark.Unit))
            {
                mark = mark with { Also = also.Mark };
                i = also.Last;
            }

            found.Add(FigureClauses.Around(words, mark, found.Count == 0 ? null : found[^1]));
        }

        return found.DrainToImmutable();
    }

    private static (FigureMark Mark, int Last)? Bracketed(Wording words, int first, Tongue tongue)
    {
        var start = words.Tokens[first].Text is "about" or "around" or "roughly" or "some" or "or" or "approximately" ? first + 1 : first;
        return words.Has(start) && At(words, start, tongue) is { } also && (IsMoney(also.Mark.Unit) || Counts.IsLength(also.Mark.Unit))
            && words.Has(also.Last + 1) && words.Tokens[also.Last + 1].Is(')') ? also : null;
    }

    private static (FigureMark Mark, int Last)? At(Wording words, int first, Tongue tongue)
    {
        var (unit, number) = Sign(words, first);
        if (!words.Has(number) || (unit is not null && number > first && words.Tokens[number].Kind != TokenKind.Number)
            || Number(words, number, unit is not null, !tongue.IsEnglish) is not var (amount, last) || (number == first + 1 && IsLetter(words, first, last)))
        {
            return null;
        }

        var high = Range(words, first, ref amount, ref last, !tongue.IsEnglish);
        var next = last + 1;
        if (unit is null && words.Has(next))
        {
            (unit, last) = Name(words, next) is { } named ? (named.Unit, named.Last) : (null, last);
        }

        else if (unit is not null && words.Has(next) && words.Tokens[next].Spaced && words.Tokens[next].Text is "dollar" or "dollars" or "euros" or "pesos" && Currencies.Named.ContainsKey(words.Tokens[next].Text))
        {
            last = next;
        }

        if (unit is null && high is null && number == first)
        {
            return Counts.At(words, first, last, amount / PlainOne, tongue);
        }

        if (unit is null || (unit == "KRW" && amount < FewestWon && number == first))
        {
            return null;
        }

        var part = unit != "%" && words.Tokens[last].Text is ("cents" or "cent" or "pence") ? 100 : 1;
        return (new(words.Cut(words.Tokens[first].Start, words.Tokens[last].End), amount / part / PlainOne, unit, null) { High = high / part / PlainOne }, last);
    }

    /// <summary>“12-14 billion”, “40–50 percent”, “5 to 10 percent”: the second number, whose scale is the first's, too. A rise “from 5 to 10” is two.</summary>
    private static decimal? Range(Wording words, int first, ref decimal amount, ref int last, bool isPointed)
    {
        if (!words.Has(last + 2) || words.Tokens[last + 2].Kind != TokenKind.Number)
        {
            return null;
        }

        var dash = (words.Tokens[last + 1].Is('-') || words.Tokens[last + 1].Is('–')) && words.Tokens[last + 1].Spaced == words.Tokens[last + 2].Spaced;
        var to = words.Tokens[last + 1].Is("to") && words.Tokens[last].Kind == TokenKind.Number && !(first > 0 && words.Tokens[first - 1].Is("from"));
        if (!(dash || to) || Number(words, last + 2, false, isPointed) is not var (high, end))
        {
            return null;
        }

        var own = TryDigits(words.Tokens[last + 2].Text, isPointed, out var bare) && bare != 0 ? high / bare : 1;
        var low = words.Tokens[last].Kind == TokenKind.Number ? amount * own : amount;
        if (low >= high)
        {
            return null;
        }

        (amount, last) = (low, end);
        return high / PlainOne;
    }

    /// <summary>The currency before a number: “$”, “US$”, “€”, “USD”.</summary>
    private static (string? Unit, int Number) Sign(Wording words, int first)
    {
        var token = words.Tokens[first];
        if (token.IsWord && words.Has(first + 1) && words.Tokens[first + 1].Is('$') && !words.Tokens[first + 1].Spaced && Dollars.TryGetValue(token.Text, out var dollars))
        {
            return (dollars, first + 2);
        }

        if (token.Text is "US" && words.Has(first + 1) && words.Tokens[first + 1].Is("dollars"))
        {
            return ("USD", first + 2);
        }

        return Currencies.Before.TryGetValue(token.Text, out var unit) ? (unit, first + 1) : (null, first);
    }

    /// <summary>“N95” and “R2” are no sums: behind a single letter a sum is long, or has its thousands or its scale.</summary>
    private static bool IsLetter(Wording words, int first, int last) =>
        words.Tokens[first].IsWord && words.Tokens[first].Text.Length == 1 && last == first + 1 && words.Tokens[last].Text.Length < 4;

    private static (string Unit, int Last)? Name(Wording words, int at)
    {
        var token = words.Tokens[at];
        if (token.Is('%') || token.Is("percent") || token.Is("Prozent"))
        {
            return ("%", at);
        }

        if (token.Is("percentage") && words.Has(at + 1) && words.Tokens[at + 1].Text is "point" or "points")
        {
            return ("%", at + 1);
        }

        if (token.Is("per") && words.Has(at + 1) && words.Tokens[at + 1].Is("cent"))
        {
            return ("%", at + 1);
        }

        if (token.Is('€') || token.Is('£') || token.Is('₴') || token.Is('₹') || token.Is('₽') || token.Is('₺'))
        {
            return (Currencies.Before[token.Text], at);
        }

        if (token.Text is "cents" or "cent" or "pence")
        {
            return (token.Text is "pence" ? "GBP" : "USD", at);
        }

        // “150,000 Egyptian pounds”, “5 million Hong Kong dollars”
        for (var land = 1; land <= 2 && token.IsCapital && words.Joined(at + land - 1); land++)
        {
            if (Currencies.Of(words.Span(at, at + land - 1).Text, words.Tokens[at + land].Text) is { } national)
            {
                return (national, at + land);
            }
        }

        var name = token.Text is "Euro" or "Dollar" or "Rubel" or "Franken" or "Peso" or "Pesos" or "Pfund" or "Yen" or "Yuan" ? token.Text.ToLowerInvariant() : token.Text;
        return !token.IsWord ? null : token.Text is "USD" or "EUR" or "GBP" ? (token.Text, at)
            : (!token.IsCapital || token.Text is "Euro" or "Dollar" or "Peso" or "Pesos" or "Yen" or "Yuan") && Currencies.Named.TryGetValue(name, out var unit) ? (unit, at) : null;
    }

    /// <summary>“4.5 billion”, “1,000”, “one billion”, “half a million”, “250bn”.</summary>
    /// <param name="isSum">True behind a currency, where “120 000” is one number.</param>
    private static (decimal Amount, int Last)? Number(Wording words, int at, bool isSum, bool isPointed)
    {
        var token = words.Tokens[at];
        decimal amount;
        if (token.Kind == TokenKind.Number ? !TryDigits(token.Text, isPointed, out amount) : !Numeral(token.Text, out amount) || !token.IsWord)
        {
            return null;
        }

        var (spaced, end) = isSum ? Spaced(words, at) : (null, at);
        if (spaced is not null && !TryDigits(spaced, isPointed, out amount))
        {
            return null;
        }

        at = end;
        var last = token.Is("half") && words.Has(at + 1) && words.Tokens[at + 1].Is("a") ? at + 1 : at;
        if (words.Has(last + 1) && IsScale(words.Tokens[last + 1]) && Scales.TryGetValue(words.Tokens[last + 1].Text, out var scale))
        {
            return (amount * scale, last + 1);
        }

        // “a dollar” is a way of speaking, no sum.
        return token.Is("a") || token.Is("eine") || token.Is("half") ? null : (amount, last);
    }

    /// <summary>“Seventy-two”, “zehn”.</summary>
    private static bool Numeral(string word, out decimal amount)
    {
        if (Numerals.TryGetValue(word, out amount) || (char.IsUpper(word[0]) && word.Length > 2 && Numerals.TryGetValue(word.ToLowerInvariant(), out amount)))
        {
            return true;
        }

        var hyphen = word.IndexOf('-');
        if (hyphen > 0 && Numerals.TryGetValue(word[..hyphen].ToLowerInvariant(), out var tens) && tens is >= 20 and < 100 && Numerals.TryGetValue(word[(hyphen + 1)..], out var ones) && ones is >= 1 and < 10)
        {
            amount = tens + ones;
            return true;
        }

        return false;
    }

    /// <summary>“120 000” and “1 200 000”.</summary>
    private static (string? Digits, int Last) Spaced(Wording words, int at)
    {
        var (digits, last) = (words.Tokens[at].Text, at);
        while (digits.Length is > 0 and < MostDigits && words.Tokens[at].Text.Length < 4 && words.Has(last + 1) && words.Tokens[last + 1] is { Kind: TokenKind.Number, Spaced: true, Text.Length: 3 })
        {
            digits += words.Tokens[++last].Text;
        }

        return (last > at ? digits : null, last);
    }

    /// <summary>A word of scale; the short ones stand at the number (“5m”), or are seldom anything else (“5 bn”).</summary>
    private static bool IsScale(Token token) => token.IsWord && (token.Text.Length > 3 || !token.Spaced || token.Text is "bn" or "mn" or "mln" or "bln" or "tn" or "m" or "mil" or "bil");

    /// <summary>Commas part thousands, save for one comma with one or two digits behind it, which is a decimal comma.</summary>
    private static bool TryDigits(string digits, bool isPointed, out decimal amount)
    {
        if (isPointed && digits.IndexOf('.') is > 0 and < 4 and var point && (digits.Length - point) % 4 == 0 && digits[0] != '0' && !digits.Contains(','))
        {
            digits = digits.Replace(".", "", StringComparison.Ordinal);
        }

        var comma = digits.LastIndexOf(',');
        var isPoint = comma >= 0 && digits.IndexOf(',') == comma && digits.Length - comma is 2 or 3 && !digits.Contains('.');
        var plain = isPoint ? digits.Replace(',', '.') : digits.Replace(",", "", StringComparison.Ordinal);
        amount = 0;
        return plain.Length <= MostDigits && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    private static FrozenDictionary<string, decimal> Table(params (string, decimal)[] rows) =>
        rows.ToFrozenDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(params string[] rows) =>
        rows.Select(row => row.Split(' ')).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
}
