namespace Dateline.Read;

/// <summary>Pages that hold no piece: the piece is gone, or a wall stands before it. Words: <c>Furniture.txt</c>.</summary>
internal static class HtmlNotice
{
    /// <summary>A page whose body is worth more says something of its own.</summary>
    private const int MostOfBody = 800;

    /// <summary>The sentence for such a page's notes; null for any other.</summary>
    public static string? Of(HtmlTitle title, double worth)
    {
        if (title.Text is not { Length: > 0 } text || worth > MostOfBody)
        {
            return null;
        }

        var words = Shapes.Folded(text);
        return IsSaid(words, Wording.Missing) ? "The page only says that its piece was not found."
            : IsSaid(words, Wording.Walls) ? "The page is a wall before its piece: a consent, a check or a door. Save it from behind that." : null;
    }

    /// <summary>The title is one of the phrases, or begins with it before a mark or a number.</summary>
    private static bool IsSaid(string title, IEnumerable<string> phrases) => phrases.Any(phrase => title == phrase
        || (title.StartsWith(phrase, StringComparison.Ordinal) && title[phrase.Length..].TrimStart() is [var next, ..] && !char.IsLetter(next)));
}
