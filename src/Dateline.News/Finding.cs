namespace Dateline.News;

/// <summary>What was looked for: a value, or a stated gap. Expected trouble is a <see cref="Missing"/>; an exception means a bug or a broken disk.</summary>
public abstract record Finding<T>
{
    private Finding()
    {
    }

    public sealed record Found(T Value) : Finding<T>;

    /// <summary>No value.</summary>
    /// <param name="Where">The file or place.</param>
    /// <param name="Cause">A sentence for people: why, and what to do.</param>
    public sealed record Missing(string Where, string Cause) : Finding<T>;
}

/// <summary>How far a long piece of work has come.</summary>
/// <param name="Doing">What is being done, for people: “reading pages”.</param>
/// <param name="Total">Null while unknown.</param>
public sealed record Progress(string Doing, int Done, int? Total);
