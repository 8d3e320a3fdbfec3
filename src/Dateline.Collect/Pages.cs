using System.IO.Compression;
using System.IO.Enumeration;
using System.Text;
using Dateline.News;

namespace Dateline.Collect;

/// <summary>Pages from files, folders and standard input. Every input ends in a page or in one sentence that says why not.</summary>
public static class Pages
{
    private static readonly string[] TextEndings = [".txt", ".md"];
    private static readonly string[] HtmlEndings = [".html", ".htm"];
    private static readonly string[] LaterEndings = [".mhtml", ".xml", ".json", ".warc"];

    /// <summary>Reads what <paramref name="paths"/> name, in the order given; a folder's files in ordinal order of their paths.</summary>
    /// <param name="input">Standard input, for the path <c>-</c>.</param>
    public static IEnumerable<Finding<Page>> From(IEnumerable<string> paths, CollectOptions options, Stream input)
    {
        var abouts = new AboutFiles(options.About);
        var any = false;
        foreach (var path in paths)
        {
            foreach (var page in From(path, options, input, abouts))
            {
                any = true;
                yield return page;
            }
        }

        if (!any)
        {
            yield return Missing(string.Join(' ', paths), "tells of pages and is none itself: give the pages.");
        }

        foreach (var later in abouts.Problems)
        {
            yield return later;
        }
    }

    private static IEnumerable<Finding<Page>> From(string path, CollectOptions options, Stream input, AboutFiles abouts)
    {
        if (path == "-")
        {
            return [Opened("-", null, () => input, options, PageFacts.Unknown)];
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
            : [One(path, path, options, abouts)];
    }

    private static IEnumerable<Finding<Page>> Folder(string folder, CollectOptions options, AboutFiles abouts)
    {
        List<string> files;
        Finding<Page>? trouble = null;
        try
        {
            files = [.. Files(folder).Where(file => options.Except != Path.GetFullPath(file)).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            files = [];
            trouble = Missing(folder, $"the folder cannot be read: {Plainly(e)}");
        }

        if (trouble is not null)
        {
            yield return trouble;
            yield break;
        }

        var any = false;
        foreach (var file in files.Where(file => !abouts.IsAbout(file)))
        {
            var ending = Ending(file);
            if (TextEndings.Contains(ending) || HtmlEndings.Contains(ending) || LaterEndings.Contains(ending))
            {
                any = true;
                yield return One(file, Path.GetRelativePath(folder, file), options, abouts);
            }
        }

        if (!any)
        {
            yield return Missing(folder, "no page in this folder: .html, .htm, .txt and .md are read, each also as .gz.");
        }
    }

    /// <summary>All files below a folder. Folders that are links are not gone into: they may lead back.</summary>
    private static FileSystemEnumerable<string> Files(string folder) => new(
        folder, (ref entry) => entry.ToSpecifiedFullPath(),
        new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 64 })
    {
        ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    private static Finding<Page> One(string file, string name, CollectOptions options, AboutFiles abouts)
    {
        if (LaterEndings.Contains(Ending(file)))
        {
            return Missing(name, $"{Ending(file)} files are not read yet: .html, .htm, .txt and .md are, each also as .gz.");
        }

        // A pipe has no length, and opening one waits for a writer.
        if (new FileInfo(file) is { Length: 0 } empty && empty.ResolveLinkTarget(returnFinalTarget: true) is not FileInfo { Length: > 0 })
        {
            return Missing(name, "the file is empty, or no regular file (a stream is given as -).");
        }

        return Opened(name, file, () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), options, abouts.Of(file));
    }

    private static Finding<Page> Opened(string name, string? file, Func<Stream> open, CollectOptions options, PageFacts facts)
    {
        try
        {
            using var raw = open();
            return Bytes(raw, file is not null && file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase), options.MostBytes) is not { } bytes
                ? Missing(name, $"larger than {options.MostBytes / 1024 / 1024} MB unpacked: not read (--max-size sets the limit).")
                : Filed(name, Ending(file ?? name), bytes, facts with
                {
                    Retrieved = facts.Retrieved ?? options.Seen,
                    RetrievedSource = facts.Retrieved is not null ? facts.RetrievedSource : options.Seen is null ? null : "--seen",
                    Zone = facts.Zone ?? options.Zone,
                });
        }
        catch (InvalidDataException)
        {
            return Missing(name, "the gzip data is broken or cut short: not read.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Missing(name, $"cannot be read: {Plainly(e)}");
        }
    }

    private static Finding<Page> Filed(string name, string ending, byte[] bytes, PageFacts facts)
    {
        if (bytes.AsSpan().IndexOfAnyExcept(" \t\r\n\f"u8) < 0)
        {
            return Missing(name, name == "-" ? "nothing came in on standard input." : "the file is empty.");
        }

        if (IsBinary(bytes))
        {
            return Missing(name, "is binary data, not a page.");
        }

        var form = HtmlEndings.Contains(ending) || (!TextEndings.Contains(ending) && LooksLikeHtml(bytes)) ? PageForm.Html : PageForm.Text;
        return new Finding<Page>.Found(new(Page.IdOf(bytes), name, form, bytes, facts));
    }

    /// <returns>Null when there is more than <paramref name="most"/>.</returns>
    private static byte[]? Bytes(Stream raw, bool gzip, long most)
    {
        if (!gzip && raw.CanSeek && raw.Length > most)
        {
            return null;
        }

        using var unpacked = gzip ? new GZipStream(raw, CompressionMode.Decompress) : null;
        var from = unpacked ?? raw;
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = from.Read(buffer)) > 0)
        {
            if (kept.Length + read > most)
            {
                return null;
            }

            kept.Write(buffer.AsSpan(0, read));
        }

        // A stream cut between two blocks ends without complaint: the trailer's length does not agree then.
        return gzip && (raw.Length < 18 || !TrailerAgrees(raw, kept.Length)) ? throw new InvalidDataException() : kept.ToArray();
    }

    /// <summary>The last four bytes of a gzip file hold the unpacked length of its last member (RFC 1952, section 2.3.1).</summary>
    private static bool TrailerAgrees(Stream raw, long length)
    {
        raw.Seek(-4, SeekOrigin.End);
        Span<byte> trailer = stackalloc byte[4];
        raw.ReadExactly(trailer);
        var said = BitConverter.ToUInt32(trailer);
        return said <= length && (said != 0 || length == 0);
    }

    /// <summary>NULs that no UTF-16 mark announces, or one control character in ten of the first 4,096 bytes.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith([(byte)0xFF, (byte)0xFE]) || bytes.StartsWith([(byte)0xFE, (byte)0xFF]))
        {
            return false;
        }

        var head = bytes[..Math.Min(bytes.Length, 4096)];
        var controls = 0;
        foreach (var each in head)
        {
            controls += each < 32 && each is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 27) ? 1 : 0;
        }

        return head.StartsWith("%PDF-"u8) || controls * 10 > head.Length || (controls > 0 && head.Contains((byte)0) && !LooksLikeHtml(head));
    }

    /// <summary>A tag that only a page's head or body opens, within the first kilobyte.</summary>
    private static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]);
        return head.Contains("<!doctype", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<head", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase);
    }

    private static string Ending(string path)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        return ending == ".gz" ? Path.GetExtension(Path.GetFileNameWithoutExtension(path)).ToLowerInvariant() : ending;
    }

    private static string Plainly(Exception e) => e is UnauthorizedAccessException ? "permission denied." : e.Message;

    private static Finding<Page>.Missing Missing(string where, string cause) => new(where, cause);
}
