using Dateline.News;
using Xunit;

namespace Dateline.Tests.Understand;

public sealed class NamesTests
{
    [Fact]
    public void A_surname_is_a_mention_where_the_full_name_stands_on_the_page()
    {
        var marks = TextPages.Marks("Then NATO Secretary General Ann Brook came.", "Later Brook left, and Stone stayed.");
        Assert.Equal(["Ann Brook", "Brook"], marks.Names.Where(name => name.Kind == NameKind.Person).Select(name => name.At.Text));
    }

    [Fact]
    public void Countries_capitals_and_bodies_are_told_from_people()
    {
        var marks = TextPages.Marks("On Monday Maria Lopez of the European Union flew from South Korea to Paris.");
        Assert.Equal([("Maria Lopez", NameKind.Person), ("European Union", NameKind.Organization), ("South Korea", NameKind.Location), ("Paris", NameKind.Location)],
            marks.Names.Select(name => (name.At.Text, name.Kind)));
    }

    [Fact]
    public void A_name_with_particles_is_whole()
    {
        var marks = TextPages.Marks("European Commission President Ursula von der Leyen’s plan failed.");
        Assert.Contains(marks.Names, name => name.At.Text == "Ursula von der Leyen");
    }
}
