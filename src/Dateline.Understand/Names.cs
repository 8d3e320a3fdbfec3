using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>
/// Names in a page. A person is known by an office, a form of address, a verb of saying or a common given name;
/// a surname alone is a mention where the full name stands on the same page.
/// </summary>
internal sealed class Names
{
    private static readonly FrozenSet<string> Given = GivenNames();
    private readonly HashSet<string> _full = new(StringComparer.Ordinal);
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);

    /// <summary>Learns who is named in a passage.</summary>
    public void Learn(Wording words, ImmutableArray<HeldOffice> offices)
    {
        foreach (var office in offices)
        {
            Know(office.Name.Text);
        }

        for (var i = 0; i < words.Count && !words.IsHeadline; i++)
        {
            if (words.Tokens[i].IsCapital && !Continues(words, i) && PersonNames.RunFrom(words, i) is { Broken: false } run
                && (run.Last > run.First ? IsPerson(words, run) : IsAddressed(words, i)))
            {
                Know(words.Span(run.First, run.Last).Text);
                i = run.Last;
            }
        }
    }

    /// <summary>Marks the names of a passage, by place.</summary>
    public IEnumerable<NameMark> In(Wording words, ImmutableArray<HeldOffice> offices)
    {
        var held = offices.Select(office => office.Name.Start).ToHashSet();
        var i = 0;
        while (i < words.Count)
        {
            var (mark, next) = At(words, i, held);
            if (mark is not null)
            {
                yield return mark;
            }

            i = next;
        }
    }

    private (NameMark? Mark, int Next) At(Wording words, int i, HashSet<int> held)
    {
        var token = words.Tokens[i];
        if (!token.IsCapital && !held.Contains(token.Start))
        {
            return (null, i + 1);
        }

        if (PlaceOrBody(words, i) is { } other)
        {
            return other;
        }

        if (PersonNames.RunFrom(words, i) is not { } run)
        {
            return (null, i + 1);
        }

        var text = words.Span(run.First, run.Last);
        var person = run.First == run.Last
            ? _surnames.Contains(text.Text) || _full.Contains(text.Text)
            : _full.Contains(text.Text) || held.Contains(text.Start) || (_surnames.Contains(words.Tokens[run.Last].Text) && Given.Contains(token.Text));
        return person ? (new(text, NameKind.Person), run.Last + 1) : (null, words.IsHeadline ? i + 1 : Skip(words, run, held));
    }

    /// <summary>Past a run that names nobody known, or up to a holder of an office inside it.</summary>
    private static int Skip(Wording words, NameRun run, HashSet<int> held)
    {
        var next = run.First + 1;
        while (next <= run.Last && !held.Contains(words.Tokens[next].Start))
        {
            next++;
        }

        return next;
    }

    private static (NameMark?, int)? PlaceOrBody(Wording words, int first)
    {
        for (var last = Math.Min(first + Places.LongestName, words.Count) - 1; last >= first; last--)
        {
            if (!OneRun(words, first, last))
            {
                continue;
            }

            var text = string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => words.Tokens[i].Text));
            var known = Places.Locations.Contains(text) ? NameKind.Location : Places.Bodies.Contains(text) ? NameKind.Organization
                : last > first && Lexicon.BodyNouns.Contains(words.Tokens[last].Text) && IsBody(words, first, last) ? NameKind.Organization : (NameKind?)null;
            if (known is { } kind && !(last == first && OfficePhrases.Joined(words, last) && words.Tokens[last + 1].IsCapital && Given.Contains(text)))
            {
                return (new(words.Span(first, last), kind), last + 1);
            }
        }

        return null;
    }

    private static bool IsBody(Wording words, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!words.Tokens[i].IsCapital || Lexicon.NoNames.Contains(words.Tokens[i].Text) || (words.Tokens[i].Owns && i < last))
            {
                return false;
            }
        }

        return !Lexicon.Heads.Contains(words.Tokens[first].Text) && !words.IsHeadline;
    }

    private static bool OneRun(Wording words, int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (!OfficePhrases.Joined(words, i))
            {
                return false;
            }
        }

        return true;
    }

    private void Know(string name)
    {
        _full.Add(name);
        var parts = name.Split(' ');
        if (parts.Length > 1)
        {
            _surnames.Add(parts[^1] is "Jr." or "Sr." or "III" or "II" && parts.Length > 2 ? parts[^2].TrimEnd(',') : parts[^1]);
            var particle = Array.FindIndex(parts, Lexicon.Particles.Contains);
            if (particle > 0)
            {
                _surnames.Add(string.Join(' ', parts[particle..]));
            }
        }
    }

    /// <summary>True inside a run of capital words that began earlier, unless what stands before is a title or a body.</summary>
    private static bool Continues(Wording words, int i) =>
        OfficePhrases.Joined(words, i - 1) && !words.Tokens[i - 1].Owns && PersonNames.CanName(words.Tokens[i - 1])
        && !PersonNames.IsTitle(words.Tokens[i - 1].Text) && !Places.Locations.Contains(words.Tokens[i - 1].Text);

    private static bool IsAddressed(Wording words, int i) =>
        OfficePhrases.Joined(words, i - 1) && (Lexicon.Honorifics.Contains(words.Tokens[i - 1].Text) || Lexicon.Callings.Contains(words.Tokens[i - 1].Text)) && !words.Tokens[i].Text.EndsWith('.');

    private static bool IsPerson(Wording words, NameRun run)
    {
        if (Given.Contains(words.Tokens[run.First].Text) || IsAddressed(words, run.First) || IsTitled(words, run))
        {
            return true;
        }

        var after = run.Last + 1;
        var says = OfficePhrases.Joined(words, run.Last) && IsPersonal(words.Tokens[after].Text);
        var said = OfficePhrases.Joined(words, run.First - 1) && words.Tokens[run.First - 1].Text is "said" or "says" or "added"
            && run.Last - run.First < 3 && words.Has(after) && words.Tokens[after].Kind == TokenKind.Mark;
        var aged = words.Has(after + 2) && words.Tokens[after].Is(',') && words.Tokens[after + 1].Kind == TokenKind.Number
            && words.Tokens[after + 1].Text.Length == 2 && words.Tokens[after + 2].Is(',');
        return (says || said || aged) && run.Last - run.First < 3 && run.First != words.SentenceStart(run.First);
    }

    /// <summary>“Captain X Y”, and “the mayor, X Y, …”.</summary>
    private static bool IsTitled(Wording words, NameRun run)
    {
        var before = run.First - 1;
        if (OfficePhrases.Joined(words, before))
        {
            return !words.Tokens[before].Owns && (Lexicon.Callings.Contains(words.Tokens[before].Text) || Lexicon.ForeignTitles.Contains(words.Tokens[before].Text));
        }

        return words.Has(before - 1) && words.Tokens[before].Is(',') && words.SentenceOf(before - 1) == words.SentenceOf(run.First)
            && Lexicon.Heads.Contains(words.Tokens[before - 1].Text) && !words.Tokens[before - 1].IsCapital
            && words.Has(run.Last + 1) && words.Tokens[run.Last + 1].Is(',') && run.Last - run.First < 3;
    }

    private static bool IsPersonal(string verb) => verb is "said" or "told" or "says" or "added" or "tweeted" or "wrote" or "noted" or "explained" or "argued";

    private static FrozenSet<string> GivenNames()
    {
        using var stream = typeof(Names).Assembly.GetManifestResourceStream("given-names")
            ?? throw new InvalidOperationException("The table given-names is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);
    }
}
