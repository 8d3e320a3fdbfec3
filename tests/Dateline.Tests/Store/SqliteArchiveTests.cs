using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Dateline.Tests.Store;

public sealed class SqliteArchiveTests : ArchiveSuite
{
    protected override string Place(string name) => File($"{name}.db");

    protected override string Newer => "PRAGMA user_version = 99";

    protected override string Unbound => "PRAGMA foreign_keys = OFF";

    protected override DbConnection Connection(string place)
    {
        var connection = new SqliteConnection($"Data Source={place};Pooling=False");
        connection.Open();
        return connection;
    }

    protected override DbTransaction Writing(DbConnection connection, string place) => ((SqliteConnection)connection).BeginTransaction(deferred: false);
}
