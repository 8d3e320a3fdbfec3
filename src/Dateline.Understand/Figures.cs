using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Sums of money and percentages: “$4.5 billion”, “400 million euros ($425 million)”, “£250bn”, “5 per cent”.</summary>
internal static class Figures
{
    /// <summary>More digits than any sum has; keeps the arithmetic inside a decimal.</summary>
    private const int MostDigits = 15;

    /// <summary>Dividing by it drops the zeros behind the point that a decimal keeps.</summary>
    private const decimal PlainOne = 1.0000000000000000000000000000m;

    private static readonly FrozenDictionary<string, decimal> Scales = Table(
        ("hundred", 100m), ("thousand", 1_000m), ("k", 1_000m), ("million", 1_000_000m), ("millions", 1_000_000m), ("m", 1_000_000m),
        ("mn", 1_000_000m), ("mln", 1_000_000m), ("billion", 1_000_000_000m), ("b", 1_000_000_000m), ("bn", 1_000_000_000m), ("bln", 1_000_000_000m),
        ("trillion", 1_000_000_000_000m), ("tn", 1_000_000_000_000m), ("trn", 1_000_000_000_000m), ("crore", 10_000_000m), ("lakh", 100_000m),
        ("Millionen", 1_000_000m), ("Million", 1_000_000m), ("Milliarden", 1_000_000_000m), ("Milliarde", 1_000_000_000m));

    private static readonly FrozenDictionary<string, decimal> Numerals = Table(
        ("one", 1m), ("two", 2m), ("three", 3m), ("four", 4m), ("five", 5m), ("six", 6m), ("seven", 7m), ("eight", 8m), ("nine", 9m), ("ten", 10m),
        ("eleven", 11m), ("twelve", 12m), ("fifteen", 15m), ("twenty", 20m), ("thirty", 30m), ("forty", 40m), ("fifty", 50m), ("sixty", 60m),
        ("seventy", 70m), ("eighty", 80m), ("ninety", 90m), ("a", 1m), ("half", 0.5m));

    /// <summary>Currency signs and names with their codes of ISO 4217; a bare “dollar” is the American one.</summary>
    private static readonly FrozenDictionary<string, string> Currencies = Pairs(
        "$ USD", "€ EUR", "£ GBP", "¥ JPY", "₴ UAH", "₽ RUB", "₹ INR", "₩ KRW", "₦ NGN", "₺ TRY", "₪ ILS",
        "US USD", "USD USD", "EUR EUR", "GBP GBP", "JPY JPY", "CHF CHF", "Rs INR", "Rs. INR", "KSh KES", "Sh KES", "UAH UAH",
        "dollar USD", "dollars USD", "euro EUR", "euros EUR", "pounds GBP", "sterling GBP", "yen JPY", "yuan CNY", "renminbi CNY", "rupee INR", "rupees INR",
        "hryvnia UAH", "hryvnias UAH", "rubles RUB", "roubles RUB", "ruble RUB", "rouble RUB", "francs CHF", "zloty PLN", "zlotys PLN", "kronor SEK",
        "kroner NOK", "won KRW", "rand ZAR", "naira NGN", "shekels ILS", "lira TRY", "baht THB", "ringgit MYR", "reais BRL", "dirhams AED", "riyals SAR");

    private static readonly FrozenDictionary<string, string> Dollars = Pairs(
        "US USD", "A AUD", "AU AUD", "C CAD", "CA CAD", "NZ NZD", "HK HKD", "S SGD", "SG SGD", "R BRL", "NT TWD", "Z ZWL", "J JMD", "BZ BZD", "U.S. USD", "TT TTD");

