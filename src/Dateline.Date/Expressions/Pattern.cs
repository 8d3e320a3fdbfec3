using System.Collections.Immutable;

namespace Dateline.Date;

/// <summary>What a token, or something asked of the tokens around, must be for a pattern to go on.</summary>
internal enum StepKind
{
    Symbol,
    Numeral,
    Joined,
    Ahead,
    NotAhead,

    /// <summary>Takes no token and adds a meaning.</summary>
    Add,
    Accept,
}

/// <summary>One step of a pattern. The patterns of a language are a graph of steps; every path ends in an <see cref="StepKind.Accept"/>.</summary>
internal sealed class PatternStep
{
    public required StepKind Kind { get; init; }

    public int Symbol { get; init; }

    /// <summary>The only value that will do; null for any.</summary>
    public int? Value { get; init; }

    /// <summary>What an <see cref="StepKind.Add"/> adds.</summary>
    public Taken Adds { get; init; }

    public NumeralKind Numeral { get; init; }

    /// <summary>Where the meaning is kept; null where it is not.</summary>
    public Slot? Slot { get; init; }

    /// <summary>What must, or must not, follow.</summary>
    public PatternStep[] Asked { get; init; } = [];

    public PatternStep[] Next { get; init; } = [];

    public Rule? Rule { get; init; }
}

/// <summary>A pattern's meaning: which kind of time it names, and what it adds to what its words say.</summary>
/// <param name="Order">Its place in the file: of two expressions as long, that of the first rule is taken.</param>
/// <param name="Before">Symbols of which none may stand before the first token.</param>
/// <param name="After">Symbols of which one must stand before the first token; empty for no matter.</param>
internal sealed record Rule(int Order, SayingKind Kind, ImmutableArray<Taken> Adds, ImmutableArray<int> Before, ImmutableArray<int> After);

/// <summary>
/// Lays together the steps of patterns that ask the same of a token, so that it is asked once: the subset construction of automata. It runs at every
/// start of the program, so it is written for that: no step is compared with more than those it stands beside.
/// </summary>
internal sealed class SharedSteps
{
    private readonly Dictionary<PatternStep, char> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, PatternStep[]> done = new(StringComparer.Ordinal);

    /// <param name="steps">In the order of their rules.</param>
    public PatternStep[] Of(IReadOnlyList<PatternStep> steps)
    {
        var set = Set(steps);
        if (done.TryGetValue(set, out var shared))
        {
            return shared;
        }

        var groups = new List<List<PatternStep>>();
        foreach (var step in steps)
        {
            var same = groups.Find(group => AsksTheSame(group[0], step));
            if (same is null)
            {
                groups.Add([step]);
            }
            else if (!same.Contains(step))
            {
                same.Add(step);
            }
        }

        shared = [.. groups.Select(Together)];
        done.Add(set, shared);
        return shared;
    }

    /// <summary>A name for a set of steps: the sorted numbers of its members, as the letters of a string.</summary>
    private string Set(IReadOnlyList<PatternStep> steps)
    {
        var members = new char[steps.Count];
        for (var at = 0; at < members.Length; at++)
        {
            if (!numbers.TryGetValue(steps[at], out members[at]))
            {
                members[at] = checked((char)numbers.Count);
                numbers.Add(steps[at], members[at]);
            }
        }

        Array.Sort(members);
        var last = 0;
        for (var at = 1; at < members.Length; at++)
        {
            if (members[at] != members[last])
            {
                members[++last] = members[at];
            }
        }

        return new(members, 0, members.Length == 0 ? 0 : last + 1);
    }

    private PatternStep Together(List<PatternStep> same)
    {
        var step = same[0];
        if (step.Kind == StepKind.Accept)
        {
            return step;
        }

        var next = new List<PatternStep>();
        foreach (var each in same)
        {
            next.AddRange(each.Next);
        }

        return new()
        {
            Kind = step.Kind,
            Symbol = step.Symbol,
            Value = step.Value,
            Adds = step.Adds,
            Numeral = step.Numeral,
            Slot = step.Slot,
            Asked = step.Asked,
            Next = Of(next),
        };
    }

    private static bool AsksTheSame(PatternStep one, PatternStep other) => ReferenceEquals(one, other)
        || (one.Kind == other.Kind && one.Kind is not (StepKind.Ahead or StepKind.NotAhead or StepKind.Accept) && one.Symbol == other.Symbol
            && one.Value == other.Value && one.Numeral == other.Numeral && one.Slot == other.Slot && one.Adds == other.Adds);
}

/// <summary>Reads patterns as the language files write them.</summary>
internal sealed class PatternReader(Lexicon lexicon, IReadOnlyDictionary<string, string> lets)
{
    private string[] words = [];
    private int at;

