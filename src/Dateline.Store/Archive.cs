using System.Globalization;
using System.Security.Cryptography;
using Dateline.News;
using Microsoft.Data.Sqlite;

namespace Dateline.Store;

/// <summary>
/// The archive: every page as it came, in one SQLite file. What is written in one call is there whole or not at all, whenever the
/// machine stops (write-ahead log, synchronous FULL). All that readers make of it can be thrown away and made again.
/// </summary>
public sealed class Archive : IDisposable
{
    /// <summary>So long a writer waits for another, in seconds.</summary>
    private const int Patience = 30;

    private readonly SqliteConnection _connection;

    private Archive(SqliteConnection connection, string path) => (_connection, Path) = (connection, path);

    /// <summary>Where its file lies.</summary>
    public string Path { get; }

    /// <summary>Opens an archive, and brings one of an earlier version up to date.</summary>
    /// <param name="create">True to make one where there is none.</param>
    /// <exception cref="ArchiveException">It is not there, is none, is damaged or newer than this program.</exception>
    public static Archive Open(string path, bool create)
    {
        if (!create && !File.Exists(path))
        {
            throw new ArchiveException("is not there: “dateline add” makes it.");
        }

        if (create && System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder)
        {
            try
            {
                Directory.CreateDirectory(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new ArchiveException("cannot be made: its folder may not be written.", e);
            }
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            DefaultTimeout = Patience,
            ForeignKeys = true,
            Pooling = false,
        }.ToString());
        try
        {
            return Guarded(() =>
            {
                connection.Open();
                Run(connection, "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL;");
                Migrations.Apply(connection);
                return new Archive(connection, path);
            });
        }
        catch (ArchiveException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Files pages, all of them or none.</summary>
    /// <returns>How many were not there yet. A page that is there under the same path, of which the same is known, changes nothing.</returns>
    public int Add(IReadOnlyList<Page> pages, DateTimeOffset now) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        var added = 0;
        foreach (var page in pages)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(page.Bytes.Span));
            if (Number("SELECT count(*) FROM blobs WHERE hash = $hash", ("$hash", hash)) == 0)
            {
                Run("INSERT INTO blobs (hash, size, packed) VALUES ($hash, $size, $packed)", ("$hash", hash), ("$size", page.Bytes.Length), ("$packed", Packed.Of(page.Bytes.Span)));
            }

            added += Run(
                """
                INSERT INTO savings (page, blob, path, form, url, outlet, zone, retrieved, retrieved_source, charset, added)
                VALUES ($page, $blob, $path, $form, $url, $outlet, $zone, $retrieved, $source, $charset, $added)
                ON CONFLICT DO NOTHING
                """,
                ("$page", page.Id), ("$blob", hash), ("$path", page.Path), ("$form", page.Form.ToString()), ("$url", page.Facts.Url), ("$outlet", page.Facts.Outlet), ("$zone", page.Facts.Zone),
                ("$retrieved", page.Facts.Retrieved?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("$source", page.Facts.RetrievedSource), ("$charset", page.Facts.Charset),
                ("$added", now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
        }

        transaction.Commit();
        return added;
    });

    /// <summary>All savings, in the order in which they came.</summary>
    public IReadOnlyList<Saving> Savings() => Guarded(() =>
    {
        using var command = Command("SELECT number, page, blob, path, form, url, outlet, zone, retrieved, retrieved_source, charset, added FROM savings ORDER BY number");
        using var row = command.ExecuteReader();
        var savings = new List<Saving>();
        while (row.Read())
        {
            string? Text(int at) => row.IsDBNull(at) ? null : row.GetString(at);
            savings.Add(new(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Enum.Parse<PageForm>(row.GetString(4)),
                new(Text(5), Text(6), Text(7), Text(8) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null, Text(9), Text(10)),
                DateTimeOffset.ParseExact(row.GetString(11), "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)));
        }

        return savings;
    });

    /// <summary>A saving with its bytes, as they came.</summary>
    /// <exception cref="ArchiveException">The bytes are no more those that were saved.</exception>
    public Page Page(Saving saving) => Guarded(() =>
    {
        using var command = Command("SELECT size, packed FROM blobs WHERE hash = $hash", ("$hash", saving.Hash));
        using var row = command.ExecuteReader();
        return row.Read() && Packed.Undone(row.GetFieldValue<byte[]>(1), row.GetInt64(0)) is { } bytes && Convert.ToHexStringLower(SHA256.HashData(bytes)) == saving.Hash
            ? new Page(saving.Page, saving.Path, saving.Form, bytes, saving.Facts)
            : throw new ArchiveException($"has lost the bytes of {saving.Path}: restore a backup.");
    });

    /// <summary>What readers made of a saving; null where these readers made nothing of it yet.</summary>
    /// <param name="readers">Which readers.</param>
    public byte[]? Reading(Saving saving, string readers) => Guarded(() =>
    {
        using var command = Command("SELECT packed FROM readings WHERE saving = $saving AND readers = $readers", ("$saving", saving.Number), ("$readers", readers));
        return command.ExecuteScalar() is byte[] packed ? Packed.Undone(packed, null) : null;
    });

    /// <summary>Keeps what readers made of savings, in the place of what others made.</summary>
    public void Keep(IEnumerable<(Saving Saving, ReadOnlyMemory<byte> Reading)> readings, string readers) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        foreach (var (saving, reading) in readings)
        {
            Run("INSERT OR REPLACE INTO readings (saving, readers, packed) VALUES ($saving, $readers, $packed)", ("$saving", saving.Number), ("$readers", readers), ("$packed", Packed.Of(reading.Span)));
        }

        transaction.Commit();
        return 0;
    });

    /// <summary>What is wrong with the archive, a sentence each; nothing for a sound one.</summary>
    /// <param name="progress">How many savings are looked at.</param>
    public IEnumerable<string> Check(IProgress<Progress>? progress = null)
    {
        foreach (var says in Guarded(() => Texts("PRAGMA integrity_check")).Where(says => says != "ok"))
        {
            yield return $"the database is damaged: {says}.";
        }

        foreach (var table in Guarded(() => Texts("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")))
        {
            yield return $"an entry of “{table}” refers to nothing.";
        }

        var savings = Savings();
        foreach (var (at, saving) in savings.Index())
        {
            progress?.Report(new("checking pages", at + 1, savings.Count));
            string? trouble = null;
            try
            {
                Page(saving);
            }
            catch (ArchiveException)
            {
                trouble = $"{saving.Path}: the bytes are not those that were saved.";
            }

            if (trouble is not null)
            {
                yield return trouble;
            }
        }

        if (Guarded(() => Number("SELECT count(*) FROM blobs WHERE hash NOT IN (SELECT blob FROM savings)")) is var left and > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{left} of the pages kept belong to no saving.");
        }
    }

    /// <summary>Copies the archive, as it is at one moment, into a new file, whole or not at all.</summary>
    /// <exception cref="ArchiveException">There is a file already, or it cannot be written.</exception>
    public void BackUp(string file)
    {
        if (File.Exists(file))
        {
            throw new ArchiveException($"is not copied to {file}, which is there already.");
        }

        var half = $"{file}.half";
        try
        {
            File.Delete(half);
            Guarded(() => Run("VACUUM INTO $file", ("$file", half)));
            File.Move(half, file);
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException and not ArchiveException))
        {
            throw new ArchiveException($"cannot be copied to {file}: the folder is missing or may not be written.", e);
        }
        finally
        {
            if (File.Exists(half))
            {
                File.Delete(half);
            }
        }
    }

    /// <summary>Makes an archive of a backup.</summary>
    /// <param name="backup">A file that <see cref="BackUp"/> wrote. It is not changed.</param>
    /// <param name="file">A new file.</param>
    /// <exception cref="ArchiveException">The backup is damaged or none, or there is a file already.</exception>
    public static void Restore(string backup, string file)
    {
        if (!File.Exists(backup))
        {
            throw new ArchiveException("is not there.");
        }

        if (File.Exists(file))
        {
            throw new ArchiveException($"is not restored: {file} is there already, and nothing is written over.");
        }

        // Opening may bring the schema up to date: a copy is opened, and the backup stays as it is.
        var copy = $"{file}.restoring";
        try
        {
            if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            File.Copy(backup, copy, overwrite: true);
            using var archive = Open(copy, create: false);
            if (archive.Check().FirstOrDefault() is { } trouble)
            {
                throw new ArchiveException($"is damaged and not restored: {trouble}");
            }

            archive.BackUp(file);
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException and not ArchiveException))
        {
            throw new ArchiveException($"cannot be restored to {file}: {e.Message}", e);
        }
        finally
        {
            foreach (var left in (string[])[copy, $"{copy}-wal", $"{copy}-shm"])
            {
                File.Delete(left);
            }
        }
    }

    public void Dispose() => _connection.Dispose();

    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw ArchiveException.Of(e);
        }
    }

    private List<string> Texts(string sql)
    {
        using var command = Command(sql);
        using var row = command.ExecuteReader();
        var texts = new List<string>();
        while (row.Read())
        {
            texts.Add(row.GetString(0));
        }

        return texts;
    }

    private long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(sql, values);
        return (long)command.ExecuteScalar()!;
    }

    private int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
