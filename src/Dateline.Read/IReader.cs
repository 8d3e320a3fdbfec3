using Dateline.News;

namespace Dateline.Read;

/// <summary>Turns a page of one form into its items.</summary>
public interface IReader
{
    bool Knows(PageForm form);

    /// <summary>Reads one page. Never throws, whatever the bytes.</summary>
    ReadPage Read(Page page);
}