    /// <summary>
    /// <c>word</c> and signs stand for themselves, <c>CLASS</c> and <c>CLASS=3</c> for a word of a class, <c>CLASS&gt;slot</c> keeps its
    /// value there, <c>&lt;name&gt;</c> is a pattern named before, <c>[ ]</c> may stand or not, <c>( | )</c> is a choice,
    /// <c>~</c> joins without a space, <c>?( )</c> must follow, <c>!( )</c> must not, <c>+slot=3</c> adds a meaning.
    /// </summary>
    /// <exception cref="FormatException">The pattern is not well formed.</exception>
    public PatternStep[] Compile(string pattern, Rule rule) =>
        Compile(pattern, [new() { Kind = StepKind.Accept, Rule = rule }]);

    private PatternStep[] Compile(string pattern, PatternStep[] next)
    {
        var (outerWords, outerAt) = (words, at);
        words = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        at = 0;
        var steps = Choice();
        if (at < words.Length)
        {
            throw new FormatException($"“{words[at]}” closes nothing in “{pattern}”.");
        }

        (words, at) = (outerWords, outerAt);
        return steps(next);
    }

    private Func<PatternStep[], PatternStep[]> Choice()
    {
        var ways = new List<Func<PatternStep[], PatternStep[]>> { Sequence() };
        while (at < words.Length && words[at] == "|")
        {
            at++;
            ways.Add(Sequence());
        }

        return ways.Count == 1 ? ways[0] : next => [.. ways.SelectMany(way => way(next))];
    }

    private Func<PatternStep[], PatternStep[]> Sequence()
    {
        var steps = new List<Func<PatternStep[], PatternStep[]>>();
        while (at < words.Length && words[at] is not ("|" or ")" or "]"))
        {
            steps.Add(Step(words[at++]));
        }

        return next =>
        {
            for (var step = steps.Count - 1; step >= 0; step--)
            {
                next = steps[step](next);
            }

            return next;
        };
    }

    private Func<PatternStep[], PatternStep[]> Step(string word)
    {
        switch (word)
        {
            case "(":
                return Group(")");
            case "[":
                var inner = Group("]");
                return next => [.. inner(next), .. next];
            case "?(" or "!(":
                var asked = Group(")");
                var kind = word == "?(" ? StepKind.Ahead : StepKind.NotAhead;
                return next => [new() { Kind = kind, Asked = asked([new() { Kind = StepKind.Accept }]), Next = next }];
            case "~":
                return next => [new() { Kind = StepKind.Joined, Next = next }];
        }

        if (word.Length > 2 && word[0] == '<' && word[^1] == '>')
        {
            var named = lets.TryGetValue(word[1..^1], out var pattern) ? pattern : throw new FormatException($"there is no {word}.");
            return next => Compile(named, next);
        }

        if (word.Length > 1 && word[0] == '+')
        {
            var (slot, value) = (word[1..word.IndexOf('=')], LanguageFile.Value(word[(word.IndexOf('=') + 1)..]));
            return next => [new() { Kind = StepKind.Add, Adds = new(Enum.Parse<Slot>(slot, ignoreCase: true), value), Next = next }];
        }

        if (!char.IsAsciiLetterUpper(word[0]))
        {
            var literal = lexicon.Entry(word.Length > 1 && word[0] == '\\' ? word[1..] : word).Literal;
            return next => [new() { Kind = StepKind.Symbol, Symbol = literal, Next = next }];
        }

        return OfClass(word);
    }

    private Func<PatternStep[], PatternStep[]> Group(string close)
    {
        var inner = Choice();
        if (at >= words.Length || words[at++] != close)
        {
            throw new FormatException($"“{close}” is missing in “{string.Join(' ', words)}”.");
        }

        return inner;
    }

    private Func<PatternStep[], PatternStep[]> OfClass(string word)
    {
        var (head, slotName) = word.IndexOf('>') is >= 0 and var arrow ? (word[..arrow], word[(arrow + 1)..]) : (word, null);
        var (name, value) = head.IndexOf('=') is >= 0 and var equals ? (head[..equals], LanguageFile.Value(head[(equals + 1)..])) : (head, (int?)null);
        Slot? slot = slotName is not null ? Enum.Parse<Slot>(slotName, ignoreCase: true)
            : Enum.TryParse<Slot>(name, ignoreCase: true, out var own) ? own : null;
        if (Enum.TryParse<NumeralKind>(name, ignoreCase: true, out var numeral))
        {
            slot ??= Numerals.SlotOf(numeral);
            return next => [new() { Kind = StepKind.Numeral, Numeral = numeral, Slot = slot, Next = next }];
        }

        var symbol = lexicon.Class(name);
        return next => [new() { Kind = StepKind.Symbol, Symbol = symbol, Value = value, Slot = slot, Next = next }];
    }
}
