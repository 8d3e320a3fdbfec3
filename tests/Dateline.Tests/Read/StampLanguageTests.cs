using Dateline.News;
using Dateline.Read;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Stamps in the languages of the world, read as strings that are known to be stamps, from a page saved on 14 May 2031 at 12:30.</summary>
public sealed class StampLanguageTests
{
    private static readonly Moment Saved = new(new(2031, 5, 14), new(12, 30));

    [Theory]
    [InlineData("en", "May 3, 2031", "2031-05-03")]
    [InlineData("en", "the 3rd of May 2031", "2031-05-03")]
    [InlineData("de", "Samstag, den 3. Mai 2031, 11.30 Uhr", "2031-05-03T11:30")]
    [InlineData("fr", "samedi 1er mars 2031 à 11h30", "2031-03-01T11:30")]
    [InlineData("es", "3 de mayo de 2031", "2031-05-03")]
    [InlineData("pt", "3 de março de 2031 às 9:15", "2031-03-03T09:15")]
    [InlineData("it", "3 maggio 2031, ore 21.05", "2031-05-03T21:05")]
    [InlineData("ro", "3 mai 2031", "2031-05-03")]
    [InlineData("ca", "3 d’abril de 2031", "2031-04-03")]
    [InlineData("gl", "3 de xuño de 2031", "2031-06-03")]
    [InlineData("nl", "za 3 mei 2031", "2031-05-03")]
    [InlineData("sv", "den 3:e maj 2031 kl. 21:05", "2031-05-03T21:05")]
    [InlineData("nb", "3. desember 2030", "2030-12-03")]
    [InlineData("da", "3. maj 2031 kl. 21.05", "2031-05-03T21:05")]
    [InlineData("is", "3. maí 2031", "2031-05-03")]
    [InlineData("fi", "3. toukokuuta 2031 klo 21.05", "2031-05-03T21:05")]
    [InlineData("et", "3. mai 2031", "2031-05-03")]
    [InlineData("hu", "2031. május 3., 21:05", "2031-05-03T21:05")]
    [InlineData("hu", "2031. május 3-án", "2031-05-03")]
    [InlineData("lv", "2031. gada 3. maijs", "2031-05-03")]
    [InlineData("lt", "2031 m. gegužės 3 d.", "2031-05-03")]
    [InlineData("eu", "2031(e)ko maiatzaren 3a", "2031-05-03")]
    [InlineData("cy", "3 Chwefror 2031", "2031-02-03")]
    [InlineData("ga", "3 Bealtaine 2031", "2031-05-03")]
    [InlineData("sw", "3 Mei 2031", "2031-05-03")]
    [InlineData("pl", "3 maja 2031 r.", "2031-05-03")]
    [InlineData("cs", "3. května 2031", "2031-05-03")]
    [InlineData("sk", "3. mája 2031", "2031-05-03")]
    [InlineData("sl", "3. maj 2031", "2031-05-03")]
    [InlineData("hr", "3. listopada 2030.", "2030-10-03")]
    [InlineData("sr", "3. мај 2031.", "2031-05-03")]
    [InlineData("sr-Latn", "3. maj 2031.", "2031-05-03")]
    [InlineData("bg", "3 май 2031 г.", "2031-05-03")]
    [InlineData("ru", "3 мая 2031 г., 21:05", "2031-05-03T21:05")]
    [InlineData("ru", "3-го мая 2031", "2031-05-03")]
    [InlineData("uk", "3 травня 2031 р. о 21:05", "2031-05-03T21:05")]
    [InlineData("be", "3 мая 2031 г.", "2031-05-03")]
    [InlineData("kk", "2031 ж. 3 мамыр", "2031-05-03")]
    [InlineData("el", "Σάββατο, 3 Μαΐου 2031", "2031-05-03")]
    [InlineData("el", "3 ΜΑΪΟΥ 2031", "2031-05-03")]
    [InlineData("tr", "3 Mayıs 2031 21:05", "2031-05-03T21:05")]
    [InlineData("tr", "3 HAZİRAN 2030", "2030-06-03")]
    [InlineData("az", "3 may 2031", "2031-05-03")]
    [InlineData("hy", "3 մայիսի, 2031 թ.", "2031-05-03")]
    [InlineData("ka", "3 მაისი, 2031", "2031-05-03")]
    [InlineData("ar", "٣ مايو ٢٠٣١", "2031-05-03")]
    [InlineData("ar", "السبت 3 أيار / مايو 2031", "2031-05-03")]
    [InlineData("he", "3 במאי 2031", "2031-05-03")]
    [InlineData("ur", "3 مئی، 2031", "2031-05-03")]
    [InlineData("hi", "३ मई २०३१", "2031-05-03")]
    [InlineData("bn", "৩ মে, ২০৩১", "2031-05-03")]
    [InlineData("ta", "3 மே, 2031", "2031-05-03")]
    [InlineData("te", "3 మే, 2031", "2031-05-03")]
    [InlineData("th", "3 พฤษภาคม ค.ศ. 2031", "2031-05-03")]
    [InlineData("vi", "ngày 3 tháng 5 năm 2031", "2031-05-03")]
    [InlineData("id", "Sabtu, 3 Mei 2031 pukul 21.05", "2031-05-03T21:05")]
    [InlineData("zh", "2031年5月3日 下午3:05", "2031-05-03T15:05")]
    [InlineData("zh-Hant", "二〇三一年五月三日", null)]
    [InlineData("ja", "2031年5月3日(土) 21時05分", "2031-05-03T21:05")]
    [InlineData("ja", "令和13年5月3日", "2031-05-03")]
    [InlineData("ja", "午後3時05分", "2031-05-13T15:05")]
    [InlineData("ko", "2031년 5월 3일 오후 3:05", "2031-05-03T15:05")]
    [InlineData("eo", "3 majo 2031", "2031-05-03")]
    [InlineData("fr", "3 aout 2030", "2030-08-03")]
    public void A_day_is_read_in_its_language(string language, string printed, string? expected) => Assert.Equal(expected, Best(printed, language));

