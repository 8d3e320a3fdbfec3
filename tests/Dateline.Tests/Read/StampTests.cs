using System.Globalization;
using Dateline.News;
using Dateline.Read;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Dates, times and ages as pages print them.</summary>
public sealed class StampTests
{
    [Theory]
    [InlineData("14 November 2024, 14:41 —", "2024-11-14 14:41")]
    [InlineData("October 15, 2024 3:02 PM", "2024-10-15 15:02")]
    [InlineData("May 25, 2021 2:36 am CET", "2021-05-25 02:36 +01:00")]
    [InlineData("May. 28, 2024 01:07 AM EDT", "2024-05-28 01:07 -04:00")]
    [InlineData("May. 27, 2024 13:09 PM EDT", "2024-05-27 13:09 -04:00")]
    [InlineData("2025-03-01", "2025-03-01")]
    [InlineData("2025-03-01T12:00:00Z", "2025-03-01 12:00 +00:00")]
    [InlineData("2025-03-01T12:00:07.125+02:00", "2025-03-01 12:00 +02:00")]
    [InlineData("2025-03-01 23:15", "2025-03-01 23:15")]
    [InlineData("4/16/2024", "2024-04-16")]
    [InlineData("4/16/24", "2024-04-16")]
    [InlineData("4/16/98", "1998-04-16")]
    [InlineData("16/4/2024", "2024-04-16")]
    [InlineData("3/4/2024 5:04 AM ET", "2024-03-04 05:04")]
    [InlineData("16.04.2024", "2024-04-16")]
    [InlineData("03.04.2024, 14.30 Uhr", "2024-04-03 14:30")]
    [InlineData("2024/04/03", "2024-04-03")]
    [InlineData("1:40 PM", "13:40")]
    [InlineData("12:05 a.m.", "00:05")]
    [InlineData("00:33", "00:33")]
    [InlineData("00:33BST", "00:33 +01:00")]
    [InlineData("12h", "12 Hour")]
    [InlineData("3 hrs", "3 Hour")]
    [InlineData("5mo", "5 Month")]
    [InlineData("2 days ago", "2 Day")]
    [InlineData("an hour ago", "1 Hour")]
    [InlineData("yesterday", "1 Day")]
    [InlineData("Yesterday at 14:20", "1 Day")]
    [InlineData("just now", "0 Minute")]
    [InlineData("Thursday, 3 October", "Thu 10-03")]
    [InlineData("Oct 3", "10-03")]
    [InlineData("Oct 3, 14:20", "10-03 14:20")]
    [InlineData("30 Mar 04:00 PM", "03-30 16:00")]
    [InlineData("Monday", "Mon")]
    [InlineData("Wednesday, April 02, 2025 5:04 AM ET", "Wed 2025-04-02 05:04")]
    [InlineData("14:41, 14 November 2024", "2024-11-14 14:41")]
    [InlineData("3rd of October 2024", "2024-10-03")]
    [InlineData("November 2024", "2024-11")]
    [InlineData("Jan 5, 2026, 09:16 EST", "2026-01-05 09:16 -05:00")]
    [InlineData("5 Jan 2026 09:16 (GMT+2)", "2026-01-05 09:16 +02:00")]
    [InlineData("octubre 21, 2025", "2025-10-21")]
    [InlineData("21 de octubre de 2025", "2025-10-21")]
    [InlineData("21. Oktober 2025, 18:05 Uhr", "2025-10-21 18:05")]
    [InlineData("Montag, 3. März 2025", "Mon 2025-03-03")]
    [InlineData("le 3 février 2025 à 14h30", "2025-02-03 14:30")]
    [InlineData("14 листопада 2024, 14:41", "2024-11-14 14:41")]
    [InlineData("3 października 2024 r.", "2024-10-03")]
    [InlineData("vor 3 Stunden", "3 Hour")]
    [InlineData("hace 2 días", "2 Day")]
    [InlineData("il y a 5 minutes", "5 Minute")]
    [InlineData("2 години тому", "2 Hour")]
    [InlineData("3 uur geleden", "3 Hour")]
    [InlineData("Published on 3 May 2024", "2024-05-03")]
    [InlineData("Updated: 3 May 2024 10:00", "2024-05-03 10:00 modified")]
    [InlineData("2024年7月3日(水) 10:20", "2024-07-03 10:20")]
    [InlineData("2024년 7월 3일", "2024-07-03")]
    [InlineData("24 نيسان / أبريل 2024", "2024-04-24")]
    [InlineData("১৬ ফেব্রুয়ারি ২০২৪", "2024-02-16")]
    [InlineData("2024. április 16.", "2024-04-16")]
    [InlineData("3. 4. 2024", "2024-04-03")]
    [InlineData("2024. 04. 03.", "2024-04-03")]
    [InlineData("03.04.24, 10:15 Uhr", "2024-04-03 10:15")]
    [InlineData("Di., 16.04.2024 - 14:45", "2024-04-16 14:45")]
    [InlineData("16. prosince 2024", "2024-12-16")]
    [InlineData("16 Şubat 2024", "2024-02-16")]
    [InlineData("zuletzt aktualisiert am 3. Mai 2024", "2024-05-03 modified")]
    public void A_printed_stamp_is_read(string printed, string expected) => Assert.Equal(expected, Shown(Stamps.Whole(printed)));

