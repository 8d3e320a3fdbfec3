using System.Collections.Frozen;
using System.Globalization;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Who gives a sum, for what, to whom and for which year, where the clause says so in so many words.</summary>
internal static class FigureClauses
{
    private static readonly FrozenSet<string> Giving = new[]
    {
        "allocated", "allocate", "allocates", "pledged", "pledges", "provided", "provides", "donated", "approved", "committed", "granted", "earmarked",
        "set", "gave", "announced", "sent", "spent", "invested", "contributed", "transferred", "promised",
    }.ToFrozenSet(StringComparer.Ordinal);

    private const int Furthest = 8;

    /// <returns>The mark with what its clause says.</returns>
    public static FigureMark Around(Wording words, FigureMark mark, FigureMark? before)
    {
        var first = words.TokenFrom(mark.At.Start);
        var last = words.TokenFrom((mark.Also ?? mark).At.End) - 1;
        last += mark.Also is not null && words.Has(last + 1) && words.Tokens[last + 1].Is(')') ? 1 : 0;
        string? what = null, to = null;
        int? year = null;
        var at = last + 1;
        while (words.Has(at + 1) && words.Tokens[at].Text is "in" or "for" or "to" && at - last < 3 * Furthest)
        {
            var end = PhraseEnd(words, at + 1);
            if (end == at + 1)
            {
                break;
            }

            var phrase = words.Span(at + 1, end - 1).Text;
            if (words.Tokens[at].Text is "for" or "in" && phrase.Length == 4 && int.TryParse(phrase, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1900 and < 2100)
            {
                year ??= words.Tokens[at].Text == "for" ? number : null;
            }
            else if (Places.Canonical.TryGetValue(phrase.StartsWith("the ", StringComparison.Ordinal) ? phrase[4..] : phrase, out var name))
            {
                to ??= words.Tokens[at].Text != "in" ? name : null;
            }
            else if (words.Tokens[at].Text != "to")
            {
                what ??= phrase;
            }

            at = end;
        }

        return mark with { Who = Giver(words, first) ?? FigureOwners.Of(words, mark, before), What = what, To = to, Year = year };
    }

    private static int PhraseEnd(Wording words, int from)
    {
        var end = from;
        while (words.Has(end) && end - from < Furthest && words.Tokens[end].Kind != TokenKind.Mark
            && words.Tokens[end].Text is not ("in" or "for" or "to" or "and" or "or" or "on" or "as" or "at" or "by" or "from" or "that" or "which" or "while" or "during" or "with"))
        {
            end++;
        }

        return end;
    }

    /// <summary>“The Netherlands allocated an additional …”: the sentence begins with the giver, and the verb of giving follows it at once.</summary>
    private static string? Giver(Wording words, int figure)
    {
        var start = words.Has(figure) ? words.SentenceStart(figure) : 0;
        for (var verb = start + 1; verb < figure && verb - start < Furthest; verb++)
        {
            if (!words.Tokens[verb - 1].IsWord)
            {
                return null;
            }

            if (Giving.Contains(words.Tokens[verb].Text) && figure - verb < Furthest)
            {
                var end = verb;
                while (end > start + 1 && Lexicon.BeforeVerb.Contains(words.Tokens[end - 1].Text))
                {
                    end--;
                }

                var from = words.Tokens[start].Is("the") && end > start + 1 ? start + 1 : start;
                return Lexicon.Pronouns.Contains(words.Tokens[from].Text) || FigureOwners.IsLoose(words.Tokens[from]) ? null : words.Span(from, end - 1).Text;
            }
        }

        return null;
    }
}
