using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Dateline.Understand;

/// <summary>How one language reports what somebody says: the words are in <c>Quoting/LANGUAGE.txt</c>, by kind.</summary>
internal sealed class QuoteLanguage
{
    private static readonly string[] Tags = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "uk"];

    /// <summary>Of a longer text the language is guessed by so many words.</summary>
    private const int MostGuessed = 400;

    private static readonly FrozenDictionary<string, Lazy<QuoteLanguage>> All =
        Tags.ToFrozenDictionary(tag => tag, tag => new Lazy<QuoteLanguage>(() => new QuoteLanguage(tag)), StringComparer.Ordinal);

    private readonly Dictionary<string, FrozenSet<string>> _kinds = new(StringComparer.Ordinal);

    private QuoteLanguage(string tag)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"quoting.{tag}")!;
        using var reader = new StreamReader(stream);
        var (kind, words) = ("", new List<string>());
        var according = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                Keep(kind, words);
                (kind, words) = (line.Trim('[', ']'), []);
            }
            else if (kind.Length == 0)
            {
                TakesClause = line == "mixed clause";
            }
            else if (kind == "according")
            {
                according.Add([.. line.Split(' ')]);
            }
            else
            {
                words.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        Keep(kind, words);
        According = according.ToImmutable();
        Function = [.. That.Concat(Whether).Concat(Subjects).Concat(Auxiliaries).Where(word => word.Length > 1)];
    }

    public static QuoteLanguage English => All["en"].Value;

    /// <summary>True where words between quotation marks inside a reported clause are told with their clause; else the words between the marks alone.</summary>
    public bool TakesClause { get; }

    /// <summary>Verbs that a clause follows: “said that …”, “said he …”; and other words that carry a quotation.</summary>
    public FrozenSet<string> Say => Of("say");

    /// <summary>Other words beside which words between quotation marks are somebody's.</summary>
    public FrozenSet<string> Carry => Of("carry");

    /// <summary>Verbs that only report with a “that” behind them.</summary>
    public FrozenSet<string> Assert => Of("assert");

    /// <summary>As <see cref="Say"/>, with somebody told before the clause.</summary>
    public FrozenSet<string> Tell => Of("tell");

    /// <summary>Verbs that a question follows.</summary>
    public FrozenSet<string> Ask => Of("ask");

    /// <summary>Verbs that “to” follows: “vowed to”.</summary>
    public FrozenSet<string> To => Of("to");

    /// <summary>Verbs that somebody and “to” follow: “urged them to”.</summary>
    public FrozenSet<string> Urge => Of("urge");

    /// <summary>Verbs that “for” or “on … to” follow: “called for”.</summary>
    public FrozenSet<string> Call => Of("call");

    /// <summary>Verbs whose object is what is said: “called it …”.</summary>
    public FrozenSet<string> Judge => Of("judge");

    public FrozenSet<string> That => Of("that");

    public FrozenSet<string> Whether => Of("whether");

    /// <summary>Words that open a clause as its subject.</summary>
    public FrozenSet<string> Subjects => Of("subject");

    public FrozenSet<string> Auxiliaries => Of("auxiliary");

    /// <summary>Words that may stand between the verb and what is said.</summary>
    public FrozenSet<string> Fill => Of("fill");

    /// <summary>Words behind which the reporter goes on.</summary>
    public FrozenSet<string> Breaks => Of("break");

    /// <summary>“according to”, word by word.</summary>
    public ImmutableArray<ImmutableArray<string>> According { get; }

    private ImmutableHashSet<string> Function { get; }

    /// <summary>The language named; where none is, or none known, the one whose small words the text has most of, English among equals.</summary>
    /// <param name="tag">A BCP 47 tag.</param>
    public static QuoteLanguage Of(string? tag, IEnumerable<Wording> text)
    {
        if (tag is not null && All.TryGetValue(tag.Split('-')[0].ToLowerInvariant(), out var known))
        {
            return known.Value;
        }

        string[] words = [.. text.SelectMany(words => words.Tokens).Where(token => token.IsWord).Take(MostGuessed).Select(token => token.Text.ToLowerInvariant())];
        return All[Tags.MaxBy(each => words.Count(All[each].Value.Function.Contains))!].Value;
    }

    private FrozenSet<string> Of(string kind) => _kinds.GetValueOrDefault(kind) ?? FrozenSet<string>.Empty;

    private void Keep(string kind, List<string> words)
    {
        if (words.Count > 0)
        {
            _kinds[kind] = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        }
    }
}
