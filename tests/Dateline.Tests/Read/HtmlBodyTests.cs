using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

public sealed class HtmlBodyTests
{
    private const string Address = "https://courier.example/2031/old-ferry-goes-back-to-sea";

    private const string Body = """
        <p>The ferry that had lain at the northern pier since the storm went back to sea on its own engines, with nobody aboard but its crew.</p>
        <p>Its owner had said in spring that it would never run again, and the yard had already been asked what the steel was worth.</p>
        <p>“She only wanted to be asked,” said the mate, who has served on her for thirty years and does not mean to stop.</p>
        <p>The first passengers are to board on Saturday; the fare will be what it was in the year of the storm.</p>
        """;

    private static string Text(string body, string above = "", string below = "") =>
        HtmlPages.Read(HtmlPages.Article(above: above, below: below, body: body), Address).Article!.Text;

    [Fact]
    public void A_widget_among_the_paragraphs_is_none_of_the_body()
    {
        var text = Text(Body.Replace("<p>“She", "<div class=\"clip\"><div>Watch: how the yard lifted the ferry from the mud with two cranes and a tug that was older than both of them.</div></div><p>“She", StringComparison.Ordinal));
        Assert.DoesNotContain("Watch:", text, StringComparison.Ordinal);
        Assert.Contains("only wanted to be asked", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_in_a_box_before_the_body_sums_it_up_and_is_left_out() => Assert.DoesNotContain("In short", Text(
        Body, above: "<div class=\"points\"><ul><li>In short: the ferry that nobody would have paid for is at sea again, and it got there by itself.</li></ul></div>"), StringComparison.Ordinal);

    [Fact]
    public void A_list_in_the_body_stays() => Assert.Contains("a new rudder", Text(
        Body.Replace("<p>The first", "<ul><li>a new rudder</li><li>two lifeboats, both of them second-hand</li></ul><p>The first", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Behind_the_last_paragraph_of_its_kind_a_body_ends() => Assert.EndsWith("the year of the storm.", Text(
        Body, below: "<div class=\"rights\"><p>No part of this may be printed anywhere else unless the courier has been asked and has said that it may.</p></div>"), StringComparison.Ordinal);

    [Fact]
    public void Paragraphs_in_variants_of_one_box_are_of_one_kind()
    {
        var boxes = string.Concat(Body.Split('\n').Where(line => line.Contains("<p>", StringComparison.Ordinal)).Select((line, at) => $"<div class=\"para{(at == 0 ? " para--first" : "")}\">{line}</div>"));
        Assert.Equal(4, Text(boxes).Split('\n').Length);
    }

    [Fact]
    public void A_long_part_of_the_body_in_a_box_of_its_own_stays()
    {
        var parts = Body.Replace("<p>“She", "<div class=\"more\"><p>“She", StringComparison.Ordinal) + "</div>";
        Assert.EndsWith("the year of the storm.", Text(parts), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_is_mostly_a_link_stays_where_its_neighbours_are_paragraphs() => Assert.Contains("sold her twice", Text(
        Body.Replace("<p>“She", "<p>He <a href=\"/2030/owner\">had sold her twice before</a> the storm.</p><p>“She", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Bare_lines_between_breaks_are_paragraphs()
    {
        var lines = string.Join("<br><br>", Body.Split('\n').Select(line => line.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal).Trim()).Append("Fare: four crowns"));
        Assert.Contains("the yard had already been asked", Text(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_put_twice_is_there_twice_and_a_body_printed_twice_is_there_once()
    {
        const string Question = "<p>What did you think when you saw her lights?</p>";
        Assert.Equal(3, Text(Body.Replace("<p>Its", Question + "<p>Its", StringComparison.Ordinal).Replace("<p>The first", Question + "<p>The first", StringComparison.Ordinal)).Split("What did").Length);
        Assert.Equal(2, Text(Body + Body).Split("only wanted").Length);
    }

    [Fact]
    public void A_quotation_that_a_figure_frames_is_no_caption()
    {
        var page = HtmlPages.Read(HtmlPages.Article(body: Body.Replace("<p>The first", "<figure><blockquote><p>I would have rowed her out myself if they had let me.</p></blockquote></figure><p>The first", StringComparison.Ordinal)), Address);
        Assert.Contains("rowed her out", page.Article!.Text, StringComparison.Ordinal);
        Assert.Empty(page.Captions);
    }

    [Theory]
    [InlineData("Follow the courier on Facebook and do not miss another sailing.")]
    [InlineData("Sign up for our letter to be told when she sails.")]
    [InlineData("Abonnieren Sie unseren Brief aus dem Hafen.")]
    [InlineData("© 2031 The Pier Courier")]
    [InlineData("There is more where this came from: join us and have our newsletter sent to you.")]
    public void What_the_outlet_says_to_its_reader_behind_the_piece_is_left_out(string line) =>
        Assert.EndsWith("the year of the storm.", Text(Body + $"<p>{line}</p>"), StringComparison.Ordinal);

    [Fact]
    public void A_last_paragraph_that_names_a_channel_in_a_story_stays() =>
        Assert.EndsWith("on Facebook.", Text(Body + "<p>The mate has told the whole of it to his daughter, who told it on Facebook.</p>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Read also: <a href=\"/2030/storm\">The night of the storm, hour by hour</a>")]
    [InlineData("À lire aussi <a href=\"/2030/storm\">La nuit de la tempête</a>")]
    [InlineData("Lesen Sie auch: <a href=\"/2030/storm\">Die Nacht des Sturms</a>")]
    public void A_line_that_points_to_another_piece_is_left_out(string line)
    {
        var text = Text(Body.Replace("<p>“She", $"<p>{line}</p><p>“She", StringComparison.Ordinal));
        Assert.Equal(4, text.Split('\n').Length);
    }

    [Fact]
    public void A_label_late_in_the_body_does_not_end_it() => Assert.EndsWith("the year of the storm.", Text(
        Body.Replace("<p>The first", "<h3>Related stories</h3><p>The first", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Nothing_before_the_title_is_in_the_body()
    {
        var page = HtmlPages.Read(HtmlPages.Article(body: Body).Replace("<main>", "<main><p>Tell the browser whether the courier may ring a bell when something has happened at sea.</p>", StringComparison.Ordinal), Address);
        Assert.DoesNotContain("ring a bell", page.Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_article_that_bears_the_title_is_believed_before_a_longer_text_elsewhere()
    {
        const string Petition = "<p>We ask the harbour board to keep the northern pier open in winter, as it has been since the pier was built, and to mend what the ice breaks.</p>";
        var page = HtmlPages.Read(HtmlPages.Article(body: Body[..Body.IndexOf("<p>“She", StringComparison.Ordinal)])
            .Replace("</main>", $"<div id=\"letter\">{string.Concat(Enumerable.Range(1, 3).Select(at => Petition.Replace("winter", $"winter {at}", StringComparison.Ordinal)))}</div></main>", StringComparison.Ordinal), Address);
        Assert.StartsWith("The ferry", page.Article!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("harbour board", page.Article.Text, StringComparison.Ordinal);
    }
}
