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
    Present = 8,
    Abbreviation = 16,
    Common = 32,

    /// <summary>“scheduled”: to come where it is (“is scheduled”), and no telling where it was.</summary>
    Arranged = 64,

    /// <summary>“is”, “are”</summary>
    Is = 128,

    /// <summary>“be”: what is to be done is to come.</summary>
    Bare = 256,
}
