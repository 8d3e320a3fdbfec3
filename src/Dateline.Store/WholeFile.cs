namespace Dateline.Store;

/// <summary>Writes a file whole or not at all: into a neighbour first, which takes the file's name when it is complete.</summary>
public static class WholeFile
{
    /// <param name="write">Writes the content; when it throws, the file is as it was before.</param>
    /// <exception cref="IOException">The folder is missing, full or read-only.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var whole = Path.GetFullPath(path);
        var half = whole + ".half";
        try
        {
            using (var stream = new FileStream(half, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(half, whole, overwrite: true);
        }
        catch
        {
            File.Delete(half);
            throw;
        }
    }
}
