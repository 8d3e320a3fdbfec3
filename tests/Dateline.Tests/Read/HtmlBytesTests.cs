using System.Text;
using Dateline.Read;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Which encoding a page is in, as the HTML standard finds it out, and where a saved page is read otherwise.</summary>
public sealed class HtmlBytesTests
{
    private const string Greek = "Η γέφυρα άνοιξε";

    static HtmlBytesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("<meta charset=\"koi8-r\">", "koi8-r")]
    [InlineData("<meta charset='koi8-r'>", "koi8-r")]
    [InlineData("<META CHARSET = KOI8-R >", "koi8-r")]
    [InlineData("<meta\ncharset=koi8-r>", "koi8-r")]
    [InlineData("<meta/charset=koi8-r>", "koi8-r")]
    [InlineData("<meta charset=\" koi8-r\n\">", "koi8-r")]
    [InlineData("<metacharset=koi8-r>", null)]
    [InlineData("<meta charset=koi8-r/>", null)]
    [InlineData("<meta charset=\"koi8-r", null)]
    [InlineData("<meta charset=koi8-r", null)]
    [InlineData("<meta test=\" charset=koi8-r>", null)]
    [InlineData("<meta test=x\" charset=koi8-r>", "koi8-r")]
    [InlineData("<meta charset=koi8-r charset=big5>", "koi8-r")]
    [InlineData("<meta charset=unheard-of><meta charset=koi8-r>", "koi8-r")]
    [InlineData("<meta charset=koi8-r><meta charset=big5>", "koi8-r")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\">", "koi8-r")]
    [InlineData("<meta content=\"text/html; charset = 'koi8-r' ; x\" http-equiv=Content-Type>", "koi8-r")]
    [InlineData("<meta http-equiv=content-type content=\"charset koi8-r charset=big5\">", "big5")]
    [InlineData("<meta http-equiv=content-type content=\"charset='koi8-r\">", null)]
    [InlineData("<meta content=\"text/html; charset=koi8-r\">", null)]
    [InlineData("<meta http-equiv=refresh content=\"text/html; charset=koi8-r\">", null)]
    [InlineData("<meta http-equiv=content-type content='charset=big5' charset=koi8-r>", "koi8-r")]
    [InlineData("<!--<meta charset=big5>--><meta charset=koi8-r>", "koi8-r")]
    [InlineData("<!--><meta charset=koi8-r>", "koi8-r")]
    [InlineData("<!-- > <meta charset=koi8-r>", null)]
    [InlineData("<a href='<meta charset=big5>'><meta charset=koi8-r>", "koi8-r")]
    [InlineData("<? <meta charset=big5> ?><meta charset=koi8-r>", "koi8-r")]
    [InlineData("</ <meta charset=koi8-r>", null)]
    [InlineData("<meta charset=utf-16>", "utf-8")]
    [InlineData("<meta charset=x-user-defined>", "windows-1252")]
    [InlineData("<meta charset=iso-8859-1>", "windows-1252")]
    [InlineData("<meta charset=x-sjis>", "shift_jis")]
    [InlineData("<meta charset=KS_C_5601-1987>", "ks_c_5601-1987")]
    [InlineData("<meta charset=gb2312>", "gb18030")]
    [InlineData("<meta charset=hz-gb-2312>", null)]
    [InlineData("<?xml version=\"1.0\" encoding=\"koi8-r\"?><html>", "koi8-r")]
    [InlineData("<?xml encoding = 'utf-16' ?>", "utf-8")]
    [InlineData(" <?xml encoding='koi8-r'?>", null)]
    [InlineData("<?xml encoding='big5'?><meta charset=koi8-r>", "koi8-r")]
    public void A_declaration_is_found_as_the_standard_finds_it(string head, string? name) =>
        Assert.Equal(name, HtmlPrescan.Of(Encoding.Latin1.GetBytes(head)).Encoding?.WebName);

    [Theory]
    [InlineData("<script>{0}'<meta charset=big5>'</script><meta charset=koi8-r>", "koi8-r")]
    [InlineData("<style>{0}</style><title>{0}<meta charset=big5></TITLE><meta charset=koi8-r>", "koi8-r")]
    [InlineData("<!--{0}--><meta charset=koi8-r>", "koi8-r")]
    [InlineData("<meta name=x content='{0}'></head><meta charset=koi8-r>", null)]
    [InlineData("<body><p>{0}<meta charset=koi8-r>", null)]
    [InlineData("<script>{0}<meta charset=koi8-r>", null)]
    public void Far_down_a_declaration_counts_in_the_head_alone(string page, string? name) =>
        Assert.Equal(name, HtmlPrescan.Of(Encoding.Latin1.GetBytes("<html><head>" + page.Replace("{0}", new string('x', 2_000), StringComparison.Ordinal))).Encoding?.WebName);

    [Theory]
    [InlineData("windows-1251", "Міст відкрили у четвер, — сказала мерка")]
    [InlineData("koi8-u", "Міст відкрили у четвер")]
    [InlineData("windows-1250", "Most otevřeli ve čtvrtek")]
    [InlineData("iso-8859-2", "Żółty most otwarto w czwartek")]
    [InlineData("windows-1253", Greek)]
    [InlineData("windows-1254", "Köprü perşembe günü açıldı")]
    [InlineData("windows-1255", "הגשר נפתח")]
    [InlineData("windows-1256", "افتتح الجسر")]
    [InlineData("windows-1257", "Tiltas atidarytas ketvirtadienį")]
    [InlineData("windows-874", "สะพานเปิดแล้ว")]
    [InlineData("shift_jis", "橋は木曜日に開通した")]
    [InlineData("euc-jp", "橋は木曜日に開通した")]
    [InlineData("iso-2022-jp", "橋は木曜日に開通した")]
    [InlineData("ks_c_5601-1987", "다리가 목요일에 개통되었다 똠")]
    [InlineData("gb18030", "大桥于星期四通车")]
    [InlineData("big5", "大橋於星期四通車")]
    public void A_page_in_the_encoding_it_declares_is_read(string name, string text)
    {
        var page = HtmlPages.Read([.. Ascii($"<html><head><meta charset={name}></head><body><p>"), .. Encoding.GetEncoding(name).GetBytes(text), .. Ascii("</p>")]);
        Assert.Equal(text, page.Plain);
        Assert.Empty(page.Unread);
    }

    [Theory]
    [InlineData("uk", "windows-1251", "Міст відкрили у четвер")]
    [InlineData("ru-RU", "windows-1251", "Мост открыли в четверг")]
    [InlineData("EL", "iso-8859-7", Greek)]
    [InlineData("pl", "iso-8859-2", "Żółty most")]
    [InlineData("zh_TW", "big5", "大橋於星期四通車")]
    [InlineData("zh-Hans", "gb18030", "大桥于星期四通车")]
    [InlineData("ja", "shift_jis", "橋は木曜日に開通した")]
    [InlineData("en-GB", "windows-1252", "Café owners “met”")]
    [InlineData("", "windows-1252", "Café owners “met”")]
    public void Without_a_declaration_the_language_says_what_pages_had_before_UTF_8(string language, string name, string text)
    {
        var page = HtmlPages.Read([.. Ascii($"<html lang=\"{language}\"><body><p>"), .. Encoding.GetEncoding(name).GetBytes(text)]);
        Assert.Equal(text, page.Plain);
    }

    [Fact]
    public void Bytes_that_are_UTF_8_are_UTF_8_whatever_an_outdated_declaration_says()
    {
        Assert.Equal("Café “Zur Brücke”", Read("<meta charset=iso-8859-15><p>Café “Zur Brücke”").Plain);
        Assert.Equal("Cafés", Read("<meta charset=windows-1251><p>Cafés").Plain);
        Assert.Equal("大桥", Read("<p>大桥").Plain);
    }

    /// <summary>In GBK these two letters are bytes that make valid UTF-8.</summary>
    [Fact]
    public void A_few_letters_that_make_UTF_8_by_chance_are_what_the_page_declares() =>
        Assert.Equal("联通", HtmlPages.Read([.. "<meta charset=gbk><p>"u8, 0xC1, 0xAA, 0xCD, 0xA8]).Plain);

    [Fact]
    public void What_carried_the_page_goes_before_what_the_page_declares_and_a_mark_before_both()
    {
        byte[] bytes = [.. "<meta charset=koi8-r><p>"u8, .. Encoding.GetEncoding(1253).GetBytes(Greek)];
        Assert.Equal(Greek, After(HtmlBytes.Decode(bytes, "windows-1253").Text));
        Assert.Equal(Greek, After(HtmlBytes.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<p>" + Greek)], "windows-1253").Text));
        Assert.Equal(Greek, After(HtmlBytes.Decode(Encoding.UTF8.GetBytes("<meta charset=koi8-r><p>" + Greek), "utf-8").Text));
        Assert.Equal(Greek, After(HtmlBytes.Decode([.. "<meta charset=windows-1253><p>"u8, .. Encoding.GetEncoding(1253).GetBytes(Greek)], "unheard-of").Text));
    }

    [Theory]
    [InlineData("<html><body><p>")]
    [InlineData("\r\n<!doctype html><meta charset=utf-8><p>")]
    [InlineData("<?xml version='1.0'?><html><p>")]
    public void UTF_16_is_known_without_a_mark(string head)
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            Assert.Equal(Greek, HtmlPages.Read(encoding.GetBytes(head + Greek)).Plain);
        }
    }

    [Fact]
    public void Japanese_in_escapes_is_known_without_a_declaration() =>
        Assert.Equal("橋は開通した", HtmlPages.Read([.. "<title>x</title><p>"u8, .. Encoding.GetEncoding("iso-2022-jp").GetBytes("橋は開通した")]).Plain);

    [Fact]
    public void A_broken_place_garbles_no_more_than_itself_and_is_told()
    {
        var page = HtmlPages.Read([.. "<p>Café “Zur Brücke”, "u8, 0xE9, .. " und "u8, 0xFF, 0xFE, .. " <p>Grüße"u8]);
        Assert.Equal("Café “Zur Brücke”, \uFFFD und \uFFFD\uFFFD\nGrüße", page.Plain);
        Assert.Equal(["byte 28 is not UTF-8, nor are bytes in 2 more places: what cannot be read there is shown as \uFFFD."], page.Unread);
        Assert.Equal(["is not all shift_jis: what cannot be read there is shown as \uFFFD."], HtmlPages.Read([.. "<meta charset=shift_jis><p>"u8, 0x8B, 0xB4, 0x85, 0x40]).Unread);
    }

    [Fact]
    public void A_page_that_claims_UTF_8_and_is_not_is_read_as_what_it_must_be()
    {
        var page = HtmlPages.Read([.. "<html lang=uk><meta charset=utf-8><p>"u8, .. Encoding.GetEncoding(1251).GetBytes("Міст відкрили")]);
        Assert.Equal("Міст відкрили", page.Plain);
    }

    [Fact]
    public void Any_bytes_are_letters_in_any_encoding()
    {
        string[] labels = ["utf-8", "windows-1251", "x-sjis", "gbk", "big5", "euc-kr", "euc-jp", "iso-2022-jp", "utf-16", "windows-1258", "unheard-of"];
        Prop.ForAll<byte[]?>(bytes =>
        {
            foreach (var label in labels)
            {
                byte[] page = [.. Ascii($"<meta charset={label}>"), .. bytes ?? []];
                Assert.DoesNotContain('\0', HtmlBytes.Decode(page).Text + HtmlBytes.Decode(bytes, label).Text);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Pictures_in_the_page_count_for_nothing()
    {
        var picture = $"<img src=\"data:image/png;base64,{new string('A', 2_000_000)}==\">";
        var page = Read("<p>above</p>" + string.Concat(Enumerable.Repeat(picture, 13)) + "<p>below</p><img src=\"data:image/gif;base64,R0lGOD\" alt=x><p>end</p>");
        Assert.Equal("above\nbelow\nend", page.Plain);
        Assert.Empty(page.Unread);
        Assert.InRange(HtmlBytes.Decode(Encoding.UTF8.GetBytes("<p>" + picture + "</p>")).Text.Length, 30, 60);
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static Dateline.News.ReadPage Read(string html) => HtmlPages.Read(html);

    private static string After(string text) => text[(text.LastIndexOf('>') + 1)..];
}
