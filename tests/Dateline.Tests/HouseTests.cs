using System.Xml.Linq;
using Xunit;

namespace Dateline.Tests;

/// <summary>The arrows of the house, as docs and compiler have them.</summary>
public sealed class HouseTests
{
    [Theory]
    [InlineData("News", "")]
    [InlineData("Collect", "News")]
    [InlineData("Read", "News")]
    [InlineData("Date", "News")]
    [InlineData("Link", "News")]
    [InlineData("Understand", "News")]
    [InlineData("Store", "News")]
    [InlineData("Desk", "Collect Date Link News Read Store Understand")]
    [InlineData("Present", "Collect Desk News Store")]
    public void A_stage_sees_only_what_the_house_allows(string stage, string sees)
    {
        var project = XDocument.Load(Path.Combine(Root.Folder, "src", $"Dateline.{stage}", $"Dateline.{stage}.csproj"));
        var seen = project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/'))["Dateline.".Length..])
            .Order(StringComparer.Ordinal);
        Assert.Equal(sees, string.Join(' ', seen));
    }
}
