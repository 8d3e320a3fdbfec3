using System.Text;
using Dateline.Collect;
using Dateline.News;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Collect;

/// <summary>Web archives of one page, as Chromium, older browsers and mail programs write them.</summary>
public sealed class MhtmlTests
{
    private const string Address = "https://gazette.example/2024/03/harbour-crane";

    private const string Chromium =
        """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://gazette.example/2024/03/harbour-crane
        Subject: =?utf-8?Q?The=20crane=20returns?=
        Date: Tue, 5 Mar 2024 23:15:32 -0000
        MIME-Version: 1.0
        Content-Type: multipart/related;
        	type="text/html";
        	boundary="----MultipartBoundary--Nq7----"


        ------MultipartBoundary--Nq7----
        Content-Type: text/html
        Content-ID: <frame-E354@mhtml.blink>
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://gazette.example/2024/03/harbour-crane

        <!DOCTYPE html><html lang=3D"en"><head><meta charset=3D"UTF-8"></head><bod=
        y><p>The crane =E2=80=9CKarla=E2=80=9D returned, said 2 + 2 =3D 4.</p></bo=
        dy></html>
        ------MultipartBoundary--Nq7----
        Content-Type: text/html
        Content-ID: <frame-83BD@mhtml.blink>
        Content-Location: https://adverts.example/frame

        <p>An advertisement that is no part of the page.</p>
        ------MultipartBoundary--Nq7------

        """;

    private static readonly string Root = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"UTF-8\"></head><body><p>The crane “Karla” returned, said 2 + 2 = 4.</p></body></html>";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_page_saved_by_Chromium_is_its_root_with_address_and_day(string lineEnd)
    {
        var file = Encoding.UTF8.GetBytes(Chromium.Replace("\n", lineEnd, StringComparison.Ordinal));
        foreach (var name in new[] { "page.mhtml", "page.MHT", "page.html" })
        {
            var page = Saved.Page(file, name);
            Assert.Equal((Root, PageForm.Html), (page.Text(), page.Form));
            Assert.Equal(new PageFacts(Address, Retrieved: new DateOnly(2024, 3, 5), RetrievedSource: "the MHTML header"), page.Facts);
            Assert.Equal(Page.IdOf(file), page.Id);
        }
    }

    [Fact]
    public void What_is_known_from_beside_the_page_goes_before_its_header_and_that_before_seen()
    {
        using var folder = new Present.CliFolder();
        folder.File("page.mhtml", Chromium);
        folder.File("about.json", """[{"file":"page.mhtml","url":"https://gazette.example/a","retrieved":"2024-03-06"}]""");
        var about = Assert.IsType<Finding<Page>.Found>(Assert.Single(Pages.From([folder.Path], new() { Seen = new(2025, 1, 1) }, Stream.Null))).Value.Facts;
        Assert.Equal(("https://gazette.example/a", new DateOnly(2024, 3, 6), "about.json"), (about.Url, about.Retrieved, about.RetrievedSource));
        Assert.Equal(new DateOnly(2024, 3, 5), Saved.Page(Chromium, "page.mhtml", new() { Seen = new(2025, 1, 1) }).Facts.Retrieved);
        Assert.Equal("--seen", Saved.Page(Chromium.Replace("Date:", "Dat:", StringComparison.Ordinal), "page.mhtml", new() { Seen = new(2025, 1, 1) }).Facts.RetrievedSource);
    }

    [Fact]
    public void The_older_way_has_its_address_in_the_part_its_page_in_base64_and_its_encoding_in_the_header()
    {
        var page = Saved.Page(string.Join("\r\n",
            "From: <Saved by Windows Internet Explorer 8>", "Subject: x", "Date: Sat, 15 Jul 2006 00:13:02 +0200", "MIME-Version: 1.0",
            "Content-Type: multipart/related;", "\ttype=\"text/html\";", "\tboundary=\"----=_NextPart_000_0000_01C6A7A1.9E0B7F80\"", "",
            "This is a multi-part message in MIME format.", "",
            "------=_NextPart_000_0000_01C6A7A1.9E0B7F80", "Content-Type: text/html;", "\tcharset=\"windows-1251\"", "Content-Transfer-Encoding: base64",
            "Content-Location: http://gazette.example/a/", "\tlong-way", "", Convert.ToBase64String([.. "<html><p>"u8, 0xCC, 0xB3, 0xF1, 0xF2], Base64FormattingOptions.InsertLineBreaks), "",
            "------=_NextPart_000_0000_01C6A7A1.9E0B7F80--", ""), "page.mht");
        Assert.Equal([.. "<html><p>"u8, 0xCC, 0xB3, 0xF1, 0xF2], page.Bytes.ToArray());
        Assert.Equal(("http://gazette.example/a/long-way", new DateOnly(2006, 7, 15), "windows-1251"), (page.Facts.Url, page.Facts.Retrieved, page.Facts.Charset));
        Assert.Equal("Міст", Dateline.Read.Readers.Read(page).Plain);
    }

