using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Date;
using Dateline.News;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Date;

public sealed partial class TimeExpressionTests
{
    private static readonly DateOnly Written = new(2024, 10, 16); // a Wednesday

    [Theory]
    [InlineData("He left on Tuesday.", "Tuesday=2024-10-15")]
    [InlineData("She will speak on Tuesday.", "Tuesday=2024-10-22")]
    [InlineData("It ended yesterday.", "yesterday=2024-10-15")]
    [InlineData("They met on Oct. 3, 2024, in Kyiv.", "Oct. 3, 2024=2024-10-03")]
    [InlineData("He arrived on Thursday, 3 October.", "Thursday, 3 October=2024-10-03")]
    [InlineData("They met last week.", "last week=2024-W41")]
    [InlineData("They met last May.", "last May=2024-05")]
    [InlineData("It fell in the third quarter.", "the third quarter=2024-Q3")]
    [InlineData("It rose two years ago.", "two years ago=2022")]
    [InlineData("It lasted three days.", "three days=P3D")]
    [InlineData("They meet every Monday.", "every Monday=XXXX-WXX-1")]
    [InlineData("It was big in the 1980s.", "the 1980s=198")]
    [InlineData("It was big in the '90s.", "the '90s=199")]
    [InlineData("It began in mid-2024.", "mid-2024=2024")]
    [InlineData("He came at noon.", "noon=2024-10-16T12:00")]
    [InlineData("It was seen at 13:09 PM.", "13:09 PM=2024-10-16T13:09")]
    [InlineData("It was open until 24:00.", "24:00=2024-10-16T24:00")]
    [InlineData("He was born on February 29, 2020.", "February 29, 2020=2020-02-29")]
    [InlineData("In twenty-five years nothing changed.", "twenty-five years=P25Y")]
    [InlineData("The week of 12 May was cold.", "The week of 12 May=2024-W19")]
    [InlineData("They met on 13/5/2024.", "13/5/2024=2024-05-13")]
    [InlineData("They met on 5/13/2024.", "5/13/2024=2024-05-13")]
    [InlineData("They met on 5/6/2024.", "5/6/2024=2024-XX-XX")]
    [InlineData("It ran from 10 to 12 May.", "10=2024-05-10 12 May=2024-05-12")]
    [InlineData("It ran from 27 April to the 3rd.", "27 April=2024-04-27 the 3rd=2024-05-03")]
    [InlineData("It ran from Nov to Feb 2017.", "Nov=2016-11 Feb 2017=2017-02")]
    [InlineData("It ran from Monday to Friday.", "Monday=2024-10-14 Friday=2024-10-18")]
    [InlineData("He spoke on Friday of last week.", "Friday of last week=2024-10-11")]
    [InlineData("They will vote on Tuesday of next week.", "Tuesday of next week=2024-10-22")]
    [InlineData("They met on Monday the 14th.", "Monday the 14th=2024-10-14")]
    [InlineData("They met two weeks after Christmas 2023.", "two weeks after Christmas 2023=2024-W02")]
    [InlineData("They met three days before Oct. 3.", "three days before Oct. 3=2024-09-30")]
    [InlineData("They will meet in two weeks.", "two weeks=2024-W44")]
    [InlineData("They built it in two weeks.", "two weeks=P2W")]
    [InlineData("It was the first Monday of September.", "the first Monday of September=2024-09-02")]
    [InlineData("It was the last week of May 2024.", "the last week of May 2024=2024-W22")]
    [InlineData("He came at half past seven.", "half past seven=2024-10-16T07:30")]
    [InlineData("He came at ten minutes to nine in the evening.", "ten minutes to nine in the evening=2024-10-16T20:50")]
    [InlineData("It began at midnight.", "midnight=2024-10-16T24:00")]
    [InlineData("He left two years and three months ago.", "two years and three months ago=2022-07")]
    [InlineData("It lasted half an hour.", "half an hour=PT0.5H")]
    [InlineData("They slept three nights.", "three nights=P3D")]
    [InlineData("It fell on Dec. 31, 2023, and Jan. 1, 2024.", "Dec. 31, 2023=2023-12-31 Jan. 1, 2024=2024-01-01")]
    [InlineData("It was the 21st century.", "the 21st century=20")]
    [InlineData("They sang on Christmas Eve 2023.", "Christmas Eve 2023=2023-12-24")]
    [InlineData("It rained on Easter Sunday 2024.", "Easter Sunday 2024=2024-03-31")]
    public void English_words_mean_no_more_than_they_say(string text, string expected) => Assert.Equal(expected, Told(text, "en"));

    [Theory]
    [InlineData("It may be so.")]
    [InlineData("They march on.")]
    [InlineData("A second look at 10 students.")]
    [InlineData("It cost $1,999 or 2015 dollars.")]
    [InlineData("Jan Kavan is a 24-year-old.")]
    [InlineData("On February 30 nothing happens.")]
    [InlineData("May I ask whether he may come?")]
    [InlineData("The number is 123-12-1234.")]
    [InlineData("Sales rose to 300 million, the fourth rise in a row.")]
    public void An_ordinary_word_or_number_is_no_time(string text) =>
        Assert.DoesNotContain(Times(text, "en"), time => time.Type is TimexType.Date or TimexType.Time && time.Value is TimexValue.Point { Day: not null } or TimexValue.Point { Month: not null });

