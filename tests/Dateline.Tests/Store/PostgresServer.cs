using Xunit;

namespace Dateline.Tests.Store;

/// <summary>The database server that <c>./test</c> starts for the tests (<c>tests/postgres</c>).</summary>
internal static class PostgresServer
{
    private static readonly string? Address = Environment.GetEnvironmentVariable("DATELINE_TEST_POSTGRES");

    /// <summary>A place for an archive that no other test uses.</summary>
    public static string Place()
    {
        Assert.SkipUnless(Address is { Length: > 0 }, "No PostgreSQL is started: eval \"$(tests/postgres start)\".");
        return $"{Address}?schema=t{Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal)}";
    }
}
