using Dateline.News;

namespace Dateline.Understand.Planning;

/// <summary>A clause that tells something as decided, arranged or due: what a reader may tick off later.</summary>
/// <param name="At">From the subject's first word to the end of the clause.</param>
/// <param name="Who">The subject as written; null where the clause has none.</param>
internal sealed record Plan(Passage At, Passage? Who, PlanNeed Needs);

/// <summary>What must stand in a clause that is no announcement by its words alone.</summary>
internal enum PlanNeed
{
    Nothing,

    /// <summary>Any word of time: “the hall scheduled to open in May”.</summary>
    Time,

    /// <summary>A day that was to come when the text came out: “the contest starts on Friday”.</summary>
    Day,
}

/// <summary>Finds plans in a passage.</summary>
internal static class Plans
{
    /// <summary>True where the clause has a word of time: a month, a weekday, a year.</summary>
    public static bool NamesTime(Plan plan, string language) => PlanWords.Of(language) is { } known
        && Tokens.Of(plan.At).Any(token => known.Is("time", token) || (token.Kind == TokenKind.Number && token.Text.Length == 4 && token.Text.StartsWith("20", StringComparison.Ordinal)));

    /// <summary>A weekday that a clause names for what is to come: “on Wednesday”.</summary>
    public static (DayOfWeek Day, Passage At)? Weekday(Plan plan, string language)
    {
        if (PlanWords.Of(language) is not { } known)
        {
            return null;
        }

        var tokens = Tokens.Of(plan.At);
        for (var i = 1; i < tokens.Length; i++)
        {
            if (known.At("weekdays", tokens[i].Text) is >= 0 and var day && known.Is("before-weekday", tokens[i - 1]))
            {
                return ((DayOfWeek)day, new(tokens[i].Text, tokens[i].Start));
            }
        }

        return null;
    }

    /// <returns>By place; no two overlap.</returns>
    public static IEnumerable<Plan> In(Wording words, string language) => PlanWords.Of(language) is not { } vocabulary ? []
        : language == "de" ? GermanPlans.In(words, vocabulary) : EnglishPlans.In(words, vocabulary);
}
