using Dateline.News;

namespace Dateline.Collect;

/// <summary>A place where a page is said to lie, not opened yet. A list of places costs little, whatever the pages weigh.</summary>
/// <param name="open">May run on any thread.</param>
public sealed class PagePlace(Func<Finding<Page>> open)
{
    /// <summary>The page, or one sentence that says why there is none.</summary>
    public Finding<Page> Open() => open();

    internal static PagePlace Known(Finding<Page> found) => new(() => found);
}
