using Dateline.Desk;
using Dateline.News;
using Dateline.Present.Exports;
using Dateline.Store;

namespace Dateline.Present.Commands;

/// <summary>The pages of an archive, read: what these readers made of a page before is taken as it is, and what they make now is kept.</summary>
internal static class ArchivedPages
{
    /// <summary>So many readings are kept in one go: a machine that stops loses no more work than that.</summary>
    private const int Together = 64;

    /// <summary>Which readers made a line, and which program wrote it: a line of another is not trusted to mean the same.</summary>
    private static readonly string Readers = $"{NewsDesk.ReaderVersion} {typeof(JsonPage).Assembly.ManifestModule.ModuleVersionId:N}";

    /// <summary>All pages, and what could not be used of them.</summary>
    public static (List<ReadPage> Read, List<Unread> Unread) All(IArchive archive, int threads, IProgress<Progress>? progress)
    {
        var (read, unread) = (new List<ReadPage>(), new List<Unread>());
        foreach (var page in Each(archive, archive.Savings(), threads, progress))
        {
            if (page is Finding<ReadPage>.Found { Value: var found })
            {
                read.Add(found);
                unread.AddRange(PageReading.Unread(found).Select(says => new Unread(found.Path, says)));
            }
            else if (page is Finding<ReadPage>.Missing { Where: var where, Cause: var cause })
            {
                unread.Add(new(where, cause));
            }
        }

        return (read, unread);
    }

    /// <summary>Reads what is not read yet.</summary>
    /// <returns>How many pages that were, and what could not be used of them.</returns>
    public static (int Read, List<Unread> Unread) Reread(IArchive archive, int threads, IProgress<Progress>? progress)
    {
        var unread = new List<Unread>();
        var read = 0;
        foreach (var page in Each(archive, archive.Unread(Readers), threads, progress))
        {
            read++;
            if (page is Finding<ReadPage>.Missing { Where: var where, Cause: var cause })
            {
                unread.Add(new(where, cause));
            }
        }

        return (read, unread);
    }

    /// <summary>A page that was read.</summary>
    public static ReadPage? Known(IArchive archive, Saving saving) => archive.Reading(saving, Readers) is { } line && Parsed(saving, line) is Finding<ReadPage>.Found { Value: var page } ? page : null;

    /// <summary>Gives pages out in the order of the savings, and reads those that are not read yet.</summary>
    private static IEnumerable<Finding<ReadPage>> Each(IArchive archive, IReadOnlyList<Saving> savings, int threads, IProgress<Progress>? progress)
    {
        var kept = new List<Kept>();
        var done = 0;
        foreach (var (now, page) in InOrder.Map(savings.Select(saving => Taken(archive, saving)), Read, threads))
        {
            progress?.Report(new("reading pages", ++done, savings.Count));
            if (now is not null)
            {
                kept.Add(now);
            }

            if (kept.Count >= Together)
            {
                archive.Keep(kept, Readers);
                kept.Clear();
            }

            yield return page;
        }

        archive.Keep(kept, Readers);
    }

    /// <summary>On the caller's thread: the archive is one connection.</summary>
    private static (Saving Saving, byte[]? Line, Finding<Page>? Page) Taken(IArchive archive, Saving saving)
    {
        if (archive.Reading(saving, Readers) is { } line)
        {
            return (saving, line, null);
        }

        try
        {
            return (saving, null, new Finding<Page>.Found(archive.Page(saving)));
        }
        catch (ArchiveException e)
        {
            return (saving, null, new Finding<Page>.Missing(archive.Place, e.Message));
        }
    }

    /// <returns>What is to be kept where the page was read now.</returns>
    private static (Kept? Now, Finding<ReadPage> Page) Read((Saving Saving, byte[]? Line, Finding<Page>? Page) taken)
    {
        switch (taken)
        {
            case (var saving, { } line, _):
                return (null, Parsed(saving, line));
            case (var saving, _, Finding<Page>.Found { Value: var page }):
                var read = NewsDesk.Read(page);
                return (new(saving, ReadCommand.Line(read), NewsDesk.Entries(read)), new Finding<ReadPage>.Found(read));
            default:
                var missing = (Finding<Page>.Missing)taken.Page!;
                return (null, new Finding<ReadPage>.Missing(missing.Where, missing.Cause));
        }
    }

    private static Finding<ReadPage> Parsed(Saving saving, byte[] line) => JsonPageLines.Read(new(saving.Page, saving.Path, PageForm.Lines, line, saving.Facts)).First();
}
