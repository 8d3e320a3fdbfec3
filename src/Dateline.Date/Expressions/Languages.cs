using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace Dateline.Date;

/// <summary>The languages whose files are shipped. A file is read when a text first needs it.</summary>
internal static class Languages
{
    private const string Folder = "Dateline.Date.Expressions.Languages.";

    private static readonly ConcurrentDictionary<string, Lazy<Grammar>> Read = new(StringComparer.Ordinal);

    public static ImmutableArray<string> Codes { get; } =
    [
        .. typeof(Languages).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..^4]).Order(StringComparer.Ordinal),
    ];

    /// <param name="tag">A BCP 47 tag such as <c>en</c> or <c>de-AT</c>.</param>
    /// <returns>Null where the language has no file.</returns>
    public static Grammar? Of(string? tag)
    {
        var code = (tag ?? "").Split('-', '_')[0].ToLowerInvariant();
        return Codes.Contains(code) ? Read.GetOrAdd(code, wanted => new(() => Load(wanted))).Value : null;
    }

    private static Grammar Load(string code)
    {
        using var stream = typeof(Languages).Assembly.GetManifestResourceStream($"{Folder}{code}.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return LanguageFile.Read(reader);
    }
}
