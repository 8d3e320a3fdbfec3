using Dateline.Date;
using Dateline.News;
using Xunit;

namespace Dateline.Tests.Date;

/// <summary>When a page as a whole came out, and an item of which only the change is told.</summary>
public sealed class PageDaysTests
{
    private static readonly Stamp Changed = new(2031, 4, 7, null, null, null, null, Evidence.Beside("a", EvidencePlace.Meta, "2031-04-07"));

    private static When Published(ReadPage page) => Assert.Single(Dates.Settle([page], Kinship.None, new()).Pages).Published;

    [Fact]
    public void An_article_that_only_tells_its_change_came_out_by_then_and_is_best_guessed_so()
    {
        var page = new Sheet("a") { Kind = PageKind.Article }.Item("The ferry is back.", role: ItemRole.Article).Page();
        var when = Published(page with { Items = [page.Items[0] with { Modified = Changed }] });
        Assert.Equal(("../2031-04-07", "2031-04-07", Basis.Stated), (when.Edtf, when.Best.ToString(), when.Basis));
        Assert.Contains("was changed on “2031-04-07”", Assert.Single(when.Because).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_does_not_move_a_day_of_publication()
    {
        var page = new Sheet("a") { Kind = PageKind.Article }.Item("The ferry is back.", PrintedStamp.On("2031-04-01"), ItemRole.Article).Page();
        Assert.Equal("2031-04-01", Published(page with { Items = [page.Items[0] with { Modified = Changed }] }).Edtf);
    }

    [Fact]
    public void A_list_is_as_new_as_its_newest_entry()
    {
        var when = Published(new Sheet("a").Item("The ferry is back.", PrintedStamp.On("2031-04-01")).Item("The ferry is gone.", PrintedStamp.On("2031-03-01")).Page());
        Assert.Equal(("2031-04-01/..", "2031-04-01"), (when.Edtf, when.Best.ToString()));
        Assert.Contains("The ferry is back.", when.Because[0].Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_says_when_it_came_out_is_believed() =>
        Assert.Equal("2031-04-07", Published(new Sheet("a").Item("The ferry is back.", PrintedStamp.On("2031-04-01")).Page() with { Published = Changed }).Edtf);

    [Fact]
    public void A_list_without_days_that_tells_its_change_came_out_by_then() =>
        Assert.Equal("../2031-04-07", Published(new Sheet("a").Item("The ferry is back.").Page() with { Modified = Changed }).Edtf);
}
