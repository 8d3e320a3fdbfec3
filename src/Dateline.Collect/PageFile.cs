using Dateline.News;

namespace Dateline.Collect;

/// <summary>Makes a page of a file's bytes: undoes what they are packed in, tells their form, and adds what they say of their saving.</summary>
internal static class PageFile
{
    /// <summary>A page is named by the bytes of its file, unpacked; of a web archive it has the page's own bytes.</summary>
    /// <param name="bytes">As they lie there.</param>
    /// <param name="name">The page's path, as it is told; <c>-</c> for standard input.</param>
    /// <param name="known">What is known of the page from beside it. It goes before all that the page says itself.</param>
    /// <param name="like">A name with the ending that such a page would have, where its own has none.</param>
    public static Finding<Page> Of(ReadOnlyMemory<byte> bytes, string name, CollectOptions options, PageFacts known, string? like = null)
    {
        var (file, fault) = Packing.Undone(bytes, like ?? name, options.MostBytes);
        if (fault is not null)
        {
            return new Finding<Page>.Missing(name, fault);
        }

        if (IsBlank(file.Span))
        {
            return new Finding<Page>.Missing(name, name == "-" ? "nothing came in on standard input." : "the file is empty.");
        }

        if (CarriedFile.Begins(file.Span))
        {
            return new Finding<Page>.Missing(name, "is what “dateline export” writes, and no page: give it as a file, unpacked, that ends in .jsonl or .csv.");
        }

        if (file.Span.StartsWith("WARC/1."u8))
        {
            return new Finding<Page>.Missing(name, "is a web archive, and no page: give it as a file that ends in .warc or .warc.gz.");
        }

        if (PageLines.Are(file.Span))
        {
            return new Finding<Page>.Found(Lines(file, name));
        }

        var (form, unfit) = Forms.Of(file.Span, like ?? name);
        var page = new SavedBytes(file, form ?? PageForm.Text, PageFacts.Unknown);
        if (form != PageForm.Feed && Mhtml.Is(file.Span) && !Forms.Text.Contains(Forms.Ending(like ?? name)))
        {
            if (Mhtml.Read(file) is not { } archived)
            {
                return new Finding<Page>.Missing(name, "holds no page: no part of it is HTML or text.");
            }

            page = archived;
        }
        else if (unfit is not null)
        {
            return new Finding<Page>.Missing(name, Forms.IsBinary(file.Span) ? "is binary data, not a page." : unfit);
        }

        return page.Form != PageForm.Feed && Forms.IsBinary(page.Bytes.Span)
            ? new Finding<Page>.Missing(name, "is binary data, not a page.")
            : new Finding<Page>.Found(new(Page.IdOf(file.Span), name, page.Form, page.Bytes, Facts(page, options, known)));
    }

    /// <summary>Lines of <c>dateline read</c>, which need no more reading.</summary>
    public static Page Lines(ReadOnlyMemory<byte> lines, string name) => new(Page.IdOf(lines.Span), name, PageForm.Lines, lines, PageFacts.Unknown);

    public static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n\f"u8) < 0;

    private static PageFacts Facts(SavedBytes page, CollectOptions options, PageFacts known)
    {
        var told = page.Form == PageForm.Html ? SavedPage.Told(page.Bytes.Span, page.Facts) : page.Facts;
        var source = known.Retrieved is not null ? known : told.Retrieved is not null ? told : new(Retrieved: options.Seen, RetrievedSource: options.Seen is null ? null : "--seen");
        return known with
        {
            Url = known.Url ?? told.Url,
            Zone = known.Zone ?? options.Zone,
            Retrieved = source.Retrieved,
            RetrievedSource = source.RetrievedSource,
            Charset = known.Charset ?? told.Charset,
        };
    }
}
