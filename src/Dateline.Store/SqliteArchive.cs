using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Dateline.Store;

/// <summary>An archive in one file of SQLite (write-ahead log, <c>synchronous = FULL</c>).</summary>
internal sealed class SqliteArchive : SqlArchive
{
    /// <summary>“Date”: marks a file as an archive of Dateline (SQLite's <c>application_id</c>).</summary>
    private const int Mark = 0x44617465;

    private readonly SqliteConnection _connection;

    private SqliteArchive(SqliteConnection connection, string path)
        : base(connection, path) => _connection = connection;

    public static SqliteArchive Open(string path, bool create)
    {
        if (!create && !File.Exists(path))
        {
            throw new ArchiveException("is not there: “dateline add” makes it.");
        }

        if (create && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
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

        var archive = new SqliteArchive(
            new(new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
                DefaultTimeout = Patience,
                ForeignKeys = true,
                Pooling = false,
            }.ToString()),
            path);
        try
        {
            return archive.Guarded(() => archive.Opened(create));
        }
        catch (ArchiveException)
        {
            archive.Dispose();
            throw;
        }
    }

    protected override IReadOnlyList<string> Damage()
    {
        using var command = Command("PRAGMA integrity_check");
        using var row = command.ExecuteReader();
        var texts = new List<string>();
        while (row.Read())
        {
            texts.Add(row.GetString(0));
        }

        return texts is ["ok"] ? [] : texts;
    }

    protected override void CopyTo(string file) => Run("VACUUM INTO @file", ("file", file));

    protected override DbTransaction Writing() => _connection.BeginTransaction(deferred: false);

    protected override string Matches => "tokens MATCH @found";

    protected override string TokensRow => "INSERT INTO tokens (rowid, held) VALUES (@entry, @tokens)";

    protected override string NewWords => "INSERT OR IGNORE INTO words (word) SELECT value FROM json_each(@words)";

    protected override string Tokens(IReadOnlyList<string> tokens) => string.Join(' ', tokens);

    protected override object Words(IReadOnlyList<string> words) => JsonSerializer.Serialize(words);

    /// <summary>The language of FTS5 (sqlite.org/fts5.html, 3): phrases side by side are all asked for.</summary>
    protected override string Phrase(IReadOnlyList<string> words, bool begins) => $"\"{string.Join(' ', words)}\"{(begins ? " *" : "")}";

    protected override string All(IReadOnlyList<string> parts) => string.Join(" AND ", parts);

    protected override string Any(IReadOnlyList<string> parts) => $"({string.Join(" OR ", parts)})";

    /// <summary>What SQLite's result codes (sqlite.org/rescode.html) mean.</summary>
    protected override ArchiveException Told(DbException fault) => new(
        ((SqliteException)fault).SqliteErrorCode switch
        {
            5 or 6 => "is being written by another program: try again when it is done.",
            8 => "may only be read: its file or folder is write-protected.",
            11 => "is damaged: restore a backup. “dateline check” tells how far.",
            13 => "cannot grow: the disk is full. What was added before is kept.",
            10 => "cannot be read or written: the disk reports an error, or is full.",
            14 => "cannot be opened: the folder is missing, or the file may not be read.",
            26 => "is no archive of Dateline.",
            var code => string.Create(CultureInfo.InvariantCulture, $"cannot be used (SQLite {code}: {fault.Message})."),
        },
        fault);

    private SqliteArchive Opened(bool create)
    {
        _connection.Open();
        Run("PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL;");
        var (mark, version) = (Number("PRAGMA application_id"), Number("PRAGMA user_version"));
        if (mark != Mark && (!create || mark != 0 || version != 0 || Number("SELECT count(*) FROM sqlite_schema") > 0))
        {
            throw new ArchiveException("is no archive of Dateline.");
        }

        var steps = Migrations.From("sqlite", version);
        if (steps.Count > 0)
        {
            Run("PRAGMA journal_mode = WAL");
            using var transaction = Writing();

            // Another program may have been faster while this one waited.
            foreach (var (number, sql) in Migrations.From("sqlite", Number("PRAGMA user_version")))
            {
                Run(sql);
                Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}; PRAGMA application_id = {Mark}"));
            }

            transaction.Commit();
        }

        return this;
    }
}
