using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Store;

/// <summary>What both databases do alike: the statements that each of them understands.</summary>
internal abstract partial class SqlArchive(DbConnection connection, string place) : IArchive
{
    /// <summary>So long a writer waits for another, in seconds.</summary>
    protected const int Patience = 30;

    private const string Days = "yyyy-MM-dd";
    private const string Seconds = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>What must refer to something, and a statement that counts what does not.</summary>
    private static readonly (string Table, string Lost)[] References =
    [
        ("savings", "SELECT count(*) FROM savings WHERE blob NOT IN (SELECT hash FROM blobs)"),
        ("readings", "SELECT count(*) FROM readings WHERE saving NOT IN (SELECT number FROM savings)"),
        ("entries", "SELECT count(*) FROM entries WHERE saving NOT IN (SELECT number FROM savings)"),
    ];

    public string Place => place;

    public int Add(IReadOnlyList<Page> pages, DateTimeOffset now) => Written(() => pages.Sum(page => Add(page, now)));

    /// <summary>Takes over all savings of another archive, in their order, and its topics.</summary>
    /// <exception cref="ArchiveException">This one is not empty.</exception>
    public void Fill(IArchive from) => Written(() =>
    {
        if (Number("SELECT count(*) FROM savings") > 0)
        {
            throw new ArchiveException($"is not restored: {Place} holds pages already, and nothing is written over.");
        }

        foreach (var topic in from.Topics())
        {
            Keep(topic);
        }

        return from.Savings().Sum(saving => Add(from.Page(saving), saving.Added));
    });

    public bool HoldsOther(Page page) => Guarded(() =>
        Number("SELECT count(*) FROM savings WHERE page = @page AND blob <> @hash", ("page", page.Id), ("hash", HashOf(page))) > 0);

    public IReadOnlyList<Saving> Savings() => Guarded(() => SavingsWhere("true"));

    public IReadOnlyList<Saving> Unread(string readers) => Guarded(() => SavingsWhere("number IN (SELECT saving FROM readings WHERE readers < @readers OR readers > @readers)", ("readers", readers)));

    public long Count() => Guarded(() => Number("SELECT count(*) FROM savings"));

    public Page Page(Saving saving) => Guarded(() =>
    {
        using var command = Command("SELECT size, packed FROM blobs WHERE hash = @hash", ("hash", saving.Hash));
        using var row = command.ExecuteReader();
        return row.Read() && Packed.Undone(row.GetFieldValue<byte[]>(1), row.GetInt64(0)) is { } bytes && Convert.ToHexStringLower(SHA256.HashData(bytes)) == saving.Hash
            ? new Page(saving.Page, saving.Path, saving.Form, bytes, saving.Facts)
            : throw new ArchiveException($"has lost the bytes of {saving.Path}: restore a backup.");
    });

    public byte[]? Reading(Saving saving, string readers) => Guarded(() =>
    {
        using var command = Command("SELECT packed FROM readings WHERE saving = @saving AND readers = @readers", ("saving", saving.Number), ("readers", readers));
        return command.ExecuteScalar() is byte[] packed ? Packed.Undone(packed, null) : null;
    });

    public IEnumerable<string> Check(IProgress<Progress>? progress = null)
    {
        foreach (var says in Guarded(Damage))
        {
            yield return $"the database is damaged: {says}.";
        }

        foreach (var (table, lost) in References.Where(reference => Guarded(() => Number(reference.Lost)) > 0))
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

    public void BackUp(string file)
    {
        if (File.Exists(file))
        {
            throw new ArchiveException($"is not copied to {file}, which is there already.");
        }

        // Its name is nobody else's.
        var half = $"{file}.{Path.GetRandomFileName()}.half";
        try
        {
            Guarded(() =>
            {
                CopyTo(half);
                return 0;
            });
            File.Move(half, file);
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException and not ArchiveException))
        {
            throw new ArchiveException(File.Exists(file) ? $"is not copied to {file}, which is there already." : $"cannot be copied to {file}: the folder is missing or may not be written.", e);
        }
        finally
        {
            if (File.Exists(half))
            {
                File.Delete(half);
            }
        }
    }

