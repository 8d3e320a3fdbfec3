using Dateline.News;

namespace Dateline.Collect;

/// <summary>Pages from files, folders and standard input. Every input ends in a page or in one sentence that says why not.</summary>
public static class Pages
{
    /// <summary>Reads what <paramref name="paths"/> name, in the order given; a folder's files in ordinal order of their paths.</summary>
    /// <param name="input">Standard input, for the path <c>-</c>.</param>
    public static IEnumerable<Finding<Page>> From(IEnumerable<string> paths, CollectOptions options, Stream input) =>
        Places(paths, options, input).Select(place => place.Open());

    /// <summary>The same, not opened yet, so that many can be opened at once. Folders are listed one by one as they are come to.</summary>
    /// <param name="input">Read while the places are gone through, not when one is opened.</param>
    public static IEnumerable<PagePlace> Places(IEnumerable<string> paths, CollectOptions options, Stream input)
    {
        var abouts = new AboutFiles(options.About);
        var any = false;
        foreach (var path in paths)
        {
            foreach (var place in Places(path, options, input, abouts))
            {
                any = true;
                yield return place;
            }
        }

        if (!any)
        {
            yield return Missing(string.Join(' ', paths), "tells of pages and is none itself: give the pages.");
        }

        foreach (var later in abouts.Problems)
        {
            yield return PagePlace.Known(later);
        }
    }

    private static IEnumerable<PagePlace> Places(string path, CollectOptions options, Stream input, AboutFiles abouts)
    {
        if (path == "-")
        {
            return Input(input, options);
        }

        if (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return [Missing(path, "addresses are not fetched yet: save the page and give the file.")];
        }

        if (Directory.Exists(path))
        {
            return Folder(path, options, abouts);
        }

        return !File.Exists(path) ? [Missing(path, "no such file or folder.")]
            : abouts.IsAbout(path) ? []
            : CarriedFile.Is(path) ? CarriedFile.Places(path, path, options)
            : In(path, path, options, abouts);
    }

    private static IEnumerable<PagePlace> Folder(string folder, CollectOptions options, AboutFiles abouts)
    {
        IEnumerable<string> files = [];
        PagePlace? trouble = null;
        try
        {
            files = Folders.Pages(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            trouble = Missing(folder, $"the folder cannot be read: {Plainly(e)}");
        }

        if (trouble is not null)
        {
            yield return trouble;
            yield break;
        }

        var any = false;
        foreach (var file in files.Where(file => options.Except != Path.GetFullPath(file) && !abouts.IsAbout(file)))
        {
            any = true;
            foreach (var place in In(file, Path.GetRelativePath(folder, file), options, abouts))
            {
                yield return place;
            }
        }

        if (!any)
        {
            yield return Missing(folder, $"no page in this folder: {Forms.Told}.");
        }
    }

    /// <summary>The page that a file is, or the pages that it holds.</summary>
    private static IEnumerable<PagePlace> In(string file, string name, CollectOptions options, AboutFiles abouts) =>
        Forms.Warc.Contains(Forms.Ending(file)) ? Warc.Places(file, name, options, abouts.Of(file)) : [Place(file, name, options, abouts)];

    private static PagePlace Place(string file, string name, CollectOptions options, AboutFiles abouts)
    {
        var known = abouts.Of(file);
        return new(() => Opened(file, name, options, known));
    }

    private static Finding<Page> Opened(string file, string name, CollectOptions options, PageFacts known)
    {
        try
        {
            // A pipe has no length, and opening one waits for a writer.
            if (new FileInfo(file) is { Length: 0 } empty && empty.ResolveLinkTarget(returnFinalTarget: true) is not FileInfo { Length: > 0 })
            {
                return new Finding<Page>.Missing(name, "the file is empty, or no regular file (a stream is given as -).");
            }

            using var raw = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return (raw.Length > options.MostBytes ? null : Bounded.Read(raw, options.MostBytes)) is { } bytes
                ? PageFile.Of(bytes, name, options, known)
                : new Finding<Page>.Missing(name, Packing.TooLarge(options.MostBytes));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Finding<Page>.Missing(name, $"cannot be read: {Plainly(e)}");
        }
    }

    /// <summary>One page, or one for each line of <c>dateline read</c>.</summary>
    private static IEnumerable<PagePlace> Input(Stream input, CollectOptions options)
    {
        try
        {
            var begun = new byte[64];
            begun = begun[..input.ReadAtLeast(begun, begun.Length, throwOnEndOfStream: false)];
            return PageLines.Are(begun) ? Lines(begun, input, options.MostBytes)
                : [Bounded.Read(input, options.MostBytes, begun) is { } bytes
                    ? PagePlace.Known(PageFile.Of(bytes, "-", options, PageFacts.Unknown))
                    : Missing("-", Packing.TooLarge(options.MostBytes))];
        }
        catch (IOException e)
        {
            return [Missing("-", $"cannot be read: {e.Message}")];
        }
    }

    private static IEnumerable<PagePlace> Lines(byte[] begun, Stream input, long most)
    {
        foreach (var (number, line) in PageLines.Of(begun, input, most))
        {
            var name = $"- line {number}";
            if (line is null)
            {
                yield return Missing(name, Packing.TooLarge(most));
            }
            else if (!PageFile.IsBlank(line))
            {
                yield return PagePlace.Known(new Finding<Page>.Found(PageFile.Lines(line, name)));
            }
        }
    }

    private static string Plainly(Exception e) => e is UnauthorizedAccessException ? "permission denied."
        : e is FileNotFoundException or DirectoryNotFoundException ? "it is there no more." : e.Message;

    private static PagePlace Missing(string where, string cause) => PagePlace.Known(new Finding<Page>.Missing(where, cause));
}
