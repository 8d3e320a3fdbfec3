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

        var words = HtmlWords.Key(text);
        return Wording.Missing.Contains(words) ? "The page only says that its piece was not found."
            : Wording.Walls.Contains(words) ? "The page is a wall before its piece: a consent, a check or a door. Save it from behind that." : null;
    }
}