    public static ImmutableArray<FigureMark> In(Wording words)
    {
        var found = ImmutableArray.CreateBuilder<FigureMark>();
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words, i) is not { } figure)
            {
                continue;
            }

            var mark = figure.Mark;
            i = figure.Last;
            if (words.Has(i + 2) && words.Tokens[i + 1].Is('(') && mark.Unit != "%" && Bracketed(words, i + 2) is { } also && also.Mark.Unit != mark.Unit)
            {
                mark = mark with { Also = also.Mark };
                i = also.Last;
            }

            found.Add(mark);
        }

        return found.DrainToImmutable();
    }

    private static (FigureMark Mark, int Last)? Bracketed(Wording words, int first)
    {
        var start = words.Tokens[first].Text is "about" or "around" or "roughly" or "some" or "or" or "approximately" ? first + 1 : first;
        return words.Has(start) && At(words, start) is { } also && also.Mark.Unit != "%"
            && words.Has(also.Last + 1) && words.Tokens[also.Last + 1].Is(')') ? also : null;
    }

    private static (FigureMark Mark, int Last)? At(Wording words, int first)
    {
        var (unit, number) = Sign(words, first);
        if (!words.Has(number) || (unit is not null && number > first && words.Tokens[number].Kind != TokenKind.Number)
            || Number(words, number) is not var (amount, last))
        {
            return null;
        }

        var next = last + 1;
        if (unit is null && words.Has(next))
        {
            (unit, last) = Name(words, next) is { } named ? (named.Unit, named.Last) : (null, last);
        }

        return unit is null ? null : (new(words.Cut(words.Tokens[first].Start, words.Tokens[last].End), amount / PlainOne, unit, null), last);
    }

    /// <summary>The currency before a number: “$”, “US$”, “€”, “USD”.</summary>
    private static (string? Unit, int Number) Sign(Wording words, int first)
    {
        var token = words.Tokens[first];
        if (token.IsWord && words.Has(first + 1) && words.Tokens[first + 1].Is('$') && !words.Tokens[first + 1].Spaced && Dollars.TryGetValue(token.Text, out var dollars))
        {
            return (dollars, first + 2);
        }

        return (token.Kind == TokenKind.Mark || token.Text is "USD" or "EUR" or "GBP" or "JPY" or "CHF" or "Rs" or "Rs." or "KSh" or "Sh" or "UAH")
            && Currencies.TryGetValue(token.Text, out var unit) ? (unit, first + 1) : (null, first);
    }

    private static (string Unit, int Last)? Name(Wording words, int at)
    {
        var token = words.Tokens[at];
        if (token.Is('%') || token.Is("percent") || token.Is("Prozent"))
        {
            return ("%", at);
        }

        if (token.Is("per") && words.Has(at + 1) && words.Tokens[at + 1].Is("cent"))
        {
            return ("%", at + 1);
        }

        if (token.Is('€') || token.Is('£') || token.Is('₴'))
        {
            return (Currencies[token.Text], at);
        }

        if (token.Text is "US" or "U.S." or "American" && words.Has(at + 1) && words.Tokens[at + 1].Text is "dollars" or "dollar")
        {
            return ("USD", at + 1);
        }

        return token.IsWord && (!token.IsCapital || token.Text is "Euro" or "USD" or "EUR") && Currencies.TryGetValue(token.Text.ToLowerInvariant() is "euro" ? "euro" : token.Text, out var unit)
            ? (unit, at) : null;
    }

    /// <summary>“4.5 billion”, “1,000”, “one billion”, “250bn”.</summary>
    private static (decimal Amount, int Last)? Number(Wording words, int at)
    {
        var token = words.Tokens[at];
        decimal amount;
        var numeral = false;
        if (token.Kind == TokenKind.Number)
        {
            var digits = token.Text;
            var comma = digits.LastIndexOf(',');
            var plain = comma >= 0 && digits.IndexOf(',') == comma && digits.Length - comma is 2 or 3 && !digits.Contains('.') ? digits.Replace(',', '.') : digits.Replace(",", "", StringComparison.Ordinal);
            if (plain.Length > MostDigits || !decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount))
            {
                return null;
            }
        }
        else if (token.IsWord && Numerals.TryGetValue(token.Text, out amount))
        {
            numeral = true;
        }
        else
        {
            return null;
        }

        var last = at;
        if (token.Is("half") && words.Has(last + 1) && words.Tokens[last + 1].Is("a"))
        {
            last++;
        }

        var scaled = false;
        if (words.Has(last + 1) && words.Tokens[last + 1].IsWord && Scales.TryGetValue(words.Tokens[last + 1].Text, out var scale)
            && (words.Tokens[last + 1].Text.Length > 3 || !words.Tokens[last + 1].Spaced || words.Tokens[last + 1].Text is "bn" or "mn" or "mln" or "bln" or "m" or "tn"))
        {
            (amount, last, scaled) = (amount * scale, last + 1, true);
        }

        return numeral && !scaled && token.Text.Length < 3 ? null : (amount, last);
    }

    private static FrozenDictionary<string, decimal> Table(params (string, decimal)[] rows) =>
        rows.ToFrozenDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(params string[] rows) =>
        rows.Select(row => row.Split(' ')).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
}
