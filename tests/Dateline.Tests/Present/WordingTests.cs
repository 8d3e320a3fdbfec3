using Dateline.News;
using Dateline.Present.Exports;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Present;

public sealed class WordingTests
{
    [Theory]
    [InlineData(null, null, null, "date unknown")]
    [InlineData("2024-11-14", "2024-11-14", "2024-11-14", "14 November 2024")]
    [InlineData("2024-11-14T14:41", "2024-11-14T14:41", null, "14 November 2024, 14:41")]
    [InlineData("2024-11-14T14:41+02:00", "2024-11-14T14:41+02:00", null, "14 November 2024, 14:41 (UTC+2)")]
    [InlineData("2024-11-14T14:41-03:30", "2024-11-14T14:41-03:30", null, "14 November 2024, 14:41 (UTC−3:30)")]
    [InlineData("2024-11-14T14:41+00:00", "2024-11-14T14:41+00:00", null, "14 November 2024, 14:41 (UTC)")]
    [InlineData("2024-11-14T14:00", "2024-11-14T15:00", null, "14 November 2024, between 14:00 and 15:00")]
    [InlineData("2024-11-14", "2024-11-14T15:00", null, "14 November 2024, by 15:00")]
    [InlineData("2024-11-14T14:00", "2024-11-14", null, "14 November 2024, 14:00 or later")]
    [InlineData("2024-10-13", "2024-10-17", "2024-10-15", "between 13 and 17 October 2024 (probably 15 October)")]
    [InlineData("2024-10-13", "2024-10-17", null, "between 13 and 17 October 2024")]
    [InlineData("2024-09-28", "2024-10-03", null, "between 28 September and 3 October 2024")]
    [InlineData("2024-12-28", "2025-01-03", "2024-12-30", "between 28 December 2024 and 3 January 2025 (probably 30 December 2024)")]
    [InlineData("2024-10-01", "2024-10-31", null, "in October 2024")]
    [InlineData("2024-02-01", "2024-02-29", null, "in February 2024")]
    [InlineData("2023-02-01", "2023-02-27", null, "between 1 and 27 February 2023")]
    [InlineData("2024-01-01", "2024-12-31", "2024-06-01", "in 2024 (probably 1 June)")]
    [InlineData("2024-10-01", "2024-11-30", null, "between 1 October and 30 November 2024")]
    [InlineData("2024-10-01", null, null, "on or after 1 October 2024")]
    [InlineData(null, "2024-10-01", "2024-09-30", "on or before 1 October 2024 (probably 30 September 2024)")]
    [InlineData("2024-10-01T08:00", "2024-10-02", null, "between 1 and 2 October 2024")]
    [InlineData("2024-10-18", "2024-10-21T12:06+03:00", "2024-10-21T12:06+03:00", "between 18 and 21 October 2024 (probably 21 October, 12:06)")]
    public void A_date_is_worded_as_far_as_it_is_known(string? from, string? to, string? best, string words) =>
        Assert.Equal(words, Wording.Of(new When(Moment.Parse(from), Moment.Parse(to), Moment.Parse(best), Basis.Order, [])));

    [Fact]
    public void Every_ground_has_words_of_its_own()
    {
        var words = Enum.GetValues<Basis>().Select(Wording.Of).ToList();
        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("1000000000", "EUR", "1 billion EUR")]
    [InlineData("1500000", "USD", "1.5 million USD")]
    [InlineData("1234567", "people", "1,234,567 people")]
    [InlineData("0.25", "%", "0.25%")]
    [InlineData("-2000000", "USD", "-2 million USD")]
    [InlineData("12000", "troops", "12,000 troops")]
    public void An_amount_is_told_in_steps_only_when_nothing_is_lost(string value, string unit, string words) =>
        Assert.Equal(words, Wording.Of(new Amount(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit)));

    [Fact]
    public void An_interval_names_both_its_years() =>
        Prop.ForAll<int, int>((first, length) =>
        {
            var from = DateOnly.FromDayNumber(Math.Abs(first % 1_000_000) + 366);
            var to = from.AddDays(Math.Abs(length % 2000));
            var words = Wording.Of(new When(new(from), new(to), null, Basis.Order, []));
            return words.Contains(to.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                && words.Contains(from.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
}
