using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Address, section and language of a page.</summary>
public sealed class HtmlMetadataTests
{
    [Fact]
    public void A_canonical_address_is_made_whole()
    {
        var page = HtmlPages.Read(HtmlPages.Article("""<base href="https://courier.example/a/"><link rel="canonical" href="/ferry"><meta property="og:url" content="https://other.example/">"""), url: null);
        Assert.Equal("https://courier.example/ferry", page.Url);
    }

    [Theory]
    [InlineData("en", "แรงงานที่ท่าเรือเหนือกล่าวว่าเรือข้ามฟากเก่าจะกลับไปทะเลอีกครั้งในฤดูใบไม้ผลิ", "th")]
    [InlineData("en", "北の桟橋に嵐以来つながれていた古い渡し船が、乗組員だけを乗せて自力で海に戻った。船主は春にもう動かないと言っていた。", "ja")]
    [InlineData("en", "自從暴風雨以來一直停靠在北碼頭的舊渡輪，載著船員靠自己的動力重返大海。船主春天曾說它再也不會航行了，船廠也已報價。", "zh")]
    [InlineData("fa", "کشتی قدیمی که از زمان طوفان در اسکله شمالی پهلو گرفته بود با موتور خود به دریا بازگشت", "fa")]
    [InlineData("", "Το παλιό πλοίο που είχε μείνει στη βόρεια προβλήτα από την καταιγίδα γύρισε στη θάλασσα", "el")]
    [InlineData("de", "The ferry that had lain at the northern pier since the storm went back to sea", "de")]
    public void A_page_is_in_the_language_of_its_script_whatever_it_says(string stated, string text, string language) =>
        Assert.Equal(language, HtmlPages.Read($"<html lang=\"{stated}\"><body><p>{text}</p></body></html>").Language);

    [Theory]
    [InlineData("harbour,news,front", "harbour")]
    [InlineData("Pubs, Ports & Piers", "Pubs, Ports & Piers")]
    public void Of_several_sections_in_one_value_the_first_is_taken(string stated, string section) =>
        Assert.Equal(section, HtmlPages.Read(HtmlPages.Article($"<meta property=\"article:section\" content=\"{stated}\">")).Section);
}
