using Dateline.News;

namespace Dateline.Understand.Planning;

/// <summary>
/// Plans in German: “wird … stattfinden”, “soll … eröffnet werden”, reported “werde”, “kündigte … an”; a passive or a wish with a day to
/// come. The verb stands second, and what it is about at the clause's end.
/// </summary>
internal static class GermanPlans
{
    /// <summary>So many tokens a subject may have with what is put in; bounds what is told again and again of a sentence without an end.</summary>
    private const int LongestSubject = 40;

    /// <summary>A shorter clause is the rest of a longer one.</summary>
    private const int LeastTokens = 4;

    private static readonly string[] GeInfinitives = ["gehen", "geben", "gelten", "gewinnen", "genießen", "geschehen", "gehören", "gefallen", "genügen", "gestalten", "gelangen"];

    public static IEnumerable<Plan> In(Wording words, PlanWords known)
    {
        for (var sentence = 0; sentence < words.Starts.Length; sentence++)
        {
            var (start, end) = (words.Starts[sentence], words.SentenceEnd(words.Starts[sentence]));
            if (words.Tokens[end - 1].Is('?'))
            {
                continue;
            }

            var from = start;
            for (var at = start; at <= end; at++)
            {
                if (at == end || (IsEdge(words.Tokens[at]) && !(words.Tokens[at].Is('.') && at > start && words.Tokens[at - 1].Kind == TokenKind.Number)))
                {
                    if (at > from && Plan(words, known, start, from, at) is { } plan)
                    {
                        yield return plan;
                    }

                    from = at + 1;
                }
            }
        }
    }

    private static bool IsEdge(Token token) => token.Kind == TokenKind.Mark && token.Text[0] is ',' or ';' or ':' or '–' or '—' or '.' or '!' or '…';

    private static Plan? Plan(Wording words, PlanWords known, int sentence, int from, int to)
    {
        var verb = -1;
        for (var i = from; i < to; i++)
        {
            var token = words.Tokens[i];
            if (known.Is("hedged", token) || known.Is("if", token))
            {
                return null;
            }

            verb = verb < 0 && !token.IsCapital && (known.Is("will", token) || known.Is("would", token) || known.Is("plans", token) || known.Is("announced", token) || known.Is("future", token)) ? i : verb;
        }

        if (verb < 0 && known.Is("future", words.Tokens[from]))
        {
            verb = from;
        }

        if (verb < 0 && Present(words, from, to) is { } present)
        {
            return new(words.Cut(words.Tokens[from].Start, words.Tokens[to - 1].After), Who(words, known, from, present, to), PlanNeed.Day);
        }

        if (verb < 0 || known.Is("if", words.Tokens[sentence]))
        {
            return null;
        }

        var (head, last) = (words.Tokens[verb], words.Tokens[to - 1]);

        // In a subordinate clause the finite verb stands last: “die … eröffnet werden soll”.
        var final = verb == to - 1 ? words.Tokens[Math.Max(from, to - 2)] : last;
        if (!final.IsWord)
        {
            return null;
        }

        if (known.Is("modal", final) && to - 2 > verb && IsInfinitive(words.Tokens[to - 2].Text))
        {
            final = words.Tokens[to - 2];
        }

        // “die … machen sollen” tells what for; “eingeschaltet werden sollten” is a wish.
        bool? needsDay = last.Text is "sollten" or "könnten" or "müssten" or "würde" ? null
            : known.Is("announced", head) ? last.Is("an") && !(words.Has(to) && words.Tokens[to].Is(',')) ? false : null
            : known.Is("future", head) ? false
            : known.Is("no-plan", final) ? null
            : final.IsCapital ? known.Is("will", head) ? true : null
            : known.Is("wish", head) ? verb == to - 1 || !IsInfinitive(final.Text)
            : known.Is("plans", head) ? verb == to - 1 || !(head.Text.StartsWith("soll", StringComparison.Ordinal) && IsInfinitive(final.Text))
            : final.Is("werden") ? to - 2 > verb && IsParticiple(words.Tokens[to - 2].Text) ? verb == to - 1 : null
            : verb == to - 1 || !(IsInfinitive(final.Text) && !(known.Is("would", head) && IsEither(final.Text))) && !Enumerable.Range(verb, to - verb).Any(i => known.Is("soon", words.Tokens[i]));
        if (needsDay is not { } weak || to - from < LeastTokens)
        {
            return null;
        }

        // “Die Subventionen, die …, sollen wegfallen”: the subject stands before what is put in.
        var first = verb == from && from > sentence && from - sentence <= LongestSubject ? sentence : from;
        while (first < verb && (words.Tokens[first].Kind == TokenKind.Mark || words.Tokens[first].Text is "und" or "aber" or "dass" or "daß" or "sondern"))
        {
            first++;
        }

        return new(words.Cut(words.Tokens[first].Start, words.Tokens[to - 1].After), Who(words, known, first, verb, to), weak ? PlanNeed.Day : PlanNeed.Nothing);
    }

