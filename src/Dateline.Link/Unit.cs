using Dateline.News;

namespace Dateline.Link;

/// <summary>Items that are certainly one (copies, a teaser and its article, an article's wordings), as one thing to be placed in a story.</summary>
/// <param name="Number">By which the caller knows it.</param>
/// <param name="Language">A number in <see cref="Link.Language.All"/>.</param>
/// <param name="Content">Of length 1.</param>
/// <param name="Shared">What tells something to readers of every language, of length 1: names, figures, days.</param>
/// <param name="Outlets">Where it stands: the numbers of outlets or lists, rising; empty where nothing is known.</param>
/// <param name="Brief">True when there is a headline and no more.</param>
/// <param name="Short">True when all it says is a line or two.</param>
/// <param name="Telling">Past when a day of its own news is told as past; to come when days are named only as to come.</param>
/// <param name="Told">The day on which its own news took place, as its text says; null where it does not, or says two.</param>
/// <param name="Openings">What its headlines and first words say, of a few of its items.</param>
/// <param name="Names">Numbers of the names in its headlines and first words, rising.</param>
internal sealed record Unit(int Number, int Language, Vector Content, Vector Shared, Span Published, int[] Outlets,
    bool Brief, bool Short, Telling Telling, DateOnly? Told, Opening[] Openings, int[] Names);
