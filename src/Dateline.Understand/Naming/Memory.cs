namespace Dateline.Understand.Naming;

/// <summary>What a document has taught of its names: sure places teach what the unsure ones are.</summary>
internal sealed class Memory
{
    private readonly Dictionary<string, (Votes Sum, int Count)> _votes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _small = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>A word stood in small letters.</summary>
    public void Small(string word) => _small.Add(word);

    public bool WasSmall(string word) => _small.Contains(word.ToLowerInvariant());

    public void Vote(string name, Votes votes, bool isWeak)
    {
        var (sum, count) = _votes.GetValueOrDefault(name);
        _votes[name] = (sum + votes, count + 1);
        if (!isWeak)
        {
            _seen.Add(name);
        }
    }

    /// <summary>Did the name stand where its capital means something?</summary>
    public bool WasName(string name) => _seen.Contains(name);

    /// <summary>What all places of a name say together: more than each, and less than their sum, since they say much the same.</summary>
    public Votes Of(string name)
    {
        var (sum, count) = _votes.GetValueOrDefault(name);
        return count < 2 ? sum : sum / Math.Sqrt(count);
    }

    /// <summary>A person's full name makes its parts names of that person.</summary>
    public void Person(NameText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (text.IsCapital(i) && text[i].Text.Length > 1 && !text[i].Text.EndsWith('.') && !text.Is(i, Traits.Small))
            {
                _parts.Add(text.Form(i));
            }
        }
    }

    /// <summary>A body's longer name makes its first and last word short for it: “the Council”.</summary>
    public void Body(string word) => _bodies.Add(word);

    public bool IsShortBody(string word) => _bodies.Contains(word);

    public bool IsPart(string word) => _parts.Contains(word);
}
