using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>
/// What Link knows of a language: the words that stand in every text, and the endings that its words take. Read from
/// <c>Languages/*.txt</c>: <c>common WORD…</c>, and one line <c>endings LEAST ENDING…</c> for each time that an ending is cut,
/// the longest that fits and leaves <c>LEAST</c> letters; <c>ENDING&gt;OTHER</c> puts another in its place.
/// Light stemming, after J. Savoy, “Light stemming approaches for the French, Portuguese, German and Hungarian languages”, 2006.
/// </summary>
internal sealed class Language
{
    private readonly HashSet<string> _common;
    private readonly ImmutableArray<Cut> _cuts;

    private Language(string tag)
    {
        Tag = tag;
        using var file = new StreamReader(typeof(Language).Assembly.GetManifestResourceStream($"{typeof(Language).Namespace}.{tag}.txt")!);
        var lines = file.ReadToEnd().Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(line => line.Length > 1).ToList();
        _common = lines.Where(line => line[0] == "common").SelectMany(line => line.Skip(1)).ToHashSet(StringComparer.Ordinal);
        _cuts = [.. lines.Where(line => line[0] == "endings").Select(Cut.Of)];
    }

    /// <summary>English first: what tells no language of its own is taken for it.</summary>
    public static ImmutableArray<Language> All { get; } = [.. "en de fr es nl it pt pl uk".Split(' ').Select(tag => new Language(tag))];

    public static Language English => All[0];

    /// <summary>BCP 47, the language alone.</summary>
    public string Tag { get; }

    /// <summary>The number in <see cref="All"/> of a language by its tag (“de-AT”); null for one that is not known here.</summary>
    public static int? Of(string? tag)
    {
        var found = tag is null ? -1 : All.Select(language => language.Tag).ToList().IndexOf(tag.Split('-', '_')[0].ToLowerInvariant());
        return found < 0 ? null : found;
    }

    public bool IsCommon(string form) => _common.Contains(form);

    /// <param name="form">Lower case.</param>
    public string Stem(string form)
    {
        if (form.Length == 0 || char.IsAsciiDigit(form[0]))
        {
            return form;
        }

        var stem = ReferenceEquals(this, English) ? Stems.Of(form) : _cuts.Aggregate(form, (cut, endings) => endings.From(cut));
        return Fold(stem);
    }

    /// <summary>Without the accents of Latin letters: “Łódź” is told as “Lodz”, “Städte” are more than one “Stadt”.</summary>
    public static string Fold(string form) => !form.AsSpan().ContainsAnyExceptInRange('\0', '\u007f') ? form
        : string.Create(form.Length, form, (letters, from) =>
        {
            for (var at = 0; at < letters.Length; at++)
            {
                letters[at] = LatinLetters.Unaccented(from[at]);
            }
        });

    private sealed record Cut(int Least, ImmutableArray<(string Ending, string Put)> Endings)
    {
        public static Cut Of(string[] line) => new(
            int.Parse(line[1], System.Globalization.CultureInfo.InvariantCulture),
            [.. line.Skip(2).Select(ending => ending.Split('>')).Select(pair => (pair[0], pair.Length > 1 ? pair[1] : "")).OrderByDescending(pair => pair.Item1.Length)]);

        public string From(string form)
        {
            foreach (var (ending, put) in Endings)
            {
                if (form.Length - ending.Length >= Least && form.EndsWith(ending, StringComparison.Ordinal))
                {
                    return form[..^ending.Length] + put;
                }
            }

            return form;
        }
    }
}
