using System.Globalization;
using System.Text;

namespace Dateline.Present.Exports;

/// <summary>Names of places in the page, made of letters, digits, dashes and underscores whatever an id is made of.</summary>
internal static class HtmlAnchor
{
    public static string Story(string id) => $"story-{Plain(id)}";

    public static string Item(string id) => $"item-{Plain(id)}";

    public static string Page(string id) => $"page-{Plain(id)}";

    public static string Person(string id) => $"person-{Plain(id)}";

    /// <summary>What a person said.</summary>
    public static string Said(string person) => $"said-{Plain(person)}";

    public static string Figure(int number) => string.Create(CultureInfo.InvariantCulture, $"figure-{number}");

    public static string Announced(int number) => string.Create(CultureInfo.InvariantCulture, $"announced-{number}");

    public static string Month(DateOnly day) => $"month-{day.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    /// <summary>Words in a page's plain text.</summary>
    public static string Words(string page, int start, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"words-{Plain(page)}-{start}-{end}");

    /// <summary>Different ids have different names: what is no ASCII letter or digit stands as its code.</summary>
    private static string Plain(string id)
    {
        if (id.All(char.IsAsciiLetterOrDigit))
        {
            return id;
        }

        var name = new StringBuilder(id.Length);
        foreach (var letter in id)
        {
            _ = char.IsAsciiLetterOrDigit(letter)
                ? name.Append(letter)
                : name.Append('_').Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }
}
