using System.Runtime.InteropServices;

namespace Dateline.Link;

/// <summary>
/// Numbers the forms that words take and the terms that are counted. A form is looked up by its letters, without a string
/// of its own, and stemmed once for every language.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>Of a form that is no term: it stands in every text of the language, or is a single letter.</summary>
    public const int None = -1;

    private const int Unasked = -2;

    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byLetters;
    private readonly List<Form> _form = [];
    private readonly List<int>[] _termOf = [.. Language.All.Select(_ => new List<int>())];
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<string> _shown = [];

    public Lexicon() => _byLetters = _forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many terms there are; they are numbered from 0.</summary>
    public int Terms => _shown.Count;

    /// <param name="letters">Lower case; an abbreviation in capitals has a dot behind it: “us.” is a country.</param>
    public int FormOf(ReadOnlySpan<char> letters)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_byLetters, letters, out var known);
        if (!known)
        {
            number = _form.Count;
            var form = letters.ToString();
            var languages = 0;
            for (var language = 0; language < Language.All.Length; language++)
            {
                languages |= Language.All[language].IsCommon(form) ? 1 << language : 0;
            }

            _form.Add(new(form, languages, form[0] is >= '\u0400' and <= '\u052f'));
        }

        return number;
    }

    /// <summary>The languages, a bit for each in <see cref="Language.All"/>, in whose every text the form stands.</summary>
    public int CommonIn(int form) => _form[form].CommonIn;

    public bool IsCyrillic(int form) => _form[form].Cyrillic;

    /// <summary>The term that a form stands for in a language: its stem; <see cref="None"/> when it tells nothing.</summary>
    public int TermOf(int form, int language)
    {
        var known = _termOf[language];
        while (known.Count <= form)
        {
            known.Add(Unasked);
        }

        if (known[form] == Unasked)
        {
            var (text, commonIn, _) = _form[form];
            known[form] = (commonIn >> language & 1) != 0 || (text.Length == 1 && !char.IsAsciiDigit(text[0])) ? None
                : Term(Language.All[language].Stem(text), text);
        }

        return known[form];
    }

    /// <summary>The term of a name or figure, the same in all languages.</summary>
    public int Shared(int form) => Term("=" + Language.Fold(_form[form].Text), _form[form].Text);

    /// <param name="shown">What people are shown for it, the first time it is met.</param>
    public int Term(string key, string shown)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, key, out var known);
        if (!known)
        {
            number = _shown.Count;
            _shown.Add(shown);
        }

        return number;
    }

    public string Shown(int term) => _shown[term];

    private readonly record struct Form(string Text, int CommonIn, bool Cyrillic);
}