    public void Dispose() => connection.Dispose();

    /// <summary>What the database itself says of its soundness; nothing where all is well.</summary>
    protected abstract IReadOnlyList<string> Damage();

    /// <summary>Copies all into a new file, as it is at one moment.</summary>
    protected abstract void CopyTo(string file);

    /// <summary>A transaction that no other writer's may cross; waits for another, <see cref="Patience"/> at most.</summary>
    protected abstract DbTransaction Writing();

    /// <summary>What a fault of the database means for whoever keeps it.</summary>
    protected abstract ArchiveException Told(DbException fault);

    protected T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException e)
        {
            throw Told(e);
        }
    }

    /// <summary>Does all of the work or nothing of it.</summary>
    private T Written<T>(Func<T> work) => Guarded(() =>
    {
        using var transaction = Writing();
        var done = work();
        transaction.Commit();
        return done;
    });

    private int Add(Page page, DateTimeOffset now)
    {
        var hash = HashOf(page);
        if (Number("SELECT count(*) FROM blobs WHERE hash = @hash", ("hash", hash)) == 0)
        {
            Run("INSERT INTO blobs (hash, size, packed) VALUES (@hash, @size, @packed)", ("hash", hash), ("size", (long)page.Bytes.Length), ("packed", Packed.Of(page.Bytes.Span)));
        }

        var facts = page.Facts;
        string?[] all = [page.Id, hash, page.Path, page.Form.ToString(), facts.Url, facts.Outlet, facts.Zone, facts.Retrieved?.ToString(Days, CultureInfo.InvariantCulture), facts.RetrievedSource, facts.Charset];
        using var filing = Command(
            """
            INSERT INTO savings (key, page, blob, path, form, url, outlet, zone, retrieved, retrieved_source, charset, added)
            VALUES (@key, @page, @blob, @path, @form, @url, @outlet, @zone, @retrieved, @source, @charset, @added)
            ON CONFLICT (key) DO NOTHING
            RETURNING number
            """,
            ("key", KeyOf(all)), ("page", all[0]), ("blob", all[1]), ("path", all[2]), ("form", all[3]), ("url", all[4]), ("outlet", all[5]), ("zone", all[6]),
            ("retrieved", all[7]), ("source", all[8]), ("charset", all[9]), ("added", now.UtcDateTime.ToString(Seconds, CultureInfo.InvariantCulture)));
        return filing.ExecuteScalar() is long number
            ? Run("INSERT INTO readings (saving, readers, packed) VALUES (@saving, '', @nothing)", ("saving", number), ("nothing", Array.Empty<byte>())) : 0;
    }

    private List<Saving> SavingsWhere(string holds, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command($"SELECT number, page, blob, path, form, url, outlet, zone, retrieved, retrieved_source, charset, added FROM savings WHERE {holds} ORDER BY number", values);
        using var row = command.ExecuteReader();
        var savings = new List<Saving>();
        while (row.Read())
        {
            string? Text(int at) => row.IsDBNull(at) ? null : row.GetString(at);
            savings.Add(new(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Enum.Parse<PageForm>(row.GetString(4)),
                new(Text(5), Text(6), Text(7), Text(8) is { } day ? DateOnly.ParseExact(day, Days, CultureInfo.InvariantCulture) : null, Text(9), Text(10)),
                DateTimeOffset.ParseExact(row.GetString(11), Seconds, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)));
        }

        return savings;
    }

    private static string HashOf(Page page) => Convert.ToHexStringLower(SHA256.HashData(page.Bytes.Span));

    private static string KeyOf(string?[] all) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(all)));

    protected long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(sql, values);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    protected int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    protected DbCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value is string text ? Storable(text) : value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>PostgreSQL's text holds no NUL, and neither database half a surrogate pair: what no page should have is U+FFFD in both.</summary>
    private static string Storable(string text) => text.AsSpan().Contains('\0') || text.Any(char.IsSurrogate)
        ? string.Concat(text.EnumerateRunes().Select(rune => rune.Value == 0 ? "\ufffd" : rune.ToString())) : text;
}
