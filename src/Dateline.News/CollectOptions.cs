namespace Dateline.News;

/// <summary>What Collect may be told.</summary>
public sealed record CollectOptions
{
    /// <summary>A page larger than this, unpacked, is not read. Default 100 MiB; at least 1.</summary>
    public long MostBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>A file with facts about the pages, in the shape of <c>about.json</c>; null for the ones that lie in the pages' folders.</summary>
    public string? About { get; init; }

    /// <summary>The day on which the pages were saved, where nothing else says so.</summary>
    public DateOnly? Seen { get; init; }

    /// <summary>IANA name of the zone on whose clock the pages print their times, where nothing else says so.</summary>
    public string? Zone { get; init; }

    /// <summary>A file that is no page though it lies among them: the one that is about to be written. A whole path, or null.</summary>
    public string? Except { get; init; }
}
