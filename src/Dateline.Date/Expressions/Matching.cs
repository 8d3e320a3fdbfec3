using System.Collections.Immutable;

namespace Dateline.Date;

/// <summary>
/// Goes through the tokens of a text once and takes at each place the longest expression that a pattern of the language
/// allows; of two as long, the one whose rule stands first. Patterns have no repetition, so the work at a place is bounded.
/// </summary>
internal sealed class Matching(string text, List<Token> tokens, Grammar grammar)
{
    private readonly Taken[] taken = new Taken[64];
    private int bestEnd;
    private Rule? bestRule;
    private ImmutableArray<Taken> bestTaken = [];
    private int first;

    public static List<Saying> All(string text, List<Token> tokens, Grammar grammar)
    {
        var found = new List<Saying>();
        var matching = new Matching(text, tokens, grammar);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == TokenKind.Word && tokens[at].Word is null)
            {
                continue;
            }

            if (matching.At(at) is { } saying)
            {
                if (saying.Kind != SayingKind.Nothing)
                {
                    found.Add(saying);
                }

                at = saying.Last;
            }
        }

        return found;
    }

    private Saying? At(int at)
    {
        (bestEnd, bestRule, first) = (at, null, at);
        var token = tokens[at];
        if (token.Word is { } word)
        {
            Start(word.Literal, at, 0);
            foreach (var meaning in word.Meanings)
            {
                Start(meaning.Symbol, at, meaning.Value);
            }
        }

        if (token.Kind == TokenKind.Number || (token.Word is { } counted && grammar.MayBeNumeral(counted)) || IsRoman(token))
        {
            Follow(grammar.NumeralStarts, at, 0);
        }

        return bestRule is null ? null : new(bestRule.Kind, at, bestEnd - 1, bestTaken);
    }

    private bool IsRoman(Token token) => token.Kind == TokenKind.Word && text[token.Start] is 'X' or 'V' or 'I' or 'Х' or 'І';

    private void Start(int symbol, int at, int value)
    {
        if (grammar.Starts.TryGetValue(symbol, out var edges))
        {
            Follow(edges, at, 0);
        }
    }

    private void Follow(PatternStep[] edges, int at, int count)
    {
        foreach (var edge in edges)
        {
            switch (edge.Kind)
            {
                case StepKind.Accept:
                    if ((at > bestEnd || (at == bestEnd && bestRule is not null && edge.Rule!.Order < bestRule.Order)) && Allows(edge.Rule!, at))
                    {
                        (bestEnd, bestRule) = (at, edge.Rule!);
                        bestTaken = [.. edge.Rule!.Adds, .. taken.AsSpan(0, count)];
                    }

                    break;
                case StepKind.Joined when at < tokens.Count && tokens[at].Start == tokens[at - 1].End:
                    Follow(edge.Next, at, count);
                    break;
                case StepKind.Add:
                    var more = count;
                    if (count < taken.Length)
                    {
                        taken[more++] = edge.Adds;
                    }

                    Follow(edge.Next, at, more);
                    break;
                case StepKind.Ahead or StepKind.NotAhead when Leads(edge.Asked, at) == (edge.Kind == StepKind.Ahead):
                    Follow(edge.Next, at, count);
                    break;
                case StepKind.Symbol or StepKind.Numeral:
                    if (Step(edge, at, out var value) is > 0 and var next)
                    {
                        var kept = count;
                        if (edge.Slot is { } slot && count < taken.Length)
                        {
                            taken[kept++] = new(slot, value);
                        }

                        Follow(edge.Next, next, kept);
                    }

                    break;
            }
        }
    }

    private bool Leads(PatternStep[] edges, int at)
    {
        foreach (var edge in edges)
        {
            var leads = edge.Kind switch
            {
                StepKind.Accept => true,
                StepKind.Add => Leads(edge.Next, at),
                StepKind.Joined => at > 0 && at < tokens.Count && tokens[at].Start == tokens[at - 1].End && Leads(edge.Next, at),
                StepKind.Ahead => Leads(edge.Asked, at) && Leads(edge.Next, at),
                StepKind.NotAhead => !Leads(edge.Asked, at) && Leads(edge.Next, at),
                _ => Step(edge, at, out _) is > 0 and var next && Leads(edge.Next, next),
            };
            if (leads)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The token behind the step, or −1.</returns>
    private int Step(PatternStep edge, int at, out decimal value)
    {
        value = 0;
        if (at >= tokens.Count || (at > first && IsParagraphBreak(at)))
        {
            return -1;
        }

        if (edge.Kind == StepKind.Numeral)
        {
            return grammar.Numerals.Read(edge.Numeral, text, tokens, at, out value);
        }

        if (tokens[at].Word is not { } word)
        {
            return -1;
        }

        if (word.Literal == edge.Symbol)
        {
            return at + 1;
        }

        foreach (var meaning in word.Meanings)
        {
            if (meaning.Symbol == edge.Symbol && (edge.Value is null || edge.Value == meaning.Value) && Cased(meaning.Casing, at))
            {
                value = meaning.Value;
                return at + 1;
            }
        }

        return -1;
    }

    private bool Cased(Casing casing, int at) => casing switch
    {
        Casing.Upper => char.IsUpper(text[tokens[at].Start]),
        Casing.Lower => char.IsLower(text[tokens[at].Start]),
        _ => true,
    };

    private bool IsParagraphBreak(int at) =>
        tokens[at].Start > tokens[at - 1].End + 1 && text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).Count('\n') > 1;

    /// <summary>The conditions of a rule, and what no expression bears: a number that goes on at either side.</summary>
    private bool Allows(Rule rule, int end)
    {
        if (first > 0 && tokens[first - 1].Word is { } before)
        {
            if (rule.Before.AsSpan().Contains(before.Literal) || before.Meanings.Exists(meaning => rule.Before.AsSpan().Contains(meaning.Symbol)))
            {
                return false;
            }

            if (!rule.After.IsEmpty && !rule.After.AsSpan().Contains(before.Literal) && !before.Meanings.Exists(meaning => rule.After.AsSpan().Contains(meaning.Symbol)))
            {
                return false;
            }
        }
        else if (!rule.After.IsEmpty)
        {
            return false;
        }

        if (rule.Kind == SayingKind.Nothing)
        {
            return true;
        }

        var start = tokens[first].Start;
        if (tokens[first].Kind == TokenKind.Number && start > 0
            && (text[start - 1] is '$' or '€' or '£' or '#' or '№' or '@' || char.IsLetter(text[start - 1])
                || (text[start - 1] is '.' or ',' or ':' && start > 1 && char.IsAsciiDigit(text[start - 2]))))
        {
            return false;
        }

        var stop = tokens[end - 1].End;
        if (tokens[end - 1].Kind == TokenKind.Number && stop < text.Length
            && (text[stop] == '%' || char.IsLetter(text[stop])
                || (text[stop] is '.' or ',' or ':' && stop + 1 < text.Length && char.IsAsciiDigit(text[stop + 1]))))
        {
            return false;
        }

        return true;
    }
}