    [Theory]
    [InlineData("Er kam am Dienstag.", "Dienstag=2024-10-15")]
    [InlineData("Sie wird am Dienstag sprechen.", "Dienstag=2024-10-22")]
    [InlineData("Das war gestern Abend.", "gestern Abend=2024-10-15TEV")]
    [InlineData("Er kam am 3. Oktober 2024.", "3. Oktober 2024=2024-10-03")]
    [InlineData("Es dauerte einundzwanzig Tage.", "einundzwanzig Tage=P21D")]
    [InlineData("Eine zweijährige Pause.", "")]
    [InlineData("Der Zug fährt um 20.30 Uhr.", "20.30 Uhr=2024-10-16T20:30")]
    [InlineData("Er kam um halb acht.", "halb acht=2024-10-16T07:30")]
    [InlineData("Er kam um 12 Uhr nachts.", "12 Uhr nachts=2024-10-16T00:00")]
    [InlineData("Er kam am neunundzwanzigsten Mai.", "neunundzwanzigsten Mai=2024-05-29")]
    [InlineData("Er kam am 3.10.2024 an.", "3.10.2024=2024-10-03")]
    [InlineData("Wir treffen uns montags.", "montags=XXXX-WXX-1")]
    [InlineData("Das war vorletztes Jahr.", "vorletztes Jahr=2022")]
    [InlineData("Er kommt in drei Wochen.", "drei Wochen=2024-W45")]
    [InlineData("Am Pfingstmontag 2024 ruhte alles.", "Pfingstmontag 2024=2024-05-20")]
    [InlineData("Am Donnerstagabend war Ruhe.", "Donnerstagabend=2024-10-10TEV")]
    public void German_words_mean_no_more_than_they_say(string text, string expected) => Assert.Equal(expected, Told(text, "de"));

    [Theory]
    [InlineData("Це було 3 жовтня 2024 року.", "3 жовтня 2024 року=2024-10-03")]
    [InlineData("Це сталося вчора.", "вчора=2024-10-15")]
    [InlineData("Минуло п’ять місяців.", "п’ять місяців=P5M")]
    public void Ukrainian_words_mean_no_more_than_they_say(string text, string expected) => Assert.Equal(expected, Told(text, null));

    [Fact]
    public void Told_past_and_told_to_come_are_part_of_the_answer()
    {
        Assert.Equal(Telling.Past, Times("He said so on Tuesday.", "en")[0].Telling);
        Assert.Equal(Telling.ToCome, Times("The vote is scheduled for Dec. 3.", "en")[0].Telling);
        Assert.Equal(Telling.ToCome, Times("The report is to be published on Dec. 3.", "en")[0].Telling);
    }

    [Fact]
    public void Nothing_is_counted_from_a_day_that_nobody_knows() =>
        Assert.Equal("XXXX-WXX-2", TimeExpressions.In("He left on Tuesday.", null, "en", TimeAnchor.News)[0].Value.ToString());

