using Dateline.News;

namespace Dateline.Understand.Planning;

/// <summary>What is fixed for a day and named with it, without a verb: “Tuesday's debate”, “the June 23 referendum”, “the caucuses Feb. 23”, “der Landtagswahl am 31. August”.</summary>
internal static class Occasions
{
    /// <summary>So many words may stand between the day and the occasion.</summary>
    private const int Near = 3;

    /// <summary>Further off, a month that a noun bears is as likely the last as the next.</summary>
    private const int MostMonths = 6;

    /// <summary>“the November election”: the coming month of that name, where it is not far.</summary>
    /// <param name="out">The day on which the text came out.</param>
    public static IEnumerable<(Plan Plan, DateOnly From, DateOnly To)> OfMonths(Wording words, string language, DateOnly @out)
    {
        if (PlanWords.Of(language) is not { } known)
        {
            yield break;
        }

        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (known.Is("event", words.Tokens[i + 1]) && words.Tokens[i + 1].Spaced && words.Tokens[i].IsCapital && words.Tokens[i - 1].IsWord
                && known.At("months", words.Tokens[i].Text) is >= 0 and var month && (month + 1 - @out.Month + 12) % 12 is > 0 and <= MostMonths and var ahead)
            {
                var first = new DateOnly(@out.Year, @out.Month, 1).AddMonths(ahead);
                yield return (new(words.Span(words.Tokens[i - 1].Is("the") ? i - 1 : i, i + 1), null, PlanNeed.Day), first, first.AddMonths(1).AddDays(-1));
            }
        }
    }

    /// <param name="day">The words of a day to come.</param>
    public static Plan? At(Wording words, string language, Passage day)
    {
        var known = PlanWords.Of(language);
        var first = words.TokenFrom(day.Start);
        if (known is null || !words.Has(first))
        {
            return null;
        }

        var last = Math.Max(first, words.TokenFrom(day.End) - 1);
        var (from, to) = (words.SentenceStart(first), words.SentenceEnd(first));
        var noun = Behind(words, known, last, to) ?? Before(words, known, first, from);
        if (noun is not { } at)
        {
            return null;
        }

        var start = Math.Min(first, at);
        while (start > from && IsPartOfPhrase(words, start - 1))
        {
            start--;
        }

        return new(words.Cut(words.Tokens[start].Start, words.Tokens[Math.Max(last, at)].After), null, PlanNeed.Day);
    }

    /// <summary>“the June 23 national referendum”: the words between are no small ones.</summary>
    private static int? Behind(Wording words, PlanWords known, int last, int to)
    {
        for (var i = last + 1; i < Math.Min(to, last + 2 + Near); i++)
        {
            if (!words.Tokens[i].IsWord || words.Tokens[i].Text.ToLowerInvariant() is "for" or "in" or "on" or "to" or "at" or "and" or "with" or "by" or "from" or "the" or "a" or "of" or "but")
            {
                return null;
            }

            if (known.Is("event", words.Tokens[i]))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>“the debate on December 15th”, “primary in South Carolina Feb. 27”.</summary>
    private static int? Before(Wording words, PlanWords known, int first, int from)
    {
        for (var i = first - 1; i >= Math.Max(from, first - 2 - Near); i--)
        {
            if (!words.Tokens[i].IsWord)
            {
                return null;
            }

            if (known.Is("event", words.Tokens[i]))
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsPartOfPhrase(Wording words, int at) => words.Tokens[at].IsWord && (words.Tokens[at].IsCapital || words.Tokens[at].Owns
        || words.Tokens[at].Text is "the" or "a" or "an" or "next" or "final" or "first" or "second" or "third" or "annual" or "der" or "die" or "das" or "den" or "dem" or "presidential" or "general" or "national" or "special" or "key");
}
