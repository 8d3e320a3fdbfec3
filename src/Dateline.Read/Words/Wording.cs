using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>The words of page furniture. Source: <c>Furniture.txt</c> beside this file, which says what each kind means.</summary>
internal static class Wording
{
    private static readonly ImmutableArray<(string Kind, string Phrase)> Lines = WordTable.Load("Furniture.txt");

    public static FrozenSet<string> Whole { get; } = Set("line");

    public static ImmutableArray<string> Beginnings { get; } = [.. Set("begin").Order(StringComparer.Ordinal)];

    public static ImmutableArray<string> Closings { get; } = [.. Set("closing").Order(StringComparer.Ordinal)];

    public static FrozenSet<string> Channels { get; } = Set("channel");

    public static FrozenSet<string> More { get; } = Set("more");

    public static FrozenSet<string> Openers { get; } = Set("opener");

    /// <summary>Openers in a fixed order, for comparing with how a line begins.</summary>
    public static ImmutableArray<string> Pointers { get; } = [.. Openers.Order(StringComparer.Ordinal)];

    public static FrozenSet<string> Digests { get; } = Set("digest");

    public static FrozenSet<string> Asks { get; } = Set("ask");

    public static FrozenSet<string> Yous { get; } = Set("you");

    public static FrozenSet<string> Cards { get; } = Set("card");

    public static FrozenSet<string> Sections { get; } = Set("section");

    public static FrozenSet<string> Headings { get; } = Set("heading");

    public static FrozenSet<string> Further { get; } = Set("further");

    public static FrozenSet<string> Asides { get; } = Set("aside");

    public static FrozenSet<string> Paid { get; } = Set("paid");

    public static FrozenSet<string> Missing { get; } = Keys("missing");

    public static FrozenSet<string> Walls { get; } = Keys("wall");

    public static ImmutableArray<string> Briefings { get; } = Longest("briefing");
    /// <summary>What pages count beside their items: “12 comments”.</summary>
    public static FrozenSet<string> Counted { get; } = Set("counted");

    /// <summary>How a letter's lines to its receiver begin.</summary>
    public static ImmutableArray<string> Letters { get; } = Longest("letter");

    /// <summary>What searches count: “3 results”.</summary>
    public static FrozenSet<string> Sought { get; } = Set("found");

    /// <summary>In the page's own case, longest first.</summary>
    public static ImmutableArray<string> Portals { get; } = Longest("portal");

    /// <summary>In the page's own case, longest first.</summary>
    public static ImmutableArray<string> Agencies { get; } = Longest("agency");

    private static FrozenSet<string> Set(string kind) => Lines.Where(line => line.Kind == kind).Select(line => line.Phrase).ToFrozenSet();

    /// <summary>Letters and digits only.</summary>
    private static FrozenSet<string> Keys(string kind) => Set(kind).Select(phrase => HtmlWords.Key(phrase)).ToFrozenSet(StringComparer.Ordinal);

    private static ImmutableArray<string> Longest(string kind) =>
        [.. Set(kind).OrderByDescending(phrase => phrase.Length).ThenBy(phrase => phrase, StringComparer.Ordinal)];
}