    [Theory]
    [InlineData("en", "3 days ago", "2031-05-11")]
    [InlineData("en", "three days ago", "2031-05-11")]
    [InlineData("en", "3d", "2031-05-11")]
    [InlineData("en", "12h", "2031-05-14T00:30")]
    [InlineData("en", "an hour ago", "2031-05-14T11:30")]
    [InlineData("en", "2 hours and 5 minutes ago", "2031-05-14T10:25")]
    [InlineData("en", "yesterday at 14:10", "2031-05-13T14:10")]
    [InlineData("en", "today 9:15", "2031-05-14T09:15")]
    [InlineData("en", "last Monday", "2031-05-12")]
    [InlineData("de", "vor 3 Std.", "2031-05-14T09:30")]
    [InlineData("de", "vor zwei Tagen", "2031-05-12")]
    [InlineData("de", "vorgestern", "2031-05-12")]
    [InlineData("fr", "il y a 3 jours", "2031-05-11")]
    [InlineData("fr", "hier, 18h30", "2031-05-13T18:30")]
    [InlineData("es", "hace un día", "2031-05-13")]
    [InlineData("it", "un’ora fa", "2031-05-14T11:30")]
    [InlineData("pt", "há 2 horas", "2031-05-14T10:30")]
    [InlineData("uk", "3 дні тому", "2031-05-11")]
    [InlineData("ru", "вчера в 14:10", "2031-05-13T14:10")]
    [InlineData("pl", "2 godziny temu", "2031-05-14T10:30")]
    [InlineData("cs", "před 3 dny", "2031-05-11")]
    [InlineData("hu", "3 napja", "2031-05-11")]
    [InlineData("fi", "3 päivää sitten", "2031-05-11")]
    [InlineData("el", "πριν από 2 ώρες", "2031-05-14T10:30")]
    [InlineData("tr", "3 gün önce", "2031-05-11")]
    [InlineData("ar", "منذ يومين", "2031-05-12")]
    [InlineData("he", "לפני 3 ימים", "2031-05-11")]
    [InlineData("fa", "۳ روز پیش", "2031-05-11")]
    [InlineData("hi", "3 दिन पहले", "2031-05-11")]
    [InlineData("zh", "3 天前", "2031-05-11")]
    [InlineData("zh", "昨天 14:10", "2031-05-13T14:10")]
    [InlineData("ja", "3日前", "2031-05-11")]
    [InlineData("ko", "3시간 전", "2031-05-14T09:30")]
    [InlineData("vi", "2 tuần trước", "2031-04-30")]
    [InlineData("id", "3 hari yang lalu", "2031-05-11")]
    [InlineData("sw", "siku 3 zilizopita", "2031-05-11")]
    [InlineData("eu", "duela 3 egun", "2031-05-11")]
    [InlineData("cy", "3 diwrnod yn ôl", "2031-05-11")]
    [InlineData("lt", "prieš 3 dienas", "2031-05-11")]
    public void An_age_counts_back_from_the_saving(string language, string printed, string expected) => Assert.Equal(expected, Best(printed, language));

