namespace Dateline.Store;

/// <summary>Writes a file whole or not at all: into a neighbour first, which takes the file's name when it is complete.</summary>
public static class WholeFile
{
    /// <param name="path">A file, new or there already; or a device or named pipe, which is written as it comes.</param>
    /// <param name="write">Writes the content; when it throws, the file is as it was before.</param>
    /// <exception cref="IOException">The folder is missing, full or read-only.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var whole = Target(path);
        if (Stream(whole) is { } stream)
        {
            using (stream)
            {
                write(stream);
            }

            return;
        }

        // Two programs that write the same file at once have a neighbour each.
        var half = $"{whole}.{Environment.ProcessId}.half";
        EventHandler ending = (_, _) => File.Delete(half);
        AppDomain.CurrentDomain.ProcessExit += ending;
        try
        {
            using (var neighbour = new FileStream(half, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(neighbour);
                neighbour.Flush(flushToDisk: true);
            }

            File.Move(half, whole, overwrite: true);
        }
        catch (UnauthorizedAccessException e)
        {
            File.Delete(half);
            throw new UnauthorizedAccessException("permission denied.", e);
        }
        catch
        {
            File.Delete(half);
            throw;
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= ending;
        }
    }

    /// <summary>Where a link leads; trouble that can be known before the work is told in words of its own.</summary>
    private static string Target(string path)
    {
        var whole = Path.GetFullPath(path);
        if (IsDevice(whole))
        {
            return whole;
        }

        whole = File.Exists(whole) ? File.ResolveLinkTarget(whole, returnFinalTarget: true)?.FullName ?? whole : whole;
        if (Directory.Exists(whole))
        {
            throw new IOException("it is a folder.");
        }

        return Directory.Exists(Path.GetDirectoryName(whole)) ? whole : throw new DirectoryNotFoundException("its folder does not exist.");
    }

    /// <summary>The open stream of what is no file: nothing may take the place of a device or a pipe.</summary>
    private static FileStream? Stream(string whole)
    {
        if (!File.Exists(whole))
        {
            return null;
        }

        var stream = new FileStream(whole, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (!stream.CanSeek || IsDevice(whole))
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }

    private static bool IsDevice(string whole) => whole.StartsWith("/dev/", StringComparison.Ordinal);
}
