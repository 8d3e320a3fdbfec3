using System.Collections.Immutable;

namespace Dateline.Date;

/// <summary>What a word of a language means to time expressions: the classes it belongs to, and the part it plays in telling past from to come.</summary>
internal sealed class Word(int literal)
{
    /// <summary>The word itself as a symbol of the patterns.</summary>
    public int Literal { get; } = literal;

    public List<Meaning> Meanings { get; } = [];

    public Roles Roles { get; set; }

    /// <summary>The words that this one is made of: “Montag|abend”. Empty for most.</summary>
    public ImmutableArray<Piece> Pieces { get; set; } = [];
}

/// <param name="Length">In letters.</param>
internal readonly record struct Piece(Word Word, int Length);

internal readonly record struct Meaning(int Symbol, int Value, Casing Casing);

internal enum Casing
{
    Any,

    /// <summary>“March” is a month, “march” is not.</summary>
    Upper,

    /// <summary>“morgen” is tomorrow, “Morgen” the morning.</summary>
    Lower,
}

/// <summary>The parts words play when a text tells that something is past or to come.</summary>
[Flags]
internal enum Roles
{
    None = 0,
    Past = 1,
    NoVerb = 2,
    ToCome = 4,

    /// <summary>To come as seen from the past, or in a hope: enough for a direction, not for a bound (“would”, “hopes”).</summary>
    Leaning = 8,
    Abbreviation = 16,
    Common = 32,

    /// <summary>“scheduled”: to come where it is (“is scheduled”), and no telling where it was.</summary>
    Arranged = 64,

    /// <summary>“is”, “are”</summary>
    Is = 128,

    /// <summary>“be”: what is to be done is to come.</summary>
    Bare = 256,

    /// <summary>“was”: tells nothing by itself of a day that bounds the text.</summary>
    Was = 512,

    /// <summary>No verbs, but what is told with them is past: “according to”, “a statement”.</summary>
    Reported = 1024,

    /// <summary>“plans”, “ready”: before an infinitive, to come.</summary>
    Intending = 2048,

    /// <summary>The word before an infinitive: “to”.</summary>
    To = 4096,

    /// <summary>What makes the word before no infinitive: “to the”.</summary>
    NoInfinitive = 8192,

    /// <summary>Words that open a clause of the background: “after”, “who”.</summary>
    Background = 16384,

    /// <summary>Words that open a clause of the news itself: “that”.</summary>
    That = 32768,

    /// <summary>“ahead of”, “before”: the day behind may be of what has not come.</summary>
    Ahead = 65536,

    /// <summary>Before a weekday, to come: “this”, “next”.</summary>
    Coming = 131072,

    /// <summary>“between”, “from”: a stretch, not the day of an event.</summary>
    Stretch = 262144,

    /// <summary>“until”, “to”, “for”: what is told with them may end or begin after the telling.</summary>
    Onward = 524288,

    /// <summary>“of”: the day of a thing.</summary>
    Of = 1048576,

    /// <summary>The ending that makes a weekday a thing's: “’s”.</summary>
    Possessive = 2097152,

    /// <summary>“note”, “correction”</summary>
    Note = 4194304,

    /// <summary>“updated”, “corrected”</summary>
    Changed = 8388608,

    /// <summary>Prepositions that belong to a day.</summary>
    Prep = 16777216,

    /// <summary>Before a month or year alone, a time and no name: “in October”.</summary>
    Within = 33554432,
}
