using System.Collections.Immutable;

namespace Dateline.Understand.Naming;

/// <summary>Names that stand in one list are of one sort: “Oslo, Kalvadu and Bergen”.</summary>
internal static class Lists
{
    private const double Weight = 1;

    /// <summary>What the neighbours of an unsure name in a list say of it.</summary>
    /// <param name="names">The passage's names, in order.</param>
    public static Votes Beside(NameText text, ImmutableArray<Segment> names, int at)
    {
        if (names[at].IsSure && names[at].Sort != Sort.Unknown)
        {
            return default;
        }

        return (at > 0 && Listed(text, names[at - 1], names[at]) ? Of(names[at - 1]) : default)
            + (at + 1 < names.Length && Listed(text, names[at], names[at + 1]) ? Of(names[at + 1]) : default);
    }

    /// <summary>Do a comma, an “and”, or both stand between two names, and nothing else?</summary>
    private static bool Listed(NameText text, Segment one, Segment other)
    {
        var between = other.First - one.Last - 1;
        return between is 1 or 2 && !text[one.Last].Owns && text.Words.SentenceOf(one.Last) == text.Words.SentenceOf(other.First)
            && (between == 1 ? text[one.Last + 1].Is(',') || IsAnd(text, one.Last + 1) : text[one.Last + 1].Is(',') && IsAnd(text, one.Last + 2));
    }

    private static bool IsAnd(NameText text, int token) => text[token].Text is "and" or "or" or "und" or "oder" or "et" or "ou" or "y" or "e" or "en" or "i" or "та" or "і" or "й" or "и" or "och" or "og";

    private static Votes Of(Segment name) => !name.IsSure ? default : name.Sort switch
    {
        Sort.Person => new(Weight, 0, 0),
        Sort.Organization => new(0, Weight, 0),
        Sort.Location => new(0, 0, Weight),
        _ => default,
    };
}
