using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Store;

/// <summary>A page as it was saved once, without its bytes.</summary>
/// <param name="Number">In the order in which savings came into the archive, from 1.</param>
/// <param name="Page">The page's id.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Added">When it came into the archive.</param>
public sealed record Saving(long Number, string Page, string Hash, string Path, PageForm Form, PageFacts Facts, DateTimeOffset Added);

/// <summary>What readers made of a saving.</summary>
/// <param name="Reading">A line of <c>dateline read</c>; empty where the page could not be read.</param>
/// <param name="Entries">What its items are searched by.</param>
public sealed record Kept(Saving Saving, ReadOnlyMemory<byte> Reading, ImmutableArray<Entry> Entries);
