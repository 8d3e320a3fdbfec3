using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>A quotation found in a text.</summary>
/// <param name="Pieces">What is said, as the text has it, without quotation marks around it.</param>
/// <param name="Speaker">Null where the text names nobody.</param>
/// <param name="Passage">The passage in which the speaker stands.</param>
internal sealed record Utterance(ImmutableArray<Passage> Pieces, QuoteKind Kind, NounPhrase? Speaker, int Passage, Passage? Cue)
{
    /// <summary>The utterance of a passage before with which this one, in a passage of its own, goes on; -1 for none.</summary>
    public int GoesOnFrom { get; init; } = -1;
}