    [Fact]
    public void Any_text_can_be_searched_and_every_span_stands_in_it() =>
        Prop.ForAll<NonNull<string>>(given =>
        {
            var last = 0;
            foreach (var time in TimeExpressions.In(given.Get, Written, null, TimeAnchor.News))
            {
                Assert.Equal(time.At.Text, given.Get.Substring(time.At.Start, time.At.Text.Length));
                Assert.True(time.At.Start >= last);
                last = time.At.End;
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_value_can_be_read_back() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf(12).ToArbitrary(), pieces =>
        {
            foreach (var time in TimeExpressions.In(string.Join(' ', pieces), Written, "en", TimeAnchor.News))
            {
                Assert.Equal(time.Value, TimexValue.Parse(time.Value.ToString()));
            }
        }).QuickCheckThrowOnFailure();

    /// <summary>The Gregorian calendar repeats after 400 years, weekdays and Easter included.</summary>
    [Fact]
    public void Four_hundred_years_later_the_answer_is_four_hundred_years_later() =>
        Prop.ForAll(Gen.Elements(Timeless).ListOf(12).ToArbitrary(), pieces =>
        {
            var text = string.Join(' ', pieces);
            var now = TimeExpressions.In(text, Written, "en", TimeAnchor.News).Select(time => Later(time.Value.ToString()));
            var then = TimeExpressions.In(text, Written.AddYears(400), "en", TimeAnchor.News).Select(time => time.Value.ToString());
            Assert.Equal(now, then);
        }).QuickCheckThrowOnFailure();

    /// <summary>The years that the text names are moved with it; back, because years after 2199 are taken for other numbers.</summary>
    [Fact]
    public void A_text_and_its_day_moved_by_400_years_give_the_values_moved_by_400_years() =>
        Prop.ForAll(Gen.Elements([.. Timeless, "in May 2020", "Oct. 3, 2023", "the 1980s", "in early 2019", "13/5/2024", "5/6/2024", "2024-02-29", "Christmas 2023", "from Nov to Feb 2017", "q3 2019", "the first Monday of May 2021"])
            .ListOf(12).ToArbitrary(), pieces =>
        {
            var text = string.Join(' ', pieces);
            var earlier = AnyYear().Replace(text, match => (int.Parse(match.Value, CultureInfo.InvariantCulture) - 400).ToString(CultureInfo.InvariantCulture));
            var now = TimeExpressions.In(text, Written, "en", TimeAnchor.News).Select(time => Earlier(time.Value.ToString()));
            var then = TimeExpressions.In(earlier, Written.AddYears(-400), "en", TimeAnchor.News).Select(time => time.Value.ToString());
            Assert.Equal(now, then);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ordinary_words_around_change_nothing() =>
        Prop.ForAll(Gen.Elements("table", "green", "window", "quietly", "house").ListOf(6).ToArbitrary(), words =>
        {
            var around = string.Join(' ', words);
            Assert.Equal(
                "Oct. 3, 2023=2023-10-03 three weeks=P3W",
                Told($"{around} Oct. 3, 2023 {around} three weeks {around}", "en"));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("de", "3. Oktober 2023", "Haus grün Fenster leise")]
    [InlineData("uk", "3 жовтня 2023 року", "стіл зелений вікно тихо")]
    [InlineData("fr", "3 octobre 2023", "table verte fenêtre doucement")]
    [InlineData("es", "3 de octubre de 2023", "mesa verde ventana casa")]
    [InlineData("pl", "3 października 2023", "stół zielony okno cicho")]
    [InlineData("nl", "3 oktober 2023", "tafel groen raam zacht")]
    [InlineData("it", "3 ottobre 2023", "tavolo verde finestra casa")]
    [InlineData("pt", "3 de outubro de 2023", "mesa verde janela casa")]
    public void Ordinary_words_around_change_nothing_in_any_language(string language, string day, string words) =>
        Prop.ForAll(Gen.Elements(words.Split(' ')).ListOf(6).ToArbitrary(), around =>
            Assert.Equal([(day, "2023-10-03")], Times($"{string.Join(' ', around)} {day} {string.Join(' ', around)}", language).Select(time => (time.At.Text, time.Value.ToString()))))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2025-01-02", "He left on Dec. 30.", "2024-12-30")]
    [InlineData("2024-12-30", "She will speak on Jan. 2.", "2025-01-02")]
    [InlineData("2025-01-01", "He left on Tuesday.", "2024-12-31")]
    [InlineData("2025-01-01", "They met last week.", "2024-W52")]
    [InlineData("2025-01-01", "They met last month.", "2024-12")]
    [InlineData("2025-02-10", "It rose in the fourth quarter.", "2024-Q4")]
    [InlineData("2024-03-01", "He left yesterday.", "2024-02-29")]
    [InlineData("2025-03-01", "He left yesterday.", "2025-02-28")]
    [InlineData("2025-03-05", "He was born on February 29.", "2024-02-29")]
    [InlineData("2025-03-30", "The clocks went forward at 2:30 a.m.", "2025-03-30T02:30")]
    public void Years_end_leap_days_come_and_a_clock_may_skip_an_hour(string written, string text, string expected) =>
        Assert.Equal(expected, Assert.Single(TimeExpressions.In(text, DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture), "en", TimeAnchor.News)).Value.ToString());

    private static readonly string[] Pieces =
    [
        "on Tuesday", "Oct. 3", "in May 2020", "last week", "two years ago", "the 1980s", "every day", "at 8 p.m.", "yesterday evening",
        "the third quarter", "summer", "the weekend", "said", "will", ".", "three and a half hours", "half a year", "the 20th century", "now",
    ];

    private static readonly string[] Timeless = [.. Pieces.Where(piece => !piece.Contains("20", StringComparison.Ordinal) && !piece.Contains("19", StringComparison.Ordinal))];

    private static string Later(string value) => LeadingYear().Replace(value, match => (int.Parse(match.Value, CultureInfo.InvariantCulture) + 400).ToString(CultureInfo.InvariantCulture));

    /// <summary>A year by 400, a decade by 40 of its kind.</summary>
    private static string Earlier(string value) => LeadingFigures().Replace(value, match => match.Value.Length switch
    {
        4 => (int.Parse(match.Value, CultureInfo.InvariantCulture) - 400).ToString("0000", CultureInfo.InvariantCulture),
        3 => (int.Parse(match.Value, CultureInfo.InvariantCulture) - 40).ToString("000", CultureInfo.InvariantCulture),
        _ => match.Value,
    });

    private static ImmutableArray<TimeExpression> Times(string text, string? language) => TimeExpressions.In(text, Written, language, TimeAnchor.News);

    private static string Told(string text, string? language) =>
        string.Join(' ', Times(text, language).Select(time => $"{time.At.Text}={time.Value}"));

    [GeneratedRegex("^[0-9]{3,4}", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingFigures();

    [GeneratedRegex("(?:19|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex AnyYear();

    [GeneratedRegex("^[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingYear();
}
