namespace Dateline.Read;

/// <content>Numbers, days and clock times in figures.</content>
internal sealed partial class StampParts
{
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
}
