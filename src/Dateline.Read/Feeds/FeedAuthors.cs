using System.Collections.Immutable;
using System.Net;

namespace Dateline.Read;

/// <summary>Names of people in what feeds say of their authors.</summary>
internal static class FeedAuthors
{
    private const string Name = "<name>";

    private const int MostNames = 20;

    /// <summary>The names that the surest elements give.</summary>
    /// <param name="outlets">Names of the outlet, which is no author.</param>
    public static ImmutableArray<string> Of(FeedPart part, ImmutableArray<string> outlets)
    {
        var names = Named(part.All(FeedField.Author), outlets);

        // An entry that was taken from another feed has that feed's authors (RFC 4287, 4.2.1).
        return names.IsEmpty && part.First(FeedField.Outlet) is { } source && source.Text.Contains(Name, StringComparison.Ordinal) ? Named([source], outlets) : names;
    }

    private static ImmutableArray<string> Named(IEnumerable<FeedValue> values, ImmutableArray<string> outlets)
    {
        foreach (var sort in values.GroupBy(value => value.Rank))
        {
            // A name that stands alone is one, whatever its words mean elsewhere: “Per Quist”.
            var names = sort.SelectMany(Persons)
                .SelectMany(value => IsName(value) && !outlets.Contains(value, StringComparer.OrdinalIgnoreCase) ? [value] : HtmlNames.Of([value], outlets))
                .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames).ToImmutableArray();
            if (!names.IsEmpty)
            {
                return names;
            }
        }

        return [];
    }

    private static bool IsName(string value) =>
        HtmlNames.IsPerson(value) && !value.AsSpan().ContainsAny(",;|&/") && !value.Split(' ').Any(NameWords.Ands.Contains)
        && (NameWords.ByLength(value) is var by && (by == 0 || !HtmlNames.IsPerson(value[by..].Trim())));

    /// <summary>The names in one value: of Atom’s persons, of RSS’s “mail (Name)”, or the value itself.</summary>
    private static IEnumerable<string> Persons(FeedValue value)
    {
        var text = value.Text;
        var at = text.IndexOf(Name, StringComparison.Ordinal);
        if (at < 0)
        {
            yield return WithoutMail(text.Contains('@') ? text : FeedText.Line(value));
        }

        for (; at >= 0; at = text.IndexOf(Name, at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf("</", at, StringComparison.Ordinal);
            yield return WithoutMail(WebUtility.HtmlDecode(text[(at + Name.Length)..(end < 0 ? text.Length : end)]));
        }
    }

    /// <summary>
    /// “ann@press.example (Ann Low)”, “Ann Low &lt;ann@press.example&gt;”, “Ann Low (ann@press.example)”; the name alone, nothing of an address
    /// alone, and of “@ann Ann Low” what people call her.
    /// </summary>
    private static string WithoutMail(string text)
    {
        var sign = text.IndexOf('@');
        if (sign < 0 || text.Length > 400)
        {
            return text;
        }

        if (sign == 0)
        {
            var space = text.IndexOf(' ');
            return space < 0 ? text[1..] : text[(space + 1)..];
        }

        var words = text.Split([' ', ',', '<', '>', '"'], StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Contains('@'));
        return string.Join(' ', words).Trim(' ', '(', ')', '[', ']', '-', ':', '|');
    }
}
