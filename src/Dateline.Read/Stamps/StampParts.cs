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
internal sealed class StampParts(string text, Lexicon words)
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

    private bool Figures()
    {
        var digits = Digits(at);
        return Match(digits) || Unparted(digits) || (digits switch
        {
            1 or 2 => Clock(digits) || Dated(digits) || Number(digits),
            4 => YearFirst() || Number(digits),
            8 => Compact(),
            3 => Number(digits),
            _ => false,
        });
    }

    /// <summary>1115am: only with its half of the day.</summary>
    private bool Unparted(int digits)
    {
        var half = at + digits + (Sign(at + digits) == ' ' ? 1 : 0);
        if (digits is not (3 or 4) || Sign(half) is not ('a' or 'p') || Sign(half + 1) != 'm' || char.IsLetter(Sign(half + 2)))
        {
            return false;
        }

        var (hour, minute) = (Value(at, digits - 2), Value(at + digits - 2, 2));
        at += digits;
        return hour < 24 && minute < 60 && Add(new(PartKind.Clock, hour, minute));
    }

    private bool Number(int digits)
    {
        var mark = at > 0 && text[at - 1] == '\'' ? '\'' : '\0';
        var value = Value(at, digits);
        at += digits;
        if (Sign(at) is '-' or ':' && at + 1 < text.Length && DateScan.IsLetter(text[at + 1]))
        {
            // “15-án”, “1:a”: what stands behind the joint is an ending.
            at++;
            if (!(Longest(words).Found?.Exists(meaning => meaning.Kind == WordKind.Suffix) ?? false))
            {
                at--;
            }
        }

        if (Longest(words) is (var length, { } found) && found.Exists(meaning => meaning.Kind == WordKind.Suffix) && !found.Exists(meaning => meaning.Kind is WordKind.Brief or WordKind.Unit or WordKind.Sign or WordKind.Half))
        {
            at += length;
            mark = 's';
        }
        else if (Longest(Lexicon.Everywhere) is (var other, { } everywhere) && everywhere.Exists(meaning => meaning.Kind == WordKind.Suffix))
        {
            at += other;
            mark = 's';
        }

        return Add(new(PartKind.Number, value, Digits: digits, Mark: mark));
    }

    /// <summary>10:30, 10:30:15.250, 14h30; 10.30.15. A number with full stop and two digits may be a day as well: <see cref="Dated"/>.</summary>
    private bool Clock(int digits)
    {
        var (hour, mark) = (Value(at, digits), Sign(at + digits));
        var minutes = at + digits + 1;
        if (mark is not (':' or 'h') || hour > 24 || Digits(minutes) != 2 || Value(minutes, 2) > 59)
        {
            return false;
        }

        var minute = Value(minutes, 2);
        at = minutes + 2;
        if (mark == ':' && Sign(at) == ':' && Digits(at + 1) == 2)
        {
            at += 3;
            if (Sign(at) is '.' or ',' && Digits(at + 1) is > 0 and < 10)
            {
                at += 1 + Digits(at + 1);
            }
        }

        if (Sign(at) == 'z' && !char.IsLetter(Sign(at + 1)))
        {
            at++;
            return Add(new(PartKind.Clock, hour, minute)) && Add(new(PartKind.Zone, 0, 1));
        }

        if (Sign(at) is 'a' or 'p' && !char.IsLetter(Sign(at + 1)) && Sign(at + 1) != ' ')
        {
            // “3:20p”.
            var half = Sign(at++) == 'p' ? 1 : 0;
            return Add(new(PartKind.Clock, hour, minute)) && Add(new(PartKind.Word, Meanings: [new(WordKind.Half, half)]));
        }

        return (hour < 24 || minute == 0) && Add(new(PartKind.Clock, hour % 24, minute));
    }

    /// <summary>3/4/2031, 3. 4. 2031, 3-4-31; 3/4, 3.4.</summary>
    private bool Dated(int digits)
    {
        var mark = Sign(at + digits);
        if (mark is not ('/' or '.' or '-'))
        {
            return false;
        }

        var second = Behind(at + digits, mark);
        var two = Digits(second);
        if (two is not (1 or 2 or 4) || (two == 4 && mark == '-') || (char.IsAsciiLetter(Sign(second + two)) && mark != '.'))
        {
            return false;
        }

        var (a, b) = (Value(at, digits), Value(second, two));
        var third = Behind(second + two, mark);
        if (two < 4 && third > 0 && Digits(third) is var three and (2 or 4))
        {
            at = third + three;
            return Add(new(PartKind.Triple, a, b, Value(third, three), three, mark));
        }

        if (two == 4 && mark != '-')
        {
            at = second + two;
            return a is >= 1 and <= 12 && Add(new(PartKind.Pair, Value(second, two), a, Digits: 4, Mark: mark));
        }

        if ((third > 0 && Digits(third) > 0) || (second > at + digits + 1 && mark == '.'))
        {
            return false;
        }

        at = second + two;
        return Add(new(PartKind.Pair, a, b, Digits: two, Mark: mark));
    }

    /// <summary>Where the number behind a mark begins, a space behind the mark allowed where it is a full stop; 0 for none.</summary>
    private int Behind(int place, char mark)
    {
        if (Sign(place) != mark)
        {
            return 0;
        }

        place++;
        return mark == '.' && Sign(place) == ' ' ? place + 1 : place;
    }

    /// <summary>2031-04-05, 2031/4/5, 2031. 4. 5., 2031-W14-6, 2031-095, 2031-04.</summary>
    private bool YearFirst()
    {
        var (year, mark) = (Value(at, 4), Sign(at + 4));
        var second = Behind(at + 4, mark);
        if (mark is not ('-' or '/' or '.') || second == 0)
        {
            return false;
        }

        if (mark == '-' && Sign(second) == 'w' && Digits(second + 1) == 2)
        {
            var day = Sign(second + 3) == '-' && Digits(second + 4) == 1 ? Value(second + 4, 1) : 0;
            var week = Value(second + 1, 2);
            at = second + 3 + (day > 0 ? 2 : 0);
            return Add(new(PartKind.Week, year, week, day));
        }

        var two = Digits(second);
        var third = Behind(second + two, mark);
        if (two is 1 or 2 && third > 0 && Digits(third) is var three and (1 or 2))
        {
            var (b, c) = (Value(second, two), Value(third, three));
            at = third + three;
            at += Sign(at) == 't' && char.IsAsciiDigit(Sign(at + 1)) ? 1 : 0;
            return Add(new(PartKind.Triple, year, b, c, 0, mark));
        }

        if (mark is '/' or '.' && two is 1 or 2 && (third == 0 || !char.IsAsciiDigit(Sign(third))))
        {
            var b = Value(second, two);
            at = second + two;
            return Add(new(PartKind.Pair, year, b, Digits: 4, Mark: mark));
        }

        if (mark == '-' && two is 2 or 3 && !char.IsAsciiLetterOrDigit(Sign(second + two)) && Sign(second + two) is not '-' and not ':')
        {
            var b = Value(second, two);
            at = second + two;
            return Add(two == 3 ? new(PartKind.YearDay, year, b) : new(PartKind.Pair, year, b, Digits: 4, Mark: mark));
        }

        return false;
    }

    /// <summary>20310405, 20310405T101500Z.</summary>
    private bool Compact()
    {
        var (year, month, day) = (Value(at, 4), Value(at + 4, 2), Value(at + 6, 2));
        at += 8;
        Add(new(PartKind.Triple, year, month, day, 0, '-'));
        if (Sign(at) == 't' && Digits(at + 1) is 4 or 6)
        {
            var (hour, minute) = (Value(at + 1, 2), Value(at + 3, 2));
            at += 1 + Digits(at + 1);
            return hour < 24 && minute < 60 && Add(new(PartKind.Clock, hour, minute)) && (Sign(at) != 'z' || (Add(new(PartKind.Zone, 0, 1)) && ++at > 0));
        }

        return true;
    }

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

    private bool Ends(int place) => place >= text.Length || !DateScan.IsLetter(text[place]) || !DateScan.IsLetter(text[place - 1]) || Folding.IsDense(text[place]) || Folding.IsDense(text[place - 1]);

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
