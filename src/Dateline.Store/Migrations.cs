using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dateline.Store;

/// <summary>The archive's schema, step by step: <c>Migrations/0001.sql</c> and on. A step is never changed once it is out.</summary>
internal static class Migrations
{
    /// <summary>“Date”: marks a file as an archive of Dateline (SQLite's <c>application_id</c>).</summary>
    private const int Mark = 0x44617465;

    private static readonly string[] Steps =
        [.. typeof(Migrations).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("migration.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <exception cref="ArchiveException">The file is another program's, or of a newer version of this one.</exception>
    public static void Apply(SqliteConnection connection)
    {
        var (mark, version) = (Number(connection, "PRAGMA application_id"), Number(connection, "PRAGMA user_version"));
        if (mark != Mark && (mark != 0 || version != 0 || Number(connection, "SELECT count(*) FROM sqlite_schema") > 0))
        {
            throw new ArchiveException("is no archive of Dateline.");
        }

        if (version > Steps.Length)
        {
            throw new ArchiveException(string.Create(CultureInfo.InvariantCulture, $"was written by a newer Dateline (schema {version}, this one knows {Steps.Length}): use that one."));
        }

        if (version == Steps.Length)
        {
            return;
        }

        Run(connection, "PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(deferred: false);

        // Another program may have been faster while this one waited.
        for (var step = (int)Number(connection, "PRAGMA user_version"); step < Steps.Length; step++)
        {
            using var sql = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(Steps[step])!);
            Run(connection, sql.ReadToEnd());
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {step + 1}; PRAGMA application_id = {Mark}"));
        }

        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
