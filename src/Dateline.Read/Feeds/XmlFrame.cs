namespace Dateline.Read;

/// <summary>An open element and what it hands on to those inside it.</summary>
/// <param name="Raw">Its name as written, in lower case; the same name is the same string.</param>
/// <param name="Name">The same with the prefix that stands for its namespace.</param>
/// <param name="Spaces">The prefixes that are bound here, innermost last.</param>
internal sealed record XmlFrame(string Raw, string Name, (string Prefix, string Stands)[] Spaces, string? Base, string? Language)
{
    /// <summary>No document binds more prefixes than this.</summary>
    private const int MostSpaces = 64;

    public static XmlFrame None { get; } = new("", "", [], null, null);

    /// <summary>The frame of an element inside this one.</summary>
    public XmlFrame Within(string raw, List<XmlAttribute> attributes)
    {
        var (spaces, based, language) = (Spaces, Base, Language);
        foreach (var (name, value) in attributes)
        {
            if (name.StartsWith("xmlns", StringComparison.Ordinal) && (name.Length == 5 || name[5] == ':') && spaces.Length < MostSpaces)
            {
                var prefix = name.Length == 5 ? "" : name[6..];

                // A namespace that nobody knows: then the prefix is all that tells.
                spaces = [.. spaces, (prefix, XmlNames.Prefix(value) ?? prefix)];
            }
            else if (name == "xml:base")
            {
                based = Joined(based, value.Trim());
            }
            else if (name == "xml:lang" && value.Length is > 0 and <= 40)
            {
                language = value;
            }
        }

        return new(raw, Standing(raw, spaces), spaces, based, language);
    }

    private static string Standing(string raw, (string Prefix, string Stands)[] spaces)
    {
        var colon = raw.IndexOf(':');
        var prefix = colon < 0 ? "" : raw[..colon];
        for (var at = spaces.Length - 1; at >= 0; at--)
        {
            if (spaces[at].Prefix == prefix)
            {
                return spaces[at].Stands == prefix ? raw : $"{spaces[at].Stands}:{raw[(colon + 1)..]}";
            }
        }

        return raw;
    }

    /// <summary>RFC 3986, 5: a relative base is resolved against the one around it.</summary>
    private static string Joined(string? around, string value) =>
        value.Length is 0 or > 2_000 ? around ?? value
        : around is not null && Uri.TryCreate(around, UriKind.Absolute, out var outer) && Uri.TryCreate(outer, value, out var whole) ? whole.AbsoluteUri : value;
}
