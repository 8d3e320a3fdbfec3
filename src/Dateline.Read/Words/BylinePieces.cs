using System.Buffers;

namespace Dateline.Read;

/// <summary>The pieces of one line between its marks.</summary>
internal sealed class BylinePieces
{
    private readonly List<string> authors = [];
    private readonly List<string> names = [];
    private string? section;
    private string? outlet;
    private bool by;

    /// <summary>A line without a stamp is a byline when it says “by”, or has a name and a section.</summary>
    public bool AloneEnough => by || (names.Count == 1 && section is not null);

    public bool Add(string text)
    {
        foreach (var piece in Cut(text))
        {
            if (!AddOne(piece))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What stands before a stamp without “by” and without a mark between is short, or no byline.</summary>
    public bool Short(string before, Printed stamp) =>
        by || stamp.Age is not null || before[^1] is '-' or '–' or '—' or '|' or '·' or '•' || Shapes.Words(before) <= 4;

    public Byline Byline(Printed? stamp, int start, int end)
    {
        foreach (var name in names)
        {
            if (stamp?.Age is not null || Bylines.OutletLike(name))
            {
                outlet ??= name;
            }
            else if (authors.Count == 0 || by)
            {
                // “Ann Low | Port Lowe | 3 May”: what stands between the author and the day is where it was written.
                authors.Add(name);
            }
        }

        return new(stamp, [.. authors], section, outlet, start, end);
    }

    private bool AddOne(string piece)
    {
        if (Wording.Sections.Contains(Shapes.Folded(piece)))
        {
            section ??= piece;
            return true;
        }

        if (Bylines.ReadingTime(piece) || Shapes.Folded(piece) is "updated" or "edited" || Wording.Whole.Contains(Shapes.Folded(piece)) || Counts.Are(piece))
        {
            return true;
        }

        if (Source(piece) is { } source)
        {
            (outlet, by) = (outlet ?? source, true);
            return true;
        }

        if (Sectioned(piece) is (var front, var behind))
        {
            (section, piece) = (section ?? behind, front);
        }

        if (piece.IndexOf(" by ", StringComparison.Ordinal) is > 0 and var joint && Shapes.Name(piece[..joint]) && Shapes.Name(piece[(joint + 4)..]))
        {
            outlet ??= piece[..joint];
            authors.AddRange(Bylines.Names(piece[(joint + 4)..]));
            return true;
        }

        if (NameWords.ByLength(piece) is > 0 and var length && length < piece.Length && (Shapes.Name(piece[length..]) || Handle(piece.AsSpan(length))))
        {
            by = true;
            authors.AddRange(Bylines.Names(piece[length..]));
            return true;
        }

        if (piece.StartsWith("on ", StringComparison.Ordinal) && Shapes.Name(piece[3..]))
        {
            outlet ??= piece[3..];
            return true;
        }

        if (GluedSection(piece) is { } cut)
        {
            (section, piece) = (section ?? piece[cut..], piece[..cut]);
        }

        if (Stamps.Whole(piece) is { IsClock: false })
        {
            // “Published … | Updated …”: the first day of a line is the one that counts.
            return true;
        }

        if (Calendar.Weekdays.ContainsKey(piece.ToLowerInvariant()))
        {
            return true;
        }

        if (Shapes.Name(piece))
        {
            names.Add(OnPortal(piece));
            return true;
        }

        return false;
    }

    /// <summary>What readers of a forum call themselves: one word, no capital asked.</summary>
    private static bool Handle(ReadOnlySpan<char> text) =>
        text.Length is >= 3 and <= 30 && !text.ContainsAnyExcept(HandleSigns);

    private static readonly SearchValues<char> HandleSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    /// <summary>“Coast Times on MSN”: the outlet, without the portal that shows it.</summary>
    private static string OnPortal(string name)
    {
        var on = name.LastIndexOf(" on ", StringComparison.Ordinal);
        return on > 0 && Wording.Portals.Contains(name[(on + 4)..]) ? name[..on] : name;
    }

    private static string? Source(string piece)
    {
        var space = piece.IndexOf(' ');
        return space > 0 && space < piece.Length - 1
            && NameWords.Sources.Contains(piece[..space]) && Shapes.Name(piece[(space + 1)..]) ? piece[(space + 1)..] : null;
    }

    /// <summary>“by Ann Low in Business”: name and section.</summary>
    private static (string Front, string Behind)? Sectioned(string piece)
    {
        var words = piece.Split(' ');
        for (var at = words.Length - 2; at >= 2 && at >= words.Length - 4; at--)
        {
            var behind = string.Join(' ', words[(at + 1)..]);
            if (NameWords.In.Contains(words[at]) && char.IsUpper(behind[0]) && NameWords.ByLength(piece) > 0)
            {
                return (string.Join(' ', words[..at]), behind);
            }
        }

        return null;
    }

    /// <summary>Where a section is glued behind a name: “Ann LowPolitics”.</summary>
    private static int? GluedSection(string piece)
    {
        for (var at = 2; at < Math.Min(piece.Length, 60); at++)
        {
            if (char.IsUpper(piece[at]) && char.IsLower(piece[at - 1]) && Wording.Sections.Contains(Shapes.Folded(piece[at..])) && Shapes.Person(piece[..at]))
            {
                return at;
            }
        }

        return null;
    }

    private static IEnumerable<string> Cut(string text)
    {
        var from = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var mark = at == text.Length || text[at] is '|' or '·' or '•' or '—' or '–' or '»' or '∙' or '\t'
                || (text[at] == '/' && at > 0 && text[at - 1] == ' ')
                || (text[at] == '-' && (at == 0 || text[at - 1] == ' ') && (at + 1 == text.Length || text[at + 1] == ' '));
            if (mark)
            {
                var piece = text[from..at].Trim(' ', ',', '\u00a0', '\t', ')', '(');
                if (piece.Any(char.IsLetterOrDigit))
                {
                    yield return piece;
                }

                from = at + 1;
            }
        }
    }
}
