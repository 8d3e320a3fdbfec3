using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>Finds the times that prose names and says what they mean. Cost is linear in the text.</summary>
public static class TimeExpressions
{
    /// <param name="written">The day the text was written; null where it is not known: nothing is then counted from it.</param>
    /// <param name="language">A BCP 47 tag; null or one without a language file to guess it from the text.</param>
    /// <returns>In the order of the text; no two overlap.</returns>
    public static ImmutableArray<TimeExpression> In(string text, DateOnly? written, string? language, TimeAnchor anchor)
    {
        var grammar = Languages.Of(language) ?? LanguageGuess.Of(text);
        var tokens = Tokens.Of(text, grammar.Lexicon);
        var sayings = Matching.All(text, tokens, grammar);
        if (sayings.Count == 0)
        {
            return [];
        }

        var tellings = new Tellings(text, tokens, grammar.Lexicon);
        var resolving = new Resolving(written, anchor, sayings.Exists(NamesNearDay));
        var found = ImmutableArray.CreateBuilder<TimeExpression>(sayings.Count);
        for (var at = 0; at < sayings.Count; at++)
        {
            var saying = sayings[at];
            var telling = tellings.Direction(saying.First, saying.Last);
            if (resolving.Of(saying, telling, at + 1 < sayings.Count ? sayings[at + 1] : null, tellings.SentenceOf(saying.First)) is { } resolved)
            {
                var start = tokens[saying.First].Start;
                found.Add(new(new(text[start..tokens[saying.Last].End], start), resolved.Type, resolved.Value, (TimexMod)(saying[Slot.Mod] ?? 0), telling));
            }
        }

        return found.ToImmutable();
    }

    private static bool NamesNearDay(Saying saying) =>
        saying.Has(Slot.Weekday) || (saying.Has(Slot.DayRel) && (saying[Slot.OrPresent] != 1 || saying.Has(Slot.Part)));
}
