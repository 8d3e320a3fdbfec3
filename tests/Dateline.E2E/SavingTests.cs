using System.Text;
using Dateline.Collect;
using Dateline.Desk;
using Dateline.News;
using Microsoft.Playwright;
using Xunit;

namespace Dateline.E2E;

/// <summary>Pages as a browser reads and saves them: it is the second opinion on bytes.</summary>
public sealed class SavingTests(Browser browser, Files files)
{
    private const string Address = "https://gazette.example/2024/03/bridge";

    static SavingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>What a page says of its encoding, and the encoding it is in.</summary>
    public static TheoryData<string, string> Encodings => new()
    {
        { "<meta charset=windows-1251>", "windows-1251" },
        { "<meta http-equiv=content-type content='text/html; charset=koi8-u'>", "koi8-u" },
        { "<meta charset=x-sjis>", "shift_jis" },
        { "<meta charset=ks_c_5601-1987>", "ks_c_5601-1987" },
        { "<meta charset=gb2312>", "gb18030" },
        { "<meta charset=big5>", "big5" },
        { "<meta charset=euc-jp>", "euc-jp" },
        { "<meta charset=iso-8859-2>", "iso-8859-2" },
        { "<meta charset=latin1>", "windows-1252" },
        { "<meta charset=utf-16>", "utf-8" },
        { "<?xml version='1.0' encoding='windows-1253'?>", "windows-1253" },
        { "<!--<meta charset=big5>--><a title='<meta charset=big5>'></a><meta content='charset=windows-1251' charset=koi8-r>", "koi8-r" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_page_is_read_in_the_encoding_in_which_a_browser_shows_it(string declared, string encoding)
    {
        var all = "Café Żółty Η γέφυρα Міст 橋 다리 大橋 大桥";
        var strict = Encoding.GetEncoding(encoding, new EncoderReplacementFallback(""), DecoderFallback.ExceptionFallback);
        byte[] bytes = [.. Encoding.ASCII.GetBytes($"{declared}<html><body><p>"), .. strict.GetBytes(all), .. "</p></body></html>"u8];
        await using var window = await ShownAsync(bytes);
        Assert.Equal((await window.Page.InnerTextAsync("body")).Trim(), Read(bytes, "page.html").Plain);
    }

    [Fact]
    public async Task A_page_that_Chromium_saved_as_MHTML_reads_as_the_page_does()
    {
        byte[] bytes =
        [
            .. "<!doctype html><html lang=uk><head><meta charset=windows-1251><style>p { color: teal }</style></head><body><h1>"u8,
            .. Encoding.GetEncoding(1251).GetBytes("Міст через Дніпро відкрили – «за рік до строку»"), .. "</h1><p>1 + 1 = 2 "u8, .. new string('x', 200).Select(letter => (byte)letter),
            .. "</p><iframe srcdoc='<p>An advertisement'></iframe></body></html>"u8,
        ];
        await using var window = await ShownAsync(bytes);
        var devtools = await window.Page.Context.NewCDPSessionAsync(window.Page);
        var saved = (await devtools.SendAsync("Page.captureSnapshot", new() { ["format"] = "mhtml" }))!.Value.GetProperty("data").GetString()!;
        var page = Read(Encoding.UTF8.GetBytes(saved), "page.mhtml");
        Assert.Equal(Read(bytes, "page.html").Plain, page.Plain);
        Assert.Equal((Address, "the MHTML header"), (page.Facts.Url, page.Facts.RetrievedSource));
        Assert.NotNull(page.Facts.Retrieved);
    }

    private async Task<Window> ShownAsync(byte[] bytes)
    {
        var window = await browser.OpenAsync(files.Short);
        await window.Page.RouteAsync("https://gazette.example/**", route => route.FulfillAsync(new() { BodyBytes = bytes, ContentType = "text/html" }));
        await window.GoAsync(Address);
        return window;
    }

    private static ReadPage Read(byte[] bytes, string name)
    {
        var folder = Directory.CreateTempSubdirectory("dateline-saving-");
        try
        {
            var file = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(file, bytes);
            return NewsDesk.Read(Assert.IsType<Finding<Page>.Found>(Assert.Single(Pages.From([file], new(), Stream.Null))).Value);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
