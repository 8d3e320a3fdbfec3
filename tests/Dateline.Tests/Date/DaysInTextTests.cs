using Dateline.Date;
using Dateline.News;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Date;

public sealed class DaysInTextTests
{
    [Theory]
    [InlineData("The probe left on Oct. 14.", "on Oct. 14", null, 10, 14)]
    [InlineData("The probe left on October 14, 2024, at noon.", "on October 14, 2024", 2024, 10, 14)]
    [InlineData("It left on 3 October.", "on 3 October", null, 10, 3)]
    [InlineData("It left on the 3rd of May 2023, they said.", "on the 3rd of May 2023", 2023, 5, 3)]
    [InlineData("He arrived on Thursday, 3 October.", "on Thursday, 3 October", null, 10, 3)]
    [InlineData("Drills began on Monday 14 October.", "on Monday 14 October", null, 10, 14)]
    [InlineData("They met in November 2023.", "in November 2023", 2023, 11, null)]
    [InlineData("The term ends in October.", "in October", null, 10, null)]
    [InlineData("Key points on Oct. 10: one", "on Oct. 10", null, 10, 10)]
    [InlineData("Prepare for 2025 with us.", "for 2025", 2025, null, null)]
    public void A_day_is_found_with_the_parts_it_has(string text, string words, int? year, int? month, int? day)
    {
        var named = Assert.Single(DaysInText.In(new(text, 0), "en", lead: true));
        Assert.Equal((words, year, month, day), (named.At.Text, named.Year, named.Month, named.Day));
        Assert.Equal(text.IndexOf(words, StringComparison.Ordinal), named.At.Start);
    }

    [Theory]
    [InlineData("It may 12 times be so.")]
    [InlineData("They march 20 miles.")]
    [InlineData("A second look at 10 students.")]
    [InlineData("Oct. 3:15 is a verse, not a day.")]
    [InlineData("Growth in March 2.5 percent, sun and sat.")]
    [InlineData("May 45 is no day.")]
    [InlineData("On February 30 nothing happens.")]
    [InlineData("The 1900 block of Main Street.")]
    public void An_ordinary_word_or_number_is_no_day(string text) =>
        Assert.DoesNotContain(DaysInText.In(new(text, 0), "en", lead: true), named => named.Day is not null);

    [Theory]
    [InlineData("He said on Oct. 8 that winter is near.", Telling.Past, true)]
    [InlineData("The next meeting is scheduled for Oct. 17.", Telling.ToCome, true)]
    [InlineData("The launch was scheduled for Oct. 10.", Telling.None, false)]
    [InlineData("On Oct. 13, the team said so.", Telling.Past, true)]
    [InlineData("She will speak on Oct. 20.", Telling.ToCome, true)]
    [InlineData("It was the last to agree, after two others endorsed it on June 18.", Telling.Past, false)]
    [InlineData("Smith, who is stepping down on Oct. 1, spoke.", Telling.ToCome, false)]
    [InlineData("“We went there on Oct. 2,” she said.", Telling.None, false)]
    [InlineData("Editor's note: This article has been updated to say who took over on Oct. 1. More follows.", Telling.None, false)]
    [InlineData("He spoke ahead of the meeting on Dec. 3.", Telling.None, true)]
    [InlineData("They told an audience in November 2023 of it.", Telling.Past, false)]
    [InlineData("They have given up on launching it this Thursday, because a storm is near.", Telling.ToCome, false)]
    [InlineData("They called off Thursday's attempt.", Telling.None, false)]
    [InlineData("The board is to decide on Sept. 9 on it.", Telling.ToCome, true)]
    [InlineData("They needed more time to arrive in April 2030.", Telling.None, false)]
    [InlineData("He spoke to reporters on Oct. 3 of it.", Telling.Past, true)]
    [InlineData("Highlights on Oct. 10: ", Telling.None, true)]
    [InlineData("A letter covering events from Jan. 13 onward.", Telling.None, false)]
    [InlineData("The vote was postponed until Oct. 13.", Telling.None, true)]
    [InlineData("He spoke last Thursday of it.", Telling.Past, false)]
    [InlineData("It would begin on Oct. 13.", Telling.None, true)]
    public void The_governing_verb_tells_past_from_to_come(string text, Telling telling, bool main)
    {
        var named = DaysInText.In(new(text, 0), "en", lead: true)[0];
        Assert.Equal((telling, main), (named.Telling, named.Main));
    }

    [Theory]
    [InlineData("de", "Die Polizei teilte am 3. Oktober mit, dass sie sucht.", "am 3. Oktober", Telling.Past, true)]
    [InlineData("de", "Die Wahl wurde auf den 3. Oktober verschoben.", "auf den 3. Oktober", Telling.None, false)]
    [InlineData("de", "Das Treffen findet am 3. Oktober statt.", "am 3. Oktober", Telling.None, false)]
    [InlineData("uk", "Він прибув до Києва 3 жовтня.", "3 жовтня", Telling.None, false)]
    [InlineData("fr", "Il est arrivé le 3 octobre.", "le 3 octobre", Telling.None, false)]
    public void In_another_language_a_day_is_found_and_only_what_is_told_firmly_bounds(string language, string text, string words, Telling telling, bool main)
    {
        var named = Assert.Single(DaysInText.In(new(text, 0), language, lead: true));
        Assert.Equal((words, 10, 3), (named.At.Text, named.Month, named.Day));
        Assert.Equal((telling, main), (named.Telling, named.Main));
    }

    [Fact]
    public void A_language_without_a_file_names_no_days() => Assert.Empty(DaysInText.In(new("They met on Oct. 3.", 0), "ja", lead: true));

    [Fact]
    public void Any_text_can_be_searched_for_days() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            foreach (var named in DaysInText.In(new(text.Get, 7), null, lead: true))
            {
                Assert.Equal(named.At.Text, text.Get.Substring(named.At.Start - 7, named.At.Text.Length));
            }
        }).QuickCheckThrowOnFailure();
}
