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

    private readonly FormTable _forms = new();
    private readonly List<Form> _form = [];
    private readonly int[][] _termOf = [.. Language.All.Select(_ => Array.Empty<int>())];
    private int[] _sharedOf = [];
    private bool[] _lower = new bool[1024];
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<string> _shown = [];

    /// <summary>How many terms there are; they are numbered from 0.</summary>
    public int Terms => _shown.Count;

    /// <summary>The number of the form at which a cursor stands; an abbreviation in capitals is one of its own: “US” is a country.</summary>
    public int FormOf(in WordCursor word)
    {
        var form = _forms.NumberOf(word.Form, word.Hash, out var isNew);
        if (isNew)
        {
            Add(word.Form.ToString());
        }

        return word.IsAbbreviation ? Abbreviation(form) : form;
    }

    private int Abbreviation(int form)
    {
        if (_form[form].Abbreviation < 0)
        {
            var text = _form[form].Text + ".";
            _form[form] = _form[form] with { Abbreviation = _forms.NumberOf(text, WordCursor.HashOf(text), out var isNew) };
            if (isNew)
            {
                Add(text);
            }
        }

        return _form[form].Abbreviation;
    }

    private void Add(string form)
    {
        var languages = 0;
        for (var language = 0; language < Language.All.Length; language++)
        {
            languages |= Language.All[language].IsCommon(form) ? 1 << language : 0;
        }

        _form.Add(new(form, languages, CommonWords.KindOf(form), -1));
    }

    /// <summary>Notes that a form was met without a capital.</summary>
    public void SeeLower(int form)
    {
        if (form >= _lower.Length)
        {
            Array.Resize(ref _lower, Math.Max(form + 1, _lower.Length * 2));
        }

        _lower[form] = true;
    }

    /// <summary>True when no text so far had the form without a capital: a name, or a rare word at the start of a sentence.</summary>
    public bool IsNeverLower(int form) => form >= _lower.Length || !_lower[form];

    /// <summary>The languages, a bit for each in <see cref="Language.All"/>, in whose every text the form stands.</summary>
    public int CommonIn(int form) => _form[form].CommonIn;

    public bool Is(int form, WordKind kind) => (_form[form].Kind & kind) != WordKind.None;

    /// <summary>The term that a form stands for in a language: its stem; <see cref="None"/> when it tells nothing.</summary>
    public int TermOf(int form, int language)
    {
        ref var known = ref Known(ref _termOf[language], form);
        if (known == Unasked)
        {
            var (text, commonIn, _, _) = _form[form];
            known = (commonIn >> language & 1) != 0 || (text.Length == 1 && !char.IsAsciiDigit(text[0])) ? None
                : Term(Language.All[language].Stem(text), text);
        }

        return known;
    }

    /// <summary>The term of a name or figure, the same in all languages.</summary>
    public int Shared(int form)
    {
        ref var known = ref Known(ref _sharedOf, form);
        return known != Unasked ? known : known = Term("=" + Language.Fold(_form[form].Text), _form[form].Text);
    }

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

    private static ref int Known(ref int[] known, int form)
    {
        if (form >= known.Length)
        {
            var from = known.Length;
            Array.Resize(ref known, Math.Max(form + 1, Math.Max(1024, from * 2)));
            Array.Fill(known, Unasked, from, known.Length - from);
        }

        return ref known[form];
    }

    /// <param name="Abbreviation">The number of the same letters as an abbreviation; negative until it is met.</param>
    private readonly record struct Form(string Text, int CommonIn, WordKind Kind, int Abbreviation);
}
