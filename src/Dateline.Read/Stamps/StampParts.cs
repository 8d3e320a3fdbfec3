namespace Dateline.Read;

/// <summary>What a part of a stamp is.</summary>
internal enum PartKind
{
    Word,
    Number,

    /// <summary>Three numbers with one mark between them: 3/4/2031.</summary>
    Triple,

    /// <summary>Two of them: 3/4, 11.30.</summary>
    Pair,

    /// <summary>A year and a week, or a year and a day of it, after ISO 8601: A, B and for a week its day C.</summary>
    Week,
    YearDay,
    Clock,
    Zone,
}

/// <summary>A part of a stamp.</summary>
/// <param name="Digits">Of the first number; of the last one in <see cref="PartKind.Triple"/> where the first is no year.</param>
/// <param name="Mark">Between the numbers; behind or in front of one number: “1st” has s, “'31” an apostrophe.</param>
internal readonly record struct Part(PartKind Kind, int A = 0, int B = 0, int C = 0, int Digits = 0, char Mark = '\0', List<Meaning>? Meanings = null);

/// <summary>Takes a folded line apart into the parts of a stamp. Every word must be one of the language's words of dates: an ordinary word makes it no stamp.</summary>
internal sealed partial class StampParts(string text, Lexicon words)
{
    private const int Most = 24;

    private readonly List<Part> parts = [];
    private int at;

    /// <summary>The parts; null where something stands in the line that belongs to no stamp.</summary>
    public static List<Part>? Of(string folded, Lexicon words) => new StampParts(folded, words).Read();

    private List<Part>? Read()
    {
        for (SkipMarks(); at < text.Length; SkipMarks())
        {
            if (parts.Count >= Most || !(Shift() || (char.IsAsciiDigit(text[at]) ? Figures() : Word())))
            {
                return null;
            }
        }

        Settle();
        return parts.Count > 0 ? parts : null;
    }

    /// <summary>日 behind a number is the day and not Sunday; “năm” in front of 2031 the year and not five.</summary>
    private void Settle()
    {
        for (var place = 0; place < parts.Count; place++)
        {
            if (parts[place].Meanings is not { Count: > 1 } meanings || meanings.Find(meaning => meaning.Kind == WordKind.Sign) is not { Kind: WordKind.Sign } sign)
            {
                continue;
            }

            meanings = parts[place].Meanings!.FindAll(meaning => meaning.Kind != WordKind.Link);
            parts[place] = parts[place] with { Meanings = meanings };
            if (place > 0 && (parts[place - 1].Kind == PartKind.Number || (parts[place - 1].Meanings?.Exists(meaning => meaning.Kind == WordKind.Number) ?? false)))
            {
                parts[place] = parts[place] with { Meanings = [.. meanings.Where(meaning => meaning.Kind is WordKind.Sign or WordKind.Unit)] };
            }
            else if (place + 1 < parts.Count && parts[place + 1] is { Kind: PartKind.Number, Digits: 4 } && sign.Value == 0)
            {
                parts[place] = parts[place] with { Meanings = [sign] };
            }
        }
    }

