namespace Dateline.Understand.Naming;

/// <summary>What a piece of a text names.</summary>
internal enum Sort
{
    /// <summary>A name of one of the kinds below, or none; the whole document must tell.</summary>
    Unknown,
    Person,
    Organization,
    Location,

    /// <summary>A law, an event, a building, a people: a name of no kind that is asked for.</summary>
    Other,
}

/// <summary>Neighbouring words that stand or fall together as a name.</summary>
/// <param name="Last">Inclusive.</param>
/// <param name="IsSure">False where the words' shape speaks for the sort and nothing more does.</param>
/// <param name="IsWeak">True where a capital says nothing: the name counts only if another place of the document shows it to be one.</param>
internal readonly record struct Segment(int First, int Last, Sort Sort, bool IsSure = true, bool IsWeak = false)
{
    public int Length => Last - First + 1;
}
