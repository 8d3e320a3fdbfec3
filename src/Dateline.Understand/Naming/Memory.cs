namespace Dateline.Understand.Naming;

/// <summary>What a document has taught of its names: sure places teach what the unsure ones are.</summary>
internal sealed class Memory
{
    private readonly Dictionary<string, Votes> _votes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _small = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>A word stood in small letters.</summary>
    public void Small(string word) => _small.Add(word);

    public bool WasSmall(string word) => _small.Contains(word.ToLowerInvariant());

    public void Vote(string name, Votes votes, bool isWeak)
    {
        _votes[name] = _votes.GetValueOrDefault(name) + votes;
        if (!isWeak)
        {
            _seen.Add(name);
        }
    }

    /// <summary>Did the name stand where its capital means something?</summary>
    public bool WasName(string name) => _seen.Contains(name);

    public Votes Of(string name) => _votes.GetValueOrDefault(name);

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

    public bool IsPart(string word) => _parts.Contains(word);
}
