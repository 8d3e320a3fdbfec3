using System.Text;
using Dateline.News;

namespace Dateline.Read;

public sealed class TextReader : IReader
{
    public bool Knows(PageForm form) => form == PageForm.Text;

    public ReadPage Read(Page page) => new()
    {
        Id = page.Id,
        Path = page.Path,
        Facts = page.Facts,
        Plain = Encoding.UTF8.GetString(page.Bytes.Span),
        Kind = PageKind.Listing,
        Url = page.Facts.Url,
        Outlet = page.Facts.Outlet,
    };
}