    [Theory]
    [InlineData("May 2031", "2031-05-01", "2031-05-31")]
    [InlineData("2030", "2030-01-01", "2030-12-31")]
    [InlineData("last month", "2031-04-01", "2031-04-30")]
    [InlineData("2 days ago", "2031-05-11", "2031-05-12")]
    public void A_coarse_stamp_is_an_interval(string printed, string from, string to)
    {
        var when = Read(printed, "en")!;
        Assert.Equal((from, to), (when.From.ToString(), when.To.ToString()));
    }

    [Theory]
    [InlineData("2031-W19-6", "2031-05-10")]
    [InlineData("2031-123", "2031-05-03")]
    [InlineData("20310503T101500Z", "2031-05-03T10:15+00:00")]
    [InlineData("Sat, 03 May 2031 10:15:00 +0200", "2031-05-03T10:15+02:00")]
    [InlineData("3 May 2031 10:15 IST", "2031-05-03T10:15")]
    [InlineData("3 May 2031 10:15 EDT", "2031-05-03T10:15-04:00")]
    [InlineData("3 May 2031, 13:09 PM", "2031-05-03T13:09")]
    [InlineData("3 May 2031, 12:05 a.m.", "2031-05-03T00:05")]
    [InlineData("10/August/2030", "2030-08-10")]
    [InlineData("3 Aug ’96", "1996-08-03")]
    [InlineData("25/12/2030", "2030-12-25")]
    [InlineData("3 May", "2031-05-03")]
    [InlineData("3 December", "2030-12-03")]
    public void Forms_of_every_language_are_read(string printed, string expected) => Assert.Equal(expected, Best(printed, null));

    [Theory]
    [InlineData("03/04/2031", null, null)]
    [InlineData("03/04/2031", "en", null)]
    [InlineData("03/04/2031", "en-GB", "2031-04-03")]
    [InlineData("03/04/2031", "fr", "2031-04-03")]
    [InlineData("03.04.31", "de", "2031-04-03")]
    [InlineData("31.04.03", "hu", "2031-04-03")]
    [InlineData("5 listopada 2030", null, null)]
    [InlineData("5 listopada 2030", "pl", "2030-11-05")]
    [InlineData("5 listopada 2030", "hr", "2030-10-05")]
    public void What_can_mean_two_days_is_settled_by_the_language_or_by_nothing(string printed, string? language, string? expected) => Assert.Equal(expected, Best(printed, language));

    [Theory]
    [InlineData("th", "3 พฤษภาคม พ.ศ. 2574", "Thai Buddhist")]
    [InlineData("th", "3 พฤษภาคม 2574", "Thai Buddhist")]
    [InlineData("fa", "۱۳ اردیبهشت ۱۴۱۰", "Persian")]
    [InlineData("fa", "1410/02/13", "Persian")]
    [InlineData("ar", "11 رمضان 1452", "Islamic")]
    [InlineData("ar", "11 محرم 1452 هـ", "Islamic")]
    [InlineData("he", "ג׳ באייר ה׳תשצ״א", null)]
    [InlineData("he", "11 אייר 5791", "Hebrew")]
    [InlineData("zh", "民國120年5月3日", "Minguo")]
    public void Other_calendars_are_named_and_never_misread(string language, string printed, string? named)
    {
        var cause = Assert.IsType<Finding<When>.Missing>(Stamped.On(printed, language, Saved)).Cause;
        Assert.Contains(named ?? "no stamp", cause, StringComparison.Ordinal);
        Assert.Null(Stamps.Whole(printed, new Locale(DayOrder.Unknown, language)));
    }