    private void SkipMarks()
    {
        while (at < text.Length && text[at] is ' ' or ',' or '.' or '|' or '·' or '•' or '(' or ')' or '[' or ']' or '-' or '–' or '—' or '/' or '@' or ';' or '、' or '。' or '،' or ':' or '~' or '\'' or '་' or '।')
        {
            if (text[at] == '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && parts.Count > 0 && parts[^1].Kind is PartKind.Clock or PartKind.Zone)
            {
                return;
            }

            at++;
        }
    }

    private bool Add(Part part)
    {
        parts.Add(part);
        return true;
    }

    private int Digits(int from)
    {
        var end = from;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - from;
    }

    private int Value(int from, int digits) => int.Parse(text.AsSpan(from, digits), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);

    private char Sign(int place) => place < text.Length ? text[place] : '\0';

    /// <summary>The offset behind a clock time or a zone: +02:00, -0500, +2.</summary>
    private bool Shift()
    {
        if (parts.Count == 0 || parts[^1].Kind is not (PartKind.Clock or PartKind.Zone or PartKind.Word) || Sign(at) is not ('+' or '-') || Digits(at + 1) is not (1 or 2 or 4) || parts[^1].C != 0)
        {
            return false;
        }

        var (sign, digits) = (Sign(at) == '-' ? -1 : 1, Digits(at + 1));
        var (hours, minutes) = digits == 4 ? (Value(at + 1, 2), Value(at + 3, 2)) : (Value(at + 1, digits), 0);
        var end = at + 1 + digits;
        if (digits != 4 && Sign(end) == ':' && Digits(end + 1) == 2)
        {
            minutes = Value(end + 1, 2);
            end += 3;
        }

        if ((hours * 60) + minutes > 14 * 60)
        {
            return false;
        }

        at = end;
        if (parts[^1].Kind == PartKind.Zone)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return Add(new(PartKind.Zone, sign * ((hours * 60) + minutes), 1, 1));
    }

    private bool Word()
    {
        if (!char.IsLetter(text[at]) && !DateScan.IsLetter(text[at]))
        {
            return false;
        }

        return Match(0) || Zone() || Shortened();
    }

    /// <summary>A month or a weekday cut short, or in another case than the table has it: “верес”, “februárit”.</summary>
    private bool Shortened()
    {
        var end = at;
        while (end < text.Length && DateScan.IsLetter(text[end]))
        {
            end++;
        }

        if (words.Inflected(text.AsSpan(at, end - at)) is not { } found)
        {
            return false;
        }

        at = end;
        return Add(new(PartKind.Word, Meanings: [found]));
    }

    /// <summary>The longest of the language's words at the place, else of those that stand in every language.</summary>
    private bool Match(int beyond)
    {
        var (own, found) = Longest(words);
        var (other, everywhere) = Longest(Lexicon.Everywhere);
        if (other > own)
        {
            (own, found) = (other, everywhere);
        }

        if (found is null || own <= beyond)
        {
            return false;
        }

        if (parts.Count > 0 && parts[^1] is var before && (before.Kind == PartKind.Number || (before.Meanings?.Exists(meaning => meaning.Kind == WordKind.Number) ?? false)) && found.TrueForAll(meaning => meaning.Kind == WordKind.Age)
            && Counted(own) is (var shorter, { } unit))
        {
            // “two | weeks | ago”, not “two | weeks ago”, where the last two words are last week.
            (own, found) = (shorter, unit);
        }

        at += own;
        return Add(new(PartKind.Word, Meanings: found));
    }

    /// <summary>The longest unit that is shorter than so much.</summary>
    private (int Length, List<Meaning>? Found) Counted(int than)
    {
        for (var length = than - 1; length > 0; length--)
        {
            if (Ends(at + length) && words.Find(text.AsSpan(at, length)) is { } found && found.Exists(meaning => meaning.Kind == WordKind.Unit))
            {
                return (length, found);
            }
        }

        return (0, null);
    }

    private (int Length, List<Meaning>? Found) Longest(Lexicon lexicon)
    {
        for (var length = Math.Min(lexicon.Longest, text.Length - at); length > 0; length--)
        {
            if (Ends(at + length) && lexicon.Find(text.AsSpan(at, length)) is { } found)
            {
                return (length, found);
            }
        }

        return (0, null);
    }

    private bool Ends(int place) => place >= text.Length || (!DateScan.IsLetter(text[place]) && !(char.IsAsciiDigit(text[place]) && char.IsAsciiDigit(text[place - 1])))
        || (!DateScan.IsLetter(text[place - 1]) && DateScan.IsLetter(text[place])) || (DateScan.IsLetter(text[place]) && (Folding.IsDense(text[place]) || Folding.IsDense(text[place - 1])));

    /// <summary>The name of a zone behind a clock time.</summary>
    private bool Zone()
    {
        var end = at;
        while (end < text.Length && end - at < 6 && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        if (parts.Count == 0 || end == at || DateScan.IsLetter(Sign(end)) || !Calendar.Zones.TryGetValue(text[at..end].ToUpperInvariant(), out var offset)
            || !parts.Exists(part => part.Kind is PartKind.Clock or PartKind.Pair || (part.Meanings?.Exists(meaning => meaning.Kind is WordKind.Half or WordKind.Brief or WordKind.Unit or WordKind.Sign) ?? false)))
        {
            return false;
        }

        at = end;
        return Add(parts[^1].Kind == PartKind.Zone ? parts[^1] : new(PartKind.Zone, (int)(offset?.TotalMinutes ?? 0), offset is null ? 0 : 1));
    }
}
