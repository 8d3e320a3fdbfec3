using Dateline.News;

namespace Dateline.Link;

/// <summary>Items that are certainly one (copies, a teaser and its article, an article's wordings), as one thing to be placed in a story.</summary>
/// <param name="Items">Numbers of its items, rising.</param>
/// <param name="Content">Of length 1.</param>
/// <param name="Keys">The numbers of its heaviest terms, by which it is found.</param>
/// <param name="Outlets">Where it stands: an outlet's or a list's name, ordinal order; empty where nothing is known.</param>
/// <param name="Brief">True when there is a headline and no more.</param>
/// <param name="Telling">Past when a day of its own news is told as past; to come when days are named only as to come.</param>
/// <param name="Told">The day on which its own news took place, as its text says; null where it does not, or says two.</param>
/// <param name="Heads">What its headlines and first words say, of a few of its items.</param>
/// <param name="Names">Numbers of the names in its heads.</param>
internal sealed record Unit(int[] Items, Vector Content, int[] Keys, Span Published, string[] Outlets, bool Brief, Telling Telling,
    DateOnly? Told, Head[] Heads, int[] Names);
