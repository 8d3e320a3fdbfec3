using System.Globalization;
using Dateline.News;
using Dateline.Read;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Dates of feeds in every form, and what is said of those that tell nothing.</summary>
public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Fri, 04 Jul 2031 09:15:00 +0200", "2031-07-04 09:15 +02:00")]
    [InlineData("4 Jul 31 09:15 EST", "2031-07-04 09:15 -05:00")]
    [InlineData("04 Jul 99", "1999-07-04")]
    [InlineData("Fri, 04 Jul 131 09:15 GMT", "2031-07-04 09:15 +00:00")]
    [InlineData("Fri, 04 Jul 2031 09:15:00 A", "2031-07-04 09:15")]
    [InlineData("Fri, 04 Jul 2031 09:15:00 CST", "2031-07-04 09:15")]
    [InlineData("Fri, 04 Jul 2031 09:15:00 GMT+2", "2031-07-04 09:15 +02:00")]
    [InlineData("Fri, 04 Jul 2031 09:15:00 CEST +0200", "2031-07-04 09:15 +02:00")]
    [InlineData("Fri, 04 Jul 2031 09:15:00 +9900", "2031-07-04 09:15")]
    [InlineData("Fri, 04 Jul 2031 09:15:00 -0330", "2031-07-04 09:15 -03:30")]
    [InlineData("Fri, 04 Jul 2031 09:15:00 +530", "2031-07-04 09:15 +05:30")]
    [InlineData("Fri, 04 Jul 2031 24:00:00 GMT", "2031-07-05 00:00 +00:00")]
    [InlineData("Fri, 04 Jul 2031 25:61:00 GMT", "2031-07-04")]
    [InlineData("Fri Jul 04 09:15:00 CEST 2031", "2031-07-04 09:15 +02:00")]
    [InlineData("Friday, 04-Jul-31 09:15:00 GMT", "2031-07-04 09:15 +00:00")]
    [InlineData("Friday, July 4th, 2031 at 9:15 p.m.", "2031-07-04 21:15")]
    [InlineData("12:30 AM, 4 July 2031", "2031-07-04 00:30")]
    [InlineData("mar., 04 mars 2031 10:00:00 +0100", "2031-03-04 10:00 +01:00")]
    [InlineData("п’ятниця, 4 липня 2031 09:15", "2031-07-04 09:15")]
    [InlineData("2031年7月4日", "2031-07-04")]
    [InlineData("July 2031", "2031-07")]
    [InlineData("2031-07-04T09:15:00.000+0200", "2031-07-04 09:15 +02:00")]
    [InlineData("2031-07-04 09:15:00 UTC", "2031-07-04 09:15 +00:00")]
    [InlineData("2031-07-04T09:15", "2031-07-04 09:15")]
    [InlineData("2031-07-04T09Z", "2031-07-04 09:00 +00:00")]
    [InlineData("2031-07-04T9:15 PM", "2031-07-04 21:15")]
    [InlineData("20310704T091500Z", "2031-07-04 09:15 +00:00")]
    [InlineData("20310704091500", "2031-07-04 09:15")]
    [InlineData("2031-07", "2031-07")]
    [InlineData("2031", "2031")]
    [InlineData("2031-W27-5", "2031-07-04")]
    [InlineData("2031-185", "2031-07-04")]
    [InlineData("1940924100", "2031-07-04 09:35 +00:00")]
    [InlineData("04.07.2031, 09:15 Uhr", "2031-07-04 09:15")]
    [InlineData("11/26/2031 10:00 PM", "2031-11-26 22:00")]
    [InlineData("Fri, 07/04/2031", "2031-07-04")]
    [InlineData("05/05/2031", "2031-05-05")]
    public void A_date_says_what_stands_in_it_and_no_more(string text, string meant) => Assert.Equal(meant, Shown(FeedDates.Of(text, DayOrder.Unknown)));

    [Theory]
    [InlineData("", "Empty")]
    [InlineData(" \n ", "Empty")]
    [InlineData("03/05/2031", "Ambiguous")]
    [InlineData("31/07/04", "Ambiguous")]
    [InlineData("0000-00-00 00:00:00", "Nonsense")]
    [InlineData("0001-01-01T00:00:00Z", "Nonsense")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", "Nonsense")]
    [InlineData("Wed, 31 Dec 1969 19:00:00 -0500", "Nonsense")]
    [InlineData("Wed, 30 Nov -0001 00:00:00 +0000", "Nonsense")]
    [InlineData("9999-12-31", "Nonsense")]
    [InlineData("0", "Nonsense")]
    [InlineData("4 กรกฎาคม 2574", "Nonsense,Unreadable")]
    [InlineData("2031-02-30", "Impossible")]
    [InlineData("Sat, 31 Jun 2031 09:15:00 GMT", "Impossible")]
    [InlineData("13/13/2031", "Impossible")]
    [InlineData("2031-W54-1", "Impossible")]
    [InlineData("some day", "Unreadable")]
    [InlineData("2031 people came", "Unreadable")]
    [InlineData("%pubDate%", "Unreadable")]
    public void What_is_no_day_of_publication_is_none(string text, string states) => Assert.Contains(FeedDates.Of(text, DayOrder.Unknown).State.ToString(), states.Split(','));

    [Fact]
    public void The_order_of_day_and_month_is_as_the_other_entries_show()
    {
        static int?[] Months(params string[] dates) => [.. FeedPages.Read(FeedPages.Rss(string.Concat(dates.Select((date, at) => FeedPages.Entry(date, at + 1))))).Items.Select(item => item.Published?.Month)];
        Assert.Equal([3, 11], Months("03/05/2031", "11/26/2031 10:00 PM"));
        Assert.Equal([5, 11], Months("03/05/2031", "26/11/2031"));
        Assert.Equal([null, null], Months("03/05/2031", "04/06/2031"));
        Assert.Equal([null, 11, 11], Months("03/05/2031", "26/11/2031", "11/26/2031"));
    }

    [Theory]
    [InlineData("03/05/2031", "whether the day or the month stands first")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", "software writes that knows none")]
    [InlineData("2031-02-30", "no such day")]
    [InlineData("some day", "no date that can be read")]
    [InlineData("Mon, 04 Jul 2031 09:15:00 GMT", "that day was a Friday")]
    [InlineData("Fri, 04 Jul 2042 09:15:00 GMT", "the feed itself was made before that")]
    public void What_is_doubtful_is_said_once_with_the_words(string date, string says)
    {
        var page = FeedPages.Read(FeedPages.Rss(FeedPages.Entry(date) + FeedPages.Entry(date, 2), "<lastBuildDate>Sat, 05 Jul 2031 10:00:00 GMT</lastBuildDate>"));
        var doubt = Assert.Single(page.Doubts);
        Assert.Contains(says, doubt.Says, StringComparison.Ordinal);
        Assert.Contains("“Entry number 1”", doubt.Says, StringComparison.Ordinal);
        Assert.Contains("another entry", doubt.Says, StringComparison.Ordinal);
        Assert.Equal((EvidencePlace.Feed, date), (Assert.Single(doubt.Evidence).Where, doubt.Evidence[0].Exact));
    }

    [Fact]
    public void Entries_without_a_date_are_counted() =>
        Assert.Contains("1 of the feed's 2 entries bear no date.", FeedPages.Read(FeedPages.Rss(FeedPages.Entry("") + FeedPages.Entry("2031-07-04", 2))).Notes);

    [Fact]
    public void One_moment_for_all_entries_and_a_change_before_publication_are_doubtful()
    {
        const string moment = "Sat, 05 Jul 2031 10:00:00 GMT";
        Assert.Contains("all of its 3 entries", Assert.Single(FeedPages.Read(FeedPages.Rss(string.Concat(Enumerable.Range(1, 3).Select(at => FeedPages.Entry(moment, at))))).Doubts).Says, StringComparison.Ordinal);
        Assert.Contains("before it came out", Assert.Single(FeedPages.Read(FeedPages.Atom("<entry><title>Crane</title><published>2031-07-04</published><updated>2031-06-01</updated></entry>")).Doubts).Says, StringComparison.Ordinal);
    }

    private static string Shown(FeedDay day)
    {
        var date = string.Join('-', new[] { day.Year?.ToString("0000", CultureInfo.InvariantCulture), day.Month?.ToString("00", CultureInfo.InvariantCulture), day.Day?.ToString("00", CultureInfo.InvariantCulture) }.Where(part => part is not null));
        var offset = day.Offset is { } known ? $" {(known < TimeSpan.Zero ? '-' : '+')}{known:hh\\:mm}" : "";
        return day.State != FeedDayState.Known ? day.State.ToString() : day.Time is { } time ? $"{date} {time:HH:mm}{offset}" : date;
    }
}
