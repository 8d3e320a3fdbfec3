using System.Globalization;

namespace Dateline.Link;

/// <summary>A word of a text.</summary>
/// <param name="Form">Lower case; a number without its thousands commas; an abbreviation without its dots.</param>
/// <param name="Start">Offset in the text that was cut into words.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Capital">True when it is written with a capital first letter.</param>
/// <param name="First">True when it opens a sentence, a line or a quotation, where a capital says nothing.</param>
internal readonly record struct Word(string Form, int Start, int End, bool Capital, bool First);

/// <summary>Cuts a text into words: runs of letters and digits of any script. Hyphens cut, apostrophes end a word.</summary>
internal static class Words
{
    /// <summary>Words of one text in order; linear in its length.</summary>
    /// <param name="most">At most so many words are taken from the start.</param>
    public static List<Word> In(string text, int most = int.MaxValue)
    {
        var words = new List<Word>(Math.Min(text.Length / 6, 4096) + 1);
        var cursor = new WordCursor(text, stackalloc char[WordCursor.Longest]);
        while (words.Count < most && cursor.Next())
        {
            words.Add(new(cursor.Form.ToString(), cursor.Start, cursor.End, cursor.Capital, cursor.First));
        }

        return words;
    }
}

/// <summary>Goes from word to word of a text and keeps nothing. See <see cref="Word"/> for what it tells of each.</summary>
/// <param name="form">Room for <see cref="Longest"/> letters.</param>
internal ref struct WordCursor(ReadOnlySpan<char> text, Span<char> form)
{
    /// <summary>A longer run of letters is cut here, so that no text is one endless word.</summary>
    public const int Longest = 48;

    private const uint HashStart = 2166136261;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _form = form;
    private int _length;
    private int _at;
    private bool _opens = true;

    public readonly ReadOnlySpan<char> Form => _form[.._length];

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>Of the form (FNV-1a): the same in every run.</summary>
    public uint Hash { get; private set; }

    public bool Capital { get; private set; }

    public bool First { get; private set; }

    /// <summary>“US”: two letters and the last of them a capital.</summary>
    public readonly bool IsAbbreviation => Capital && _length == 2 && char.IsUpper(_text[End - 1]);

    public readonly bool IsNumber => char.IsAsciiDigit(_form[0]);

    public static uint HashOf(ReadOnlySpan<char> form)
    {
        var hash = HashStart;
        foreach (var letter in form)
        {
            hash = Hashed(hash, letter);
        }

        return hash;
    }

    /// <returns>False at the end of the text.</returns>
    public bool Next()
    {
        var at = _at;
        while (at < _text.Length && !char.IsLetterOrDigit(_text[at]))
        {
            _opens |= _text[at] is '.' or '!' or '?' or ':' or '\n' or '"' or '“' or '„' or '«' or '*' or '…';
            at++;
        }

        if (at == _text.Length)
        {
            _at = at;
            return false;
        }

        (Start, Capital, First, _opens) = (at, char.IsUpper(_text[at]), _opens, false);
        End = Written(at);
        _at = Past(End);
        return true;
    }

    /// <summary>Writes the word's form and finds its end.</summary>
    private int Written(int start)
    {
        var number = char.IsAsciiDigit(_text[start]);
        _length = 0;
        var hash = HashStart;
        var end = start;
        for (; end < _text.Length && end - start < Longest; end++)
        {
            var letter = _text[end];
            if (char.IsAsciiLetterLower(letter))
            {
                _form[_length++] = letter;
                hash = Hashed(hash, letter);
            }
            else if (char.IsLetterOrDigit(letter) || IsMark(letter))
            {
                letter = char.ToLowerInvariant(letter);
                _form[_length++] = letter;
                hash = Hashed(hash, letter);
            }
            else if (letter is '.' or ',' && IsInsideNumber(end))
            {
                if (letter == '.' && number)
                {
                    _form[_length++] = letter;
                    hash = Hashed(hash, letter);
                }
            }
            else if (letter != '.' || !IsInsideAbbreviation(start, end))
            {
                break;
            }
        }

        Hash = hash;
        return end;
    }

    private static uint Hashed(uint hash, char letter) => unchecked((hash ^ letter) * 16777619);

    private static bool IsMark(char letter) =>
        letter >= '\u0300' && char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private readonly bool IsInsideNumber(int at) =>
        char.IsAsciiDigit(_text[at - 1]) && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]);

    /// <summary>The dots of “U.S.” stand after single letters.</summary>
    private readonly bool IsInsideAbbreviation(int start, int at) =>
        char.IsLetter(_text[at - 1])
        && (at - 1 == start || _text[at - 2] == '.')
        && at + 1 < _text.Length && char.IsLetter(_text[at + 1])
        && (at + 2 >= _text.Length || !char.IsLetterOrDigit(_text[at + 2]));

    /// <summary>Steps over the last dot of an abbreviation and the possessive ’s.</summary>
    private readonly int Past(int end)
    {
        var past = end >= 3 && end < _text.Length && _text[end] == '.' && _text[end - 2] == '.' ? end + 1 : end;
        return past + 1 < _text.Length && _text[past] is '\'' or '’' or 'ʼ' && _text[past + 1] is 's' or 'S'
            && (past + 2 >= _text.Length || !char.IsLetterOrDigit(_text[past + 2])) ? past + 2 : past;
    }
}
