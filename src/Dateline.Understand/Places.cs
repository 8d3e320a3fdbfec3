using System.Collections.Frozen;

namespace Dateline.Understand;

/// <summary>Countries, their demonyms and capitals, and well-known bodies. Sources stand in the table files.</summary>
internal static class Places
{
    private static readonly string[][] Countries = Rows("countries");
    private static readonly string[][] Institutions = Rows("bodies");

    /// <summary>“Dutch”, “US”, “Ukraine” to the country's name; “UN” to the body's.</summary>
    public static readonly FrozenDictionary<string, string> Canonical = Countries
        .SelectMany(row => Many(row[1]).Concat(Many(row[2])).Append(row[0]).Select(form => (form, row[0])))
        .Concat(Institutions.SelectMany(row => Many(row[1]).Append(row[0]).Select(form => (form, row[0]))))
        .DistinctBy(pair => pair.form).ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Names of countries and capitals; no demonyms.</summary>
    public static readonly FrozenSet<string> Locations = Countries
        .SelectMany(row => Many(row[2]).Concat(Many(row[3])).Append(row[0])).ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Demonyms = Countries.SelectMany(row => Many(row[1])).ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Bodies = Institutions
        .SelectMany(row => Many(row[1]).Append(row[0])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many words the longest name here has.</summary>
    public const int LongestName = 5;

    private static string[] Many(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string[][] Rows(string table)
    {
        using var stream = typeof(Places).Assembly.GetManifestResourceStream(table)
            ?? throw new InvalidOperationException($"The table {table} is not in the program.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Select(line => line.TrimEnd('\r').Split('|'))];
    }
}
