using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>A headline that gives a number or a person of whom its text says nothing.</summary>
internal static class HeadlineDoubts
{
    /// <summary>A shorter text may leave out what its headline tells.</summary>
    private const int LeastWords = 120;

    /// <summary>“Nearly 30” of 28.7: a headline may round.</summary>
    private const decimal Rounding = 0.1m;

    /// <summary>A small number may be counted together from others, or stand in words that no rule reads.</summary>
    private const decimal MostInWords = 20;

    public static IEnumerable<Doubt> Of(ImmutableArray<MarkedItem> items)
    {
        foreach (var item in items.Where(item => !item.IsCopy && item.Item is { Role: ItemRole.Article, Title: not null }))
        {
            var title = item.Item.Title!;
            var body = item.Item.Passages.Where(passage => passage != title).ToList();
            if (body.Sum(passage => item.Words(passage).Count) < LeastWords)
            {
                continue;
            }

            foreach (var figure in item.Marks.Figures.Where(figure => IsIn(figure.At, title) && !IsBorneOut(item, title, figure, body)))
            {
                yield return new("headline", $"The headline says “{figure.At.Text}”; its text does not give that number.", [item.Evidence(title)]);
            }

            foreach (var person in item.Marks.Names.Where(name => name.Kind == NameKind.Person && IsIn(name.At, title) && IsSubject(item.Item, title, name.At) && !body.Exists(passage => Names(passage.Text, name.At.Text))))
            {
                yield return new("headline", $"The headline names {person.At.Text}, whom its text does not name.", [item.Evidence(title)]);
            }
        }
    }

    private static bool IsIn(Passage at, Passage title) => title.Start <= at.Start && at.End <= title.End;

    /// <summary>A full name of whom the headline tells: not of its author, and no shouted word.</summary>
    private static bool IsSubject(Item item, Passage title, Passage name)
    {
        var before = title.Text.AsSpan(0, name.Start - title.Start).TrimEnd();
        return name.Text.Contains(' ', StringComparison.Ordinal) && name.Text.Any(char.IsLower) && !item.Authors.Any(author => Names(author, name.Text))
            && (before.IsEmpty || !(before[^1] is '–' or '—' or '|' or '-' || before.EndsWith(" by", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The text has the number in any form: as a figure of its size, as the same digits, as a sum of smaller ones it may be.</summary>
    private static bool IsBorneOut(MarkedItem item, Passage title, FigureMark figure, List<Passage> body)
    {
        var own = item.Marks.Figures.Where(other => !IsIn(other.At, title)).ToList();
        return own.Exists(other => IsNear(other.Amount, figure.Amount) || (other.High is { } high && IsNear(high, figure.Amount)) || (other.Also is { } also && IsNear(also.Amount, figure.Amount)))
            || body.Exists(passage => Has(passage.Text, Digits(figure.At.Text)))
            || (figure.Amount <= MostInWords && own.Count > 1);
    }

    private static bool IsNear(decimal one, decimal other) => Math.Abs(one - other) <= Math.Abs(other) * Rounding;

    private static string Digits(string text) => new([.. text.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(letter => char.IsAsciiDigit(letter) || letter is '.' or ',')]);

    private static bool Has(string text, string digits) => digits.TrimEnd('.', ',') is { Length: > 0 } number && text.Contains(number, StringComparison.Ordinal);

    /// <summary>By the last word, past an ending of a case: “Scholz’” and “Selenskyjs” are named.</summary>
    private static bool Names(string text, string person) => Folding.Letters(text).Contains(Folding.Letters(person[(person.LastIndexOf(' ') + 1)..]), StringComparison.Ordinal);
}