    [Theory]
    [InlineData("en", "may")]
    [InlineData("en", "mar")]
    [InlineData("en", "set")]
    [InlineData("en", "ago")]
    [InlineData("en", "sat")]
    [InlineData("en", "sun")]
    [InlineData("en", "second")]
    [InlineData("en", "Last 7 days")]
    [InlineData("en", "This week")]
    [InlineData("en", "Now")]
    [InlineData("en", "32 August")]
    [InlineData("en", "3 men and a dog")]
    [InlineData("en", "3 may be enough")]
    [InlineData("es", "ago")]
    [InlineData("es", "El 3 va a marzo con dudas")]
    [InlineData("it", "La corsa di marzo")]
    [InlineData("it", "ora")]
    [InlineData("fr", "3 pas en avant")]
    [InlineData("de", "Der 3. Mann")]
    [InlineData("hu", "mai")]
    [InlineData("tr", "ara")]
    [InlineData("pt", "já")]
    [InlineData("vi", "tháng 13")]
    [InlineData("ja", "日")]
    [InlineData("zh", "三月")]
    public void An_ordinary_line_is_no_stamp_on_a_page(string language, string line) => Assert.Null(Stamps.Whole(line, new Locale(DayOrder.Unknown, language)));

    [Theory]
    [InlineData("fi", "3. toukokuuta 2031 klo 21.05", "2031-05-03 21:05")]
    [InlineData("lt", "2031 m. gegužės 3 d.", "2031-05-03 ")]
    [InlineData("ka", "3 მაისი, 2031", "2031-05-03 ")]
    [InlineData("hr", "3. listopada 2030.", "2030-10-03 ")]
    public void A_page_is_read_in_its_own_language(string language, string line, string expected)
    {
        var found = Stamps.Whole(line, new Locale(DayOrder.Unknown, language))!;
        Assert.Equal(expected, $"{found.Year}-{found.Month:00}-{found.Day:00} {found.Time:HH\\:mm}");
    }

    [Fact]
    public void The_other_stamps_of_a_page_settle_its_language()
    {
        var polish = Locale.Of(["5 listopada 2030", "3 grudnia 2030"], null);
        Assert.Equal((2030, 11, 5), Stamps.Whole("5 listopada 2030", polish) is { Year: { } year, Month: { } month, Day: { } day } ? (year, month, day) : default);
        Assert.Null(Stamps.Whole("5 listopada 2030"));
    }

    [Fact]
    public void Every_language_reads_its_own_months_and_ages()
    {
        var wrong = new List<string>();
        foreach (var code in StampTables.Codes(latin: true).Concat(StampTables.Codes(latin: false)))
        {
            foreach (var line in StampTables.Of(code).Select(line => line.Split('\t')))
            {
                var expected = line[0] == "past" ? (AgeUnit?)Enum.Parse<AgeUnit>(line[1], ignoreCase: true) : null;
                wrong.AddRange(line[2].Split('|').Where(_ => expected is not null).Select(pattern => pattern.Replace("#", "3", StringComparison.Ordinal))
                    .Where(age => StampLine.Read(age, new Locale(DayOrder.Unknown, code), told: true).Stamp?.Age is not { Count: 3 } read || read.Unit != expected).Select(age => $"{code}: {age}"));
            }
        }

        // A few languages print two units alike.
        Assert.True(wrong.Count < 40, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("es", "mar ")]
    [InlineData("fr", "mar. ")]
    [InlineData("zh", "日")]
    [InlineData("en", "second ")]
    public void Words_of_many_meanings_in_a_row_take_no_time(string language, string word)
    {
        var line = string.Concat(Enumerable.Repeat(word, 24)).Trim();
        Assert.IsType<Finding<When>.Missing>(Stamped.On(line, language, Saved));
        Assert.Null(Stamps.Whole(line, new Locale(DayOrder.Unknown, language)));
    }

    [Fact]
    public void A_page_with_a_date_of_another_calendar_says_so_in_a_note()
    {
        var page = HtmlPages.Read("<html lang=\"th\"><body><article><h1>ฝนตกหนัก</h1><p>3 พฤษภาคม 2574</p><p>ฝนตกหนักทั้งวันและน้ำท่วมถนนหลายสายในเมือง</p></article></body></html>");
        Assert.Contains(page.Notes, note => note.Contains("Thai Buddhist", StringComparison.Ordinal));
        Assert.Null(page.Published);
    }

    private static When? Read(string printed, string? language) => Stamped.On(printed, language, Saved) is Finding<When>.Found { Value: var when } ? when : null;

    private static string? Best(string printed, string? language) => Read(printed, language)?.Best?.ToString();
}