    /// <summary>“Der Vertrag läuft ab dem 1. Juni”: a verb in the present, second in its clause.</summary>
    private static int? Present(Wording words, int from, int to)
    {
        for (var i = from + 1; i < Math.Min(to, from + 8); i++)
        {
            var token = words.Tokens[i];
            if (token.IsWord && !token.IsCapital && token.Text.Length > 3 && token.Text[^1] == 't' && token.Text is not ("seit" or "nicht" or "jetzt" or "zuletzt" or "dort" or "acht" or "erst" or "fast" or "sonst" or "statt" or "selbst" or "weit" or "damit" or "somit" or "mit" or "hat" or "insgesamt" or "bereit" or "laut" or "letzt")
                && !token.Text.StartsWith("ge", StringComparison.Ordinal))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>What stands before the verb; where a day or place stands there, the words behind it up to the first small word that is no article.</summary>
    private static Passage? Who(Wording words, PlanWords known, int first, int verb, int to)
    {
        if (verb > first && words.Tokens[first].Text.ToLowerInvariant() is not ("am" or "im" or "in" or "ab" or "bis" or "nach" or "vom" or "zum" or "auch" or "dann" or "damit" or "so" or "für" or "mit" or "bei" or "an" or "auf" or "aus" or "es"))
        {
            return words.Span(first, verb - 1);
        }

        var last = verb;
        while (last + 1 < to && (words.Tokens[last + 1].IsCapital || words.Tokens[last + 1].Text is "der" or "die" or "das" or "ein" or "eine" or "er" or "sie" or "es") && !known.Is("hedged", words.Tokens[last + 1]))
        {
            last++;
        }

        return last > verb ? words.Span(verb + 1, last) : null;
    }

    /// <summary>“untergraben” is both.</summary>
    private static bool IsEither(string word) => Array.Exists(["be", "ver", "er", "ent", "zer", "unter", "über", "wider", "hinter", "miss"], prefix => word.StartsWith(prefix, StringComparison.Ordinal));

    private static bool IsParticiple(string word) => char.IsLower(word[0]) && word.Length > 4 && (word[^1] == 't' || word.EndsWith("en", StringComparison.Ordinal));

    private static bool IsInfinitive(string word) => word.EndsWith('n') && (word.EndsWith("en", StringComparison.Ordinal) || word.EndsWith("ern", StringComparison.Ordinal) || word.EndsWith("eln", StringComparison.Ordinal))
        && (!word.StartsWith("ge", StringComparison.Ordinal) || Array.Exists(GeInfinitives, known => word.EndsWith(known, StringComparison.Ordinal))) && !IsParted(word);

    /// <summary>“aufgegeben”, “stattgefunden”: a participle with its “ge” inside.</summary>
    private static bool IsParted(string word) => word.IndexOf("ge", 2 <= word.Length ? 2 : 0, StringComparison.Ordinal) is > 1 and var at
        && word[..at] is "ab" or "an" or "auf" or "aus" or "bei" or "ein" or "fest" or "her" or "hin" or "los" or "mit" or "nach" or "statt" or "teil" or "über" or "um" or "unter" or "vor" or "weg" or "zu" or "zurück" or "zusammen"
        && !word.EndsWith("gehen", StringComparison.Ordinal) && !word.EndsWith("geben", StringComparison.Ordinal);
}
