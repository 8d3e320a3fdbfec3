namespace Dateline.News;

/// <summary>Words that name a time, and what they mean.</summary>
/// <param name="At">The words as they stand in the text.</param>
/// <param name="Telling">How the text tells it: by the verb that governs the words.</param>
public sealed record TimeExpression(Passage At, TimexType Type, TimexValue Value, TimexMod Mod, Telling Telling);

/// <summary>From where an incomplete time is counted.</summary>
public enum TimeAnchor
{
    /// <summary>News: from the day the text was written.</summary>
    News,

    /// <summary>Narrative: from the last date that the text named.</summary>
    Narrative,
}