    [Fact]
    public void The_root_is_the_part_that_start_names_else_the_first_of_HTML()
    {
        static string Mail(string start) => $"""
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary=b; start="{start}"

            --b
            Content-Type: image/gif

            GIF89a
            --bc is no delimiter
            --b
            Content-Type: multipart/alternative; boundary="b b"

            --b b
            Content-Type: text/plain

            The text beside it.
            --b b
            Content-Type: text/html
            Content-ID: <one>

            <p>one</p>
            --b b--
            --b
            Content-Type: text/html
            Content-ID: <two>

            <p>two</p>
            --b--
            """;
        Assert.Equal("<p>one</p>", Saved.Page(Mail("<none>"), "page.mht").Text());
        Assert.Equal("<p>two</p>", Saved.Page(Mail("<two>"), "page.mht").Text());
    }

    [Fact]
    public void A_page_alone_in_a_mail_and_one_cut_short_are_read()
    {
        Assert.Equal("<p>alone", Saved.Page("MIME-Version: 1.0\nContent-Type: text/html\n\n<p>alone", "page.mht").Text());
        Assert.StartsWith("<!DOCTYPE html>", Saved.Page(Chromium[..(Chromium.IndexOf("returned", StringComparison.Ordinal))], "page.mht").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_boundary_longer_than_the_standard_allows_is_none()
    {
        static string Mail(int length) => $"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"{new string('-', length)}\"\n\n--{new string('-', length)}\nContent-Type: text/html\n\n<p>in\n--{new string('-', length)}--\n";
        Assert.Equal("<p>in", Saved.Page(Mail(70), "page.mht").Text());
        Assert.NotEqual("<p>in", Saved.Cause(Encoding.UTF8.GetBytes(Mail(71)), "page.mht"));
    }

    [Fact]
    public void A_file_of_that_name_that_is_none_is_what_it_is()
    {
        Assert.Equal("<html><p>a page", Saved.Page("<html><p>a page", "page.mhtml").Text());
        Assert.Contains("no part of it is HTML", Saved.Cause(Encoding.UTF8.GetBytes(Chromium.Replace("text/html", "image/png", StringComparison.Ordinal)), "page.mhtml"), StringComparison.Ordinal);
        Assert.Equal(PageForm.Text, Saved.Page(Chromium, "a mail that somebody copied.txt").Form);
    }

    [Theory]
    [InlineData("file:///C:/Temp/page.htm", null)]
    [InlineData("cid:frame-1@mhtml.blink", null)]
    [InlineData("https://archive.example/web/20120611024252/http://gazette.example/a", "http://gazette.example/a")]
    public void An_address_on_the_web_is_the_pages_and_nothing_else(string location, string? url) =>
        Assert.Equal(url, Saved.Page(Chromium.Replace(Address, location, StringComparison.Ordinal), "page.mhtml").Facts.Url);

    [Fact]
    public void Any_mail_is_a_page_or_a_sentence()
    {
        var pieces = Gen.Elements(
            "MIME-Version: 1.0\n", "Content-Type: multipart/related; boundary=", "b", "\"", "b b", "\n", "\r\n", "\r", "--b", "--", "--b--", "Content-Type: text/html", "; charset=", "\t", " ", "=", "==", "=E2", "=\n",
            "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "Date: Tue, 31 Feb 2024\n", "Content-Type: multipart/mixed; boundary=\"b\"\n\n", ":", ";", "start=<", ">", "<p>x", "\0", "é");
        Prop.ForAll(Gen.ListOf(pieces).ToArbitrary(), list =>
        {
            using var input = new MemoryStream(Encoding.UTF8.GetBytes("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n" + string.Concat(list)));
            Assert.Single(Pages.From(["-"], new(), input));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }
}
