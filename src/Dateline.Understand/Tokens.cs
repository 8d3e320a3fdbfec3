using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Understand;

internal enum TokenKind
{
    Word,
    Number,
    Mark,
}

/// <summary>A word, number or single mark of a passage.</summary>
/// <param name="Text">Without a possessive ending.</param>
/// <param name="Start">Offset in the page's plain text.</param>
/// <param name="After">Where the token ends with its possessive ending, exclusive.</param>
/// <param name="Spaced">True when white space, or the passage's start, stands before it.</param>
internal readonly record struct Token(string Text, TokenKind Kind, int Start, int After, bool Spaced)
{
    public int End => Start + Text.Length;

    /// <summary>True for “Ukraine’s”.</summary>
    public bool Owns => After > End;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsCapital => IsWord && (char.IsUpper(Text[0]) || CharUnicodeInfo.GetUnicodeCategory(Text[0]) == UnicodeCategory.TitlecaseLetter);

    /// <summary>True for “NATO” and “U.S.”: two or more letters and none of them small.</summary>
    public bool IsAcronym => IsCapital && Text.Length > 1 && char.IsUpper(Text[^1] == '.' && Text.Length > 3 ? Text[^2] : Text[^1])
        && !Text.AsSpan().ContainsAnyInRange('a', 'z');

    public bool Is(char mark) => Kind == TokenKind.Mark && Text[0] == mark;

    public bool Is(string word) => IsWord && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Cuts a passage into tokens in one pass.</summary>
internal static class Tokens
{
    /// <summary>Short forms whose full stop belongs to the word: ranks, forms of address, months. General knowledge of English newswriting.</summary>
    private static readonly HashSet<string> Shortened = new(StringComparer.Ordinal)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Adm", "Cmdr", "Sen", "Rep", "Reps", "Sens", "Gov",
        "St", "Jr", "Sr", "Rev", "Hon", "Sec", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "No", "vs", "Inc", "Corp", "Ltd", "Co",
    };

    public static ImmutableArray<Token> Of(Passage passage)
    {
        var text = passage.Text;
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var at = 0;
        var spaced = true;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                spaced = true;
                at++;
                continue;
            }

            var (kind, end) = char.IsDigit(text[at]) ? (TokenKind.Number, NumberEnd(text, at))
                : IsLetter(text[at]) ? (TokenKind.Word, WordEnd(text, at))
                : (TokenKind.Mark, MarkEnd(text, at));
            var core = kind == TokenKind.Word ? WithoutPossessive(text, at, end) : end;
            tokens.Add(new(text[at..core], kind, passage.Start + at, passage.Start + end, spaced));
            at = end;
            spaced = false;
        }

        return tokens.DrainToImmutable();
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘';

    private static bool IsLetter(char c) => char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Two apostrophes are one mark of quotation, as typewriters and newspapers' databases have it.</summary>
    private static int MarkEnd(string text, int at) =>
        (text[at] is '\'' or '`' && at + 1 < text.Length && text[at + 1] == text[at])
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) ? at + 2 : at + 1;

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length && (char.IsDigit(text[at])
            || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static int WordEnd(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            var c = text[at];
            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            if (IsApostrophe(c) && char.IsUpper(next) && IsElided(text.AsSpan(start, at - start)))
            {
                return at + 1;
            }

            var inner = (IsApostrophe(c) && IsLetter(next)) || (c is '-' or '‑' && char.IsLetterOrDigit(next))
                || (c == '.' && IsLetter(next) && at - start == 1 && at + 2 < text.Length && text[at + 2] == '.')
                || (c == '.' && IsLetter(next) && at - start > 1 && text[at - 2] == '.' && at + 2 < text.Length && text[at + 2] == '.');
            if ((!inner && !IsLetter(c) && !char.IsDigit(c)) || (at - start is > 0 and < 5 && char.IsDigit(c) && Currencies.IsShort(text.AsSpan(start, at - start))))
            {
                break;
            }

            at++;
        }

        if (at < text.Length && text[at] == '.' && TakesStop(text.AsSpan(start, at - start)))
        {
            at++;
            if (at + 1 < text.Length && IsApostrophe(text[at]) && text[at + 1] == 's')
            {
                at += 2;
            }
        }

        return at;
    }

    /// <summary>The small word of “l’Italia” and “dell’Italia”, which is a token of its own with its apostrophe.</summary>
    private static bool IsElided(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLower(c))
            {
                return false;
            }
        }

        return word.Length is > 0 and < 6;
    }

    private static bool TakesStop(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I')
        || (word.Length > 2 && word.Contains('.'))
        || (word.Length <= 5 && Shortened.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word));

    private static int WithoutPossessive(string text, int start, int end) =>
        end - start > 2 && text[end - 1] == 's' && IsApostrophe(text[end - 2]) ? end - 2 : end;
}
