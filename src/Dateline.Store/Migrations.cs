using System.Globalization;

namespace Dateline.Store;

/// <summary>The archive's schema, step by step: <c>Migrations/sqlite.0001.sql</c> and on, and the same for PostgreSQL. A step is never changed once it is out.</summary>
internal static class Migrations
{
    /// <summary>The steps that an archive still has to take.</summary>
    /// <param name="database"><c>sqlite</c> or <c>postgres</c>.</param>
    /// <param name="version">How many it has taken.</param>
    /// <exception cref="ArchiveException">It is of a newer version of this program.</exception>
    public static IReadOnlyList<(int Number, string Sql)> From(string database, long version)
    {
        var steps = typeof(Migrations).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(database, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return version > steps.Count
            ? throw new ArchiveException(string.Create(CultureInfo.InvariantCulture, $"was written by a newer Dateline (schema {version}, this one knows {steps.Count}): use that one."))
            : [.. steps.Index().Skip((int)version).Select(step => (step.Index + 1, Text(step.Item)))];
    }

    private static string Text(string name)
    {
        using var sql = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(name)!);
        return sql.ReadToEnd();
    }
}
