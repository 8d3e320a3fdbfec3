namespace Dateline.Store;

/// <summary>Archives by their place: a path is a file of SQLite, a <c>postgres://</c> address a schema of PostgreSQL.</summary>
public static class Archive
{
    /// <summary>What is wrong with a place, to be told behind “--archive”; null for one that may hold an archive.</summary>
    public static string? Fault(string place) => !IsServer(place) && (place.Contains("://", StringComparison.Ordinal) || place.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || place.StartsWith(':'))
        ? "takes the path of a file, or postgres://user@host/database." : null;

    /// <summary>Opens an archive, and brings one of an earlier version up to date.</summary>
    /// <param name="create">True to make one where there is none.</param>
    /// <exception cref="ArchiveException">It is not there, is none, is damaged or newer than this program.</exception>
    public static IArchive Open(string place, bool create) => IsServer(place) ? PostgresArchive.Open(place, create) : SqliteArchive.Open(place, create);

    /// <summary>True for an address of a database server, rightly written or not: what may hold a password is no path.</summary>
    public static bool IsServer(string place) => place.TrimStart().StartsWith("postgres", StringComparison.OrdinalIgnoreCase) && place.Contains(':', StringComparison.Ordinal)
        || place.Contains("password=", StringComparison.OrdinalIgnoreCase);

    /// <summary>A place as people may see it: without a password.</summary>
    public static string Shown(string place) => IsServer(place) ? PostgresAddress.Shown(place) : place;

    /// <summary>Makes an archive of a backup, whole or not at all.</summary>
    /// <param name="backup">A file that <see cref="IArchive.BackUp"/> wrote. It is not changed.</param>
    /// <param name="place">A new file, or a database without an archive that holds pages.</param>
    /// <exception cref="ArchiveException">The backup is damaged or none, or there is an archive already.</exception>
    public static void Restore(string backup, string place)
    {
        if (!File.Exists(backup))
        {
            throw new ArchiveException("is not there.");
        }

        if (!IsServer(place) && File.Exists(place))
        {
            throw new ArchiveException($"is not restored: {place} is there already, and nothing is written over.");
        }

        // Opening may bring the schema up to date: a copy is opened, and the backup stays as it is. Its name is nobody else's.
        var copy = $"{(IsServer(place) ? Path.Combine(Path.GetTempPath(), "dateline") : place)}.{Path.GetRandomFileName()}.restoring";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(copy)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            File.Copy(backup, copy, overwrite: false);
            using var archive = SqliteArchive.Open(copy, create: false);
            if (archive.Check().FirstOrDefault() is { } trouble)
            {
                throw new ArchiveException($"is damaged and not restored: {trouble}");
            }

            if (IsServer(place))
            {
                using var server = Target(place);
                server.Fill(archive);
            }
            else
            {
                archive.BackUp(place);
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException and not ArchiveException))
        {
            throw new ArchiveException($"cannot be restored to {Shown(place)}: {e.Message}", e);
        }
        finally
        {
            foreach (var left in (string[])[copy, $"{copy}-wal", $"{copy}-shm"])
            {
                File.Delete(left);
            }
        }
    }

    /// <summary>What is wrong with it is told as of where the backup goes, not of the backup.</summary>
    private static PostgresArchive Target(string place)
    {
        try
        {
            return PostgresArchive.Open(place, create: true);
        }
        catch (ArchiveException e)
        {
            throw new ArchiveException($"is not restored: {Shown(place)} {e.Message}", e);
        }
    }
}
