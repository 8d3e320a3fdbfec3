using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Date;

/// <summary>Reads a language's file. <c>docs/time-expressions.md</c> tells its form.</summary>
internal static class LanguageFile
{
    private static readonly FrozenDictionary<string, int> Names = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["SP"] = 0,
        ["SU"] = 1,
        ["FA"] = 2,
        ["WI"] = 3,
        ["MO"] = 0,
        ["MI"] = 1,
        ["AF"] = 2,
        ["EV"] = 3,
        ["NI"] = 4,
        ["DT"] = 5,
        ["second"] = 0,
        ["minute"] = 1,
        ["hour"] = 2,
        ["day"] = 3,
        ["weekend"] = 4,
        ["week"] = 5,
        ["month"] = 6,
        ["quarter"] = 7,
        ["year"] = 8,
        ["decade"] = 9,
        ["century"] = 10,
        ["millennium"] = 11,
        ["PAST"] = 0,
        ["PRESENT"] = 1,
        ["FUTURE"] = 2,
        ["START"] = 1,
        ["MID"] = 2,
        ["END"] = 3,
        ["APPROX"] = 4,
        ["LESS"] = 5,
        ["MORE"] = 6,
        ["ATMOST"] = 7,
        ["ATLEAST"] = 8,
        ["BEFORE"] = 9,
        ["AFTER"] = 10,
        ["X"] = -1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Grammar Read(TextReader file)
    {
        var lexicon = new Lexicon();
        var lets = new Dictionary<string, string>(StringComparer.Ordinal);
        var endings = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var code = "";
        var decimalSign = '.';
        var rules = new List<(string Head, string Pattern)>();
        while (file.ReadLine() is { } line)
        {
            var note = line.IndexOf('#', StringComparison.Ordinal);
            line = (note >= 0 ? line[..note] : line).Trim();
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            var head = line[..colon].Trim();
            var rest = line[(colon + 2)..].Trim();
            var name = head.Split(' ', '(')[0];
            switch (name)
            {
                case "code":
                    code = rest;
                    break;
                case "decimal":
                    decimalSign = rest[0];
                    break;
                case "apostrophe":
                    lexicon.ApostropheInside = rest == "inside";
                    break;
                case "endings":
                    endings[head.Split(' ')[1]] = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                    break;
                case "past-endings":
                    lexicon.PastEndings = [.. rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
                    break;
                case "firm":
                    lexicon.Firm = [.. rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(telling => Enum.Parse<Telling>(telling, ignoreCase: true))];
                    break;
                case "ongoing-endings":
                    lexicon.OngoingEndings = [.. rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
                    break;
                case "plural-endings":
                    lexicon.PluralEndings = [.. rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
                    break;
                case "let":
                    lets[head.Split(' ')[1]] = rest;
                    break;
                case "role":
                    AddRole(lexicon, Enum.Parse<Roles>(head.Split(' ')[1], ignoreCase: true), Forms(rest, endings));
                    break;
                case "join":
                    Join(lexicon, rest.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                    break;
                case "tens-and-ones":
                    AddTens(lexicon, rest);
                    break;
                default:
                    if (char.IsAsciiLetterUpper(name[0]))
                    {
                        AddWords(lexicon, head.Split(' ', StringSplitOptions.RemoveEmptyEntries), Forms(rest, endings));
                    }
                    else
                    {
                        rules.Add((head, rest));
                    }

                    break;
            }
        }

        var reader = new PatternReader(lexicon, lets);
        var edges = rules.SelectMany((rule, order) => reader.Compile(rule.Pattern, RuleOf(order, rule.Head, lexicon))).ToList();
        return new(code, lexicon, decimalSign, edges);
    }

    /// <exception cref="FormatException">Neither a number nor a name that the files may use.</exception>
    public static int Value(string text) =>
        Names.TryGetValue(text, out var named) ? named : int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static decimal Amount(string text) =>
        Names.TryGetValue(text, out var named) ? named : decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary><c>kind(slot=value, …, not-after=a/b, after=a/b)</c></summary>
    private static Rule RuleOf(int order, string head, Lexicon lexicon)
    {
        var open = head.IndexOf('(', StringComparison.Ordinal);
        var kind = Enum.Parse<SayingKind>(open < 0 ? head : head[..open], ignoreCase: true);
        var adds = ImmutableArray.CreateBuilder<Taken>();
        ImmutableArray<int> before = [];
        ImmutableArray<int> after = [];
        foreach (var pair in open < 0 ? [] : head[(open + 1)..].TrimEnd(')').Split(", "))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = (pair[..equals].Trim(), pair[(equals + 1)..].Trim());
            switch (name)
            {
                case "not-after":
                    before = Symbols(lexicon, value);
                    break;
                case "after":
                    after = Symbols(lexicon, value);
                    break;
                default:
                    adds.Add(new(Enum.Parse<Slot>(name, ignoreCase: true), Amount(value)));
                    break;
            }
        }

        return new(order, kind, adds.ToImmutable(), before, after);
    }

    private static ImmutableArray<int> Symbols(Lexicon lexicon, string names) =>
        [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => char.IsAsciiLetterUpper(name[0]) ? lexicon.Class(name) : lexicon.Entry(name).Literal)];

    /// <summary><c>stem$adj</c> stands for the stem with each of the endings called adj; an ending <c>_</c> is none.</summary>
    private static IEnumerable<string> Forms(string rest, Dictionary<string, string[]> endings)
    {
        foreach (var form in rest.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var mark = form.IndexOf('$', StringComparison.Ordinal);
            if (mark < 0)
            {
                yield return form;
                continue;
            }

            foreach (var ending in endings[form[(mark + 1)..]])
            {
                yield return form[..mark] + (ending == "_" ? "" : ending);
            }
        }
    }

    /// <summary><c>CLASS value</c>, with <c>^</c> for words that must begin with a capital and <c>_</c> for those that must not.</summary>
    private static void AddWords(Lexicon lexicon, string[] head, IEnumerable<string> forms)
    {
        var symbol = lexicon.Class(head[0]);
        var casing = head[^1] switch { "^" => Casing.Upper, "_" => Casing.Lower, _ => Casing.Any };
        var value = head.Length > 1 && head[1] is not ("^" or "_") ? Value(head[1]) : 0;
        foreach (var form in forms)
        {
            lexicon.Entry(form).Meanings.Add(new(symbol, value, casing));
        }
    }

    private static void AddRole(Lexicon lexicon, Roles role, IEnumerable<string> forms)
    {
        foreach (var form in forms)
        {
            lexicon.Entry(form).Roles |= role;
        }
    }

    /// <summary><c>join: WEEKDAY PART</c>: every word of the first class written together with every word of the second.</summary>
    private static void Join(Lexicon lexicon, string[] classes)
    {
        foreach (var (first, one, _) in lexicon.Members(classes[0]).ToList())
        {
            foreach (var (second, other, _) in lexicon.Members(classes[1]).ToList())
            {
                var both = lexicon.Entry(first + second);
                if (both.Meanings.Count == 0)
                {
                    both.Pieces = [new(one, first.Length), new(other, second.Length)];
                }
            }
        }
    }

    /// <summary><c>tens-and-ones: und</c>: “einundzwanzig”, “einundzwanzigsten”.</summary>
    private static void AddTens(Lexicon lexicon, string and)
    {
        var numbers = lexicon.Members("NUMBER").ToList();
        var symbol = lexicon.Class("NUMBER");
        var ordinals = lexicon.Members("ORDINAL").Where(each => each.Value is >= 20 and <= 90 && each.Value % 10 == 0).ToList();
        foreach (var (ones, _, one) in numbers.Where(each => each.Value is >= 1 and <= 9))
        {
            foreach (var (tens, _, ten) in numbers.Where(each => each.Value is >= 20 and <= 90 && each.Value % 10 == 0))
            {
                lexicon.Entry(ones + and + tens).Meanings.Add(new(symbol, ten + one, Casing.Any));
            }

            foreach (var (tens, _, ten) in ordinals)
            {
                lexicon.Entry(ones + and + tens).Meanings.Add(new(lexicon.Class("ORDINAL"), ten + one, Casing.Any));
            }
        }
    }
}
