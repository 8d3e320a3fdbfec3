namespace Dateline.Understand;

/// <summary>Names for the bodies at which offices are held.</summary>
internal static class Bodies
{
    /// <summary>“Dutch” is the Netherlands, “U.S.” the United States; a longer name stands as written: “Polish Ministry for Foreign Affairs”.</summary>
    public static string Name(Wording words, int first, int last)
    {
        var written = string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => words.Tokens[i].Text));
        return Places.Canonical.GetValueOrDefault(written, written);
    }

    /// <summary>One key for “U.S. State Department” and “US State Department”.</summary>
    public static string Key(string body)
    {
        var parts = body.Split(' ');
        for (var taken = Math.Min(parts.Length, Places.LongestName); taken > 0; taken--)
        {
            if (Places.Canonical.TryGetValue(string.Join(' ', parts[..taken]), out var name))
            {
                return string.Join(' ', parts[taken..].Prepend(name)).ToLowerInvariant();
            }
        }

        return body.ToLowerInvariant();
    }
}
