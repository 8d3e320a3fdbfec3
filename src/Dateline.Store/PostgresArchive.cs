using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace Dateline.Store;

/// <summary>An archive in one schema of a PostgreSQL database, which several programs may use at once.</summary>
internal sealed class PostgresArchive : SqlArchive
{
    private readonly NpgsqlConnection _connection;
    private readonly string _schema;

    private PostgresArchive(NpgsqlConnection connection, string place, string schema)
        : base(connection, place) => (_connection, _schema) = (connection, schema);

    public static PostgresArchive Open(string place, bool create)
    {
        var (connection, schema) = PostgresAddress.Of(place);
        var archive = new PostgresArchive(new(connection), PostgresAddress.Shown(place), schema);
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

    /// <summary>Its pages bear check sums of their own, where the server keeps them, and every page of ours is read and hashed.</summary>
    protected override IReadOnlyList<string> Damage() => [];

    protected override void CopyTo(string file)
    {
        using var moment = _connection.BeginTransaction(IsolationLevel.RepeatableRead);
        using var copy = SqliteArchive.Open(file, create: true);
        copy.Fill(this);
    }

    protected override DbTransaction Writing()
    {
        var transaction = _connection.BeginTransaction();
        Run("SELECT pg_advisory_xact_lock(hashtextextended(@schema, 0))", ("schema", $"dateline {_schema}"));
        return transaction;
    }

    protected override string Matches => "tokens.held @@ @found::tsquery";

    protected override string TokensRow => "INSERT INTO tokens (rowid, held) VALUES (@entry, @tokens::tsvector)";

    protected override string NewWords => "INSERT INTO words (word) SELECT unnest(@words) ON CONFLICT DO NOTHING";

    /// <summary>A tsvector with its places (PostgreSQL's manual, 8.11.1); a gap takes a place, and is none of its words.</summary>
    protected override string Tokens(IReadOnlyList<string> tokens) => string.Join(' ', tokens.Index().Where(token => !SearchTokens.IsGap(token.Item)).GroupBy(token => token.Item, StringComparer.Ordinal)
        .Select(places => $"'{places.Key}':{string.Join(',', places.Select(place => (place.Index + 1).ToString(CultureInfo.InvariantCulture)))}"));

    protected override object Words(IReadOnlyList<string> words) => words.ToArray();

    /// <summary>A tsquery (PostgreSQL's manual, 8.11.2).</summary>
    protected override string Phrase(IReadOnlyList<string> words, bool begins) => $"({string.Join(" <-> ", words.Select(word => $"'{word}'"))}{(begins ? ":*" : "")})";

    protected override string All(IReadOnlyList<string> parts) => string.Join(" & ", parts);

    protected override string Any(IReadOnlyList<string> parts) => $"({string.Join(" | ", parts)})";

    /// <summary>What PostgreSQL's error codes (its manual, appendix A) mean.</summary>
    protected override ArchiveException Told(DbException fault) => new(
        fault switch
        {
            PostgresException { SqlState: "55P03" or "57014" } => "is being written by another program: try again when it is done.",
            PostgresException { SqlState: "25006" } => "may only be read: the server is a copy, or is set so.",
            PostgresException { SqlState: "53100" } => "cannot grow: the server's disk is full. What was added before is kept.",
            PostgresException { SqlState: "28000" or "28P01" } => "does not let this user in: look at name and password.",
            PostgresException { SqlState: "3D000" } => "is not there: the database must be made first (createdb).",
            PostgresException { SqlState: "42501" } => "may not be used by this user: it needs the right to create and use its schema.",
            PostgresException { SqlState: "XX001" or "XX002" } => "is damaged: restore a backup.",
            PostgresException { SqlState: "57P01" or "57P02" or "57P03" } => "is not ready: the server is starting or stopping.",
            PostgresException known => $"cannot be used (PostgreSQL {known.SqlState}: {known.MessageText}).",
            { InnerException: SocketException or TimeoutException } => "cannot be reached: no server answers there.",
            _ => $"cannot be used: the server went away, or is none of PostgreSQL ({fault.Message})",
        },
        fault);

    private PostgresArchive Opened(bool create)
    {
        _connection.Open();
        Run(string.Create(CultureInfo.InvariantCulture, $"SET lock_timeout = '{Patience}s'; SET synchronous_commit = on; SET client_min_messages = warning"));
        if (Number("SELECT count(*) FROM pg_database WHERE datname = current_database() AND pg_encoding_to_char(encoding) = 'UTF8'") == 0)
        {
            throw new ArchiveException("is a database that cannot hold every letter: it must be in UTF8 (createdb -E UTF8).");
        }

        if (Number("SELECT count(*) FROM pg_tables WHERE schemaname = @schema AND tablename = 'steps'", ("schema", _schema)) == 0)
        {
            if (!create)
            {
                throw new ArchiveException("is not there: “dateline add” makes it.");
            }

            using var made = Writing();
            Run($"CREATE SCHEMA IF NOT EXISTS \"{_schema}\"; CREATE TABLE IF NOT EXISTS \"{_schema}\".steps (number integer PRIMARY KEY)");
            made.Commit();
        }

        if (Migrations.From("postgres", Taken()).Count > 0)
        {
            using var transaction = Writing();

            // Another program may have been faster while this one waited.
            foreach (var (number, sql) in Migrations.From("postgres", Taken()))
            {
                Run(sql);
                Run("INSERT INTO steps (number) VALUES (@number)", ("number", number));
            }

            transaction.Commit();
        }

        return this;
    }

    private long Taken() => Number("SELECT coalesce(max(number), 0) FROM steps");
}