    [Theory]
    [InlineData("may")]
    [InlineData("March")]
    [InlineData("second")]
    [InlineData("March for life")]
    [InlineData("second day")]
    [InlineData("3 troops")]
    [InlineData("31 February 2024")]
    [InlineData("30/2/2024")]
    [InlineData("25:10")]
    [InlineData("3/4/2024")]
    [InlineData("03.04.24")]
    [InlineData("so 3")]
    [InlineData("mar 2024. 3")]
    [InlineData("24/7")]
    [InlineData("1.5")]
    [InlineData("12")]
    [InlineData("2024")]
    [InlineData("Sunday brunch in May")]
    [InlineData("In October 2024 the council met")]
    [InlineData("2 days")]
    [InlineData("an hour")]
    [InlineData("3D")]
    [InlineData("")]
    public void Ordinary_words_and_impossible_days_are_no_stamp(string words) => Assert.Null(Stamps.Whole(words));

    [Theory]
    [InlineData("10 October 2024, 14:52 — News", "2024-10-10 14:52")]
    [InlineData("00:33BST – The count goes on", "00:33 +01:00")]
    [InlineData("3hon MSN", "3 Hour")]
    [InlineData("10mon MSN", "10 Minute")]
    [InlineData("4/16/20246 minutes", "2024-04-16")]
    [InlineData("October 15, 2024 3:02 PM 2 min read", "2024-10-15 15:02")]
    public void A_stamp_leads_a_line(string line, string expected) => Assert.Equal(expected, Shown(Stamps.Leading(line, 0, line.Length)));

    [Theory]
    [InlineData("May you live in peace")]
    [InlineData("Oct 3 was a day of rain")]
    [InlineData("Monday was quiet")]
    [InlineData("2 days ago the river rose")]
    public void A_sentence_that_begins_with_a_day_is_led_by_no_stamp(string line) => Assert.Null(Stamps.Leading(line, 0, line.Length));

    [Theory]
    [InlineData("The Harbour Post - 2 days ago", "2 Day")]
    [InlineData("by Ann Low October 15, 2024 3:02 PM", "2024-10-15 15:02")]
    [InlineData("by Ann Low | Oct 3", "10-03")]
    [InlineData("The council meets on Oct 3", null)]
    [InlineData("What happened yesterday", null)]
    public void A_stamp_ends_a_line(string line, string? expected) => Assert.Equal(expected, Shown(Stamps.Trailing(line, 0, line.Length)));

    [Fact]
    public void Numeric_dates_follow_the_order_that_the_page_shows()
    {
        Assert.Equal(DayOrder.MonthFirst, Stamps.OrderOf(["3/4/2024", "3/14/2024"]));
        Assert.Equal(DayOrder.DayFirst, Stamps.OrderOf(["3/4/2024", "14/3/2024"]));
        Assert.Equal(DayOrder.Unknown, Stamps.OrderOf(["3/14/2024", "14/3/2024"]));
        Assert.Equal("2024-03-04", Shown(Stamps.Whole("3/4/2024", DayOrder.MonthFirst)));
    }

    [Fact]
    public void The_words_of_a_stamp_are_its_evidence()
    {
        var plain = "A line\nUpdated: 3 May 2024 —\n";
        var found = Stamps.Whole(plain, 7, plain.Length)!;
        var stamp = found.On("p", plain);
        Assert.Equal("3 May 2024", stamp.From.Exact);
        Assert.Equal(16, stamp.From.Start);
    }

    [Fact]
    public void No_text_makes_it_throw() => Prop.ForAll<string?>(text =>
    {
        text ??= "";
        _ = Stamps.Whole(text);
        _ = Stamps.Leading(text, 0, text.Length);
        _ = Stamps.Trailing(text, 0, text.Length);
        _ = Stamps.Within(text, 0, text.Length);
        _ = Stamps.OrderOf([text]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_string_of_date_pieces_makes_it_throw()
    {
        var pieces = Gen.Elements("1", "12", "31", "2024", "20246", "May", "sun", "ago", "h", "on ", "/", ".", "-", ":", " ", "T", "Z", "+", "a", "pm", "GMT", "(", "vor", ",", "à", "il y a", "updated");
        var texts = pieces.ArrayOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var found = Stamps.Whole(text);
            _ = Stamps.Leading(text, 0, text.Length);
            _ = Stamps.Trailing(text, 0, text.Length);
            return found is null || (found.Start >= 0 && found.Start < found.End && found.End <= text.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static string? Shown(Printed? found)
    {
        if (found is null)
        {
            return null;
        }

        var invariant = CultureInfo.InvariantCulture;
        string?[] parts =
        [
            found.Weekday?.ToString()[..3],
            found.Month is { } month ? string.Join('-', new[] { found.Year?.ToString("0000", invariant), month.ToString("00", invariant), found.Day?.ToString("00", invariant) }.OfType<string>()) : null,
            found.Time?.ToString("HH:mm", invariant),
            found.Offset is { } offset ? (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", invariant) : null,
            found.Age is { } age ? $"{age.Count} {age.Unit}" : null,
            found.Modified ? "modified" : null,
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    [Theory]
    [InlineData("4/5/24")]
    [InlineData("16/4/24")]
    [InlineData("24/4/16")]
    [InlineData("4/16/24/2")]
    [InlineData("4/16/2")]
    public void Two_figures_for_a_year_are_read_only_where_the_month_must_stand_first(string text)
    {
        Assert.Null(Stamps.Whole(text));
        Assert.Null(Stamps.Whole(text, DayOrder.DayFirst));
    }

    [Fact]
    public void One_day_of_a_list_settles_the_order_of_the_others() =>
        Assert.Equal(DayOrder.MonthFirst, Stamps.OrderOf(["4/5/24", "4/16/24", "3/2/24"]));
}
