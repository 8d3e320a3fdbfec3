namespace Dateline.Read;

/// <summary>What a word of a stamp stands for. The names are those of the tables, <c>Languages.txt</c> and <c>Calendar.txt</c>.</summary>
internal enum WordKind
{
    /// <summary>1 to 12.</summary>
    Month,

    /// <summary>0 to 6 from Sunday.</summary>
    Weekday,

    /// <summary>A weekday in two or three letters.</summary>
    Shortened,

    /// <summary>An <see cref="News.AgeUnit"/>.</summary>
    Unit,

    /// <summary>A unit in a letter or two, which counts without “ago”: “3d”.</summary>
    Brief,

    /// <summary>Behind an age: “ago”.</summary>
    Ago,

    /// <summary>In front of an age: “il y a”.</summary>
    Before,

    /// <summary>A whole age: “yesterday”. Count and unit as <see cref="Meaning.Of"/> packs them.</summary>
    Age,

    /// <summary>A weekday before today: “last Monday”.</summary>
    LastDay,

    /// <summary>A day or an age in the future.</summary>
    ToCome,

    /// <summary>1 for “last”, 0 for “this”: the weekday, week, month or year beside it.</summary>
    Last,

    /// <summary>0 in the morning, 1 in the afternoon.</summary>
    Half,

    /// <summary>A part of the day: 0 morning, 1 afternoon or evening, 2 noon, 3 night.</summary>
    Part,

    /// <summary>Noon and midnight: the hour.</summary>
    Clock,

    /// <summary>A number in words.</summary>
    Number,
    Ordinal,

    /// <summary>Stands between the parts, and says nothing.</summary>
    Link,

    /// <summary>“about”.</summary>
    About,

    /// <summary>What stands behind the figures of an ordinal: “1st”.</summary>
    Suffix,

    /// <summary>What a number beside it counts: 0 year, 1 month, 2 day, 3 hour, 4 minute, 5 second.</summary>
    Sign,

    /// <summary>A reign, whose first year is the number behind it: 令和 is 2019.</summary>
    Era,

    /// <summary>A month or an era of another calendar: an <see cref="OtherCalendar"/>.</summary>
    Foreign,
}

/// <summary>One thing that a word can mean.</summary>
internal readonly record struct Meaning(WordKind Kind, int Value)
{
    /// <summary>An age in a word.</summary>
    public static Meaning Of(News.Age age) => new(WordKind.Age, (age.Count * 8) + (int)age.Unit);

    /// <summary>The age that <see cref="Of"/> packed.</summary>
    public News.Age Age => new(Value / 8, (News.AgeUnit)(Value % 8));
}

/// <summary>Calendars whose dates are named, and not converted.</summary>
internal enum OtherCalendar
{
    Persian,
    Islamic,
    Hebrew,
    Buddhist,
    Minguo,
}
