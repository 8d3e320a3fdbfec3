namespace Dateline.Read;

/// <summary>Pages that hold nothing but a script which sends their reader on, as doorkeepers of sites serve them: <c>location.href = "https://…"</c>.</summary>
internal static class HtmlSentOn
{
    private const int Longest = 2_000;

    /// <summary>What stands between the word and the address.</summary>
    private static readonly string[] Ways = [".href", ".replace(", ".assign("];

    /// <summary>The first whole address to which a script sends its page at once, not in a function or under a condition; null for none.</summary>
    public static string? To(ReadOnlySpan<char> script)
    {
        const string location = "location";
        for (var (at, open) = (0, 0); script[at..].IndexOf(location, StringComparison.Ordinal) is >= 0 and var next;)
        {
            open += script.Slice(at, next).Count('{') - script.Slice(at, next).Count('}');
            at += next + location.Length;
            if (open == 0 && Address(script[at..]) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    private static string? Address(ReadOnlySpan<char> rest)
    {
        foreach (var way in Ways)
        {
            rest = rest.StartsWith(way, StringComparison.Ordinal) ? rest[way.Length..] : rest;
        }

        rest = rest.TrimStart(" =");
        if (rest.IsEmpty || rest[0] is not ('"' or '\''))
        {
            return null;
        }

        var end = rest[1..].IndexOf(rest[0]);
        return end is > 8 and <= Longest && rest[1..].StartsWith("http", StringComparison.OrdinalIgnoreCase) ? rest.Slice(1, end).ToString() : null;
    }
}
