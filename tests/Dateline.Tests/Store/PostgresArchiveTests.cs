using System.Data.Common;
using Dateline.Store;
using Dateline.Tests.Present;
using Npgsql;
using Xunit;

namespace Dateline.Tests.Store;

public sealed class PostgresArchiveTests : ArchiveSuite
{
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    protected override string Newer => "INSERT INTO steps (number) VALUES (99)";

    protected override string Unbound => "SET session_replication_role = replica";

    protected override string Place(string name) => _places.TryGetValue(name, out var place) ? place : _places[name] = PostgresServer.Place();

    protected override DbConnection Connection(string place)
    {
        var address = new Uri(place);
        var connection = new NpgsqlConnection($"Host={address.Host};Port={address.Port};Username=dateline;Database=postgres;Search Path={Schema(place)};Pooling=false");
        connection.Open();
        return connection;
    }

    protected override DbTransaction Writing(DbConnection connection, string place)
    {
        var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT pg_advisory_xact_lock(hashtextextended('dateline {Schema(place)}', 0))";
        command.ExecuteNonQuery();
        return transaction;
    }

    private static string Schema(string place) => place.Split("?schema=")[1];

    [Fact]
    public void What_is_in_a_file_gives_the_same_timeline_in_the_database_and_back()
    {
        var (server, file, back) = (Place("a"), File("a.db"), File("back.db"));
        CliProgram.Run("add", CliProgram.Samples, "--archive", file);
        var plain = CliProgram.Run("timeline", "--archive", file, "--format", "json").Output;
        Assert.Equal(0, CliProgram.Run("restore", file, "--archive", server).Exit);
        Assert.Equal(plain, CliProgram.Run("timeline", "--archive", server, "--format", "json").Output);
        Assert.Equal(0, CliProgram.Run("backup", back, "--archive", server).Exit);
        Assert.Equal(plain, CliProgram.Run("timeline", "--archive", back, "--format", "json").Output);
    }

    [Fact]
    public void A_backup_that_finds_no_server_says_which_of_the_two_is_missing()
    {
        CliProgram.Run("add", CliProgram.Samples, "--archive", File("a.db"));
        var run = CliProgram.Run("restore", File("a.db"), "--archive", "postgres://dateline:secret@127.0.0.1:1/news");
        Assert.Equal(1, run.Exit);
        Assert.EndsWith("a.db: is not restored: postgres://dateline@127.0.0.1:1/news cannot be reached: no server answers there.", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://dateline:secret@127.0.0.1:1/news", "cannot be reached")]
    [InlineData("postgres://dateline:secret@127.0.0.1:1/news?schema=News;DROP", "option that is not known")]
    [InlineData("postgres://dateline:secret@127.0.0.1:1/news?colour=blue", "option that is not known, “colour”")]
    [InlineData("postgres://:secret@", "is no address of a database")]
    [InlineData("postgres:/dateline:secret@127.0.0.1/news", "is no address of a database")]
    [InlineData("postgresql+psycopg://dateline:secret@127.0.0.1/news", "is no address of a database")]
    [InlineData(" postgres://dateline:secret@127.0.0.1:1/news", "cannot be reached")]
    [InlineData("Host=127.0.0.1;Password=secret", "is no address of a database")]
    [InlineData("postgres://127.0.0.1:1/news?password=secret", "option that is not known, “password”")]
    [InlineData("postgres://127.0.0.1:1/news?schema=1a", "begins neither with a digit")]
    public void An_address_that_does_not_do_gets_a_sentence_without_the_password(string place, string says)
    {
        var run = CliProgram.Run("timeline", "--archive", place);
        Assert.Equal(1, run.Exit);
        Assert.Contains(says, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/missing", "the database must be made first")]
    [InlineData("nobody@", "does not let this user in")]
    public void A_database_or_user_that_is_not_there_gets_a_sentence(string what, string says)
    {
        var place = new Uri(PostgresServer.Place());
        var other = what[0] == '/' ? $"postgres://dateline@{place.Authority.Split('@')[^1]}{what}" : $"postgres://{what}{place.Authority.Split('@')[^1]}/postgres";
        var e = Assert.Throws<ArchiveException>(() => Archive.Open(other, create: true));
        Assert.Contains(says, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_may_be_called_as_words_of_SQL_are_and_a_database_must_hold_every_letter()
    {
        var place = PostgresServer.Place().Split('?')[0];
        using (var user = Archive.Open($"{place}?schema=user", create: true))
        {
            Assert.Empty(user.Check());
        }

        using var connection = Connection($"{place}?schema=public");
        using var command = connection.CreateCommand();
        command.CommandText = "DROP DATABASE IF EXISTS latin";
        command.ExecuteNonQuery();
        command.CommandText = "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0";
        command.ExecuteNonQuery();
        Assert.Contains("UTF8", Assert.Throws<ArchiveException>(() => Archive.Open(place.Replace("/postgres", "/latin", StringComparison.Ordinal), create: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_loses_its_server_ends_with_a_sentence_and_loses_nothing()
    {
        var place = Place("a");
        using var archive = Archive.Open(place, create: true);
        using (var connection = Connection(place))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'dateline {Schema(place)}'";
            Assert.Equal(1L, command.ExecuteScalar());
        }

        Assert.Throws<ArchiveException>(archive.Savings);
        using var again = Archive.Open(place, create: false);
        Assert.Empty(again.Check());
    }
}
