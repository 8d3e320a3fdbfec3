using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dateline.News;
using Dateline.Present.Exports;
using Dateline.Tests.Desk;
using Xunit;

namespace Dateline.Tests.Present;

/// <summary>What the program says of the samples, line by line, so that every change of an answer is looked at.</summary>
public sealed class GoldenTests
{
    private static readonly Lazy<Timeline> All = new(() => River.Of(CliProgram.Samples));

    /// <summary>Items whose chains of reasons are written out: a stated date, an age, a day in the text, a copy, the list's order.</summary>
    private static readonly string[] InFull =
    [
        "Europa Clipper is on its way to Jupiter", "Europa Clipper lets Mars bend its path", "Crews closed the payload fairing",
        "\"By exploring the unknown", "U.S. Poet Laureate", "India's GSAT-N2",
    ];

    [Fact]
    public void The_text_of_the_samples_is_as_accepted()
    {
        using var text = new StringWriter { NewLine = "\n" };
        TextTimeline.Write(All.Value, text, 80);
        Golden.Holds("europa-clipper.timeline.txt", text.ToString());
    }

    [Fact]
    public void The_items_of_the_samples_are_as_accepted() => Golden.Holds("europa-clipper.items.txt", Items(All.Value));

    /// <summary>An item a line: role, date, basis, the number of its story in the timeline, its first words; then some chains of reasons.</summary>
    private static string Items(Timeline timeline)
    {
        var number = timeline.Stories.Select((story, at) => (story.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at + 1, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var page in timeline.Pages)
        {
            text.Append(CultureInfo.InvariantCulture, $"{page.Page.Path}: {ContractWords.Of(page.Page.Kind)}, {ContractWords.Of(page.Page.Order)}, saved {page.Retrieved.Edtf ?? "?"}\n");
            foreach (var item in timeline.Items.Where(item => item.Item.Page == page.Page.Id))
            {
                var date = item.Dated.Published;
                text.Append(CultureInfo.InvariantCulture, $"  {ContractWords.Of(item.Item.Role),-7} {date.Edtf ?? "?",-21} {ContractWords.Of(date.Basis),-10} {number[item.Story],3}  {Short(item.Item.Shown)}\n");
            }
        }

        foreach (var item in timeline.Items.Where(item => InFull.Any(words => item.Item.Shown.StartsWith(words, StringComparison.Ordinal))))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{timeline.Pages.Single(page => page.Page.Id == item.Item.Page).Page.Path}: {Short(item.Item.Shown)}\n  published {item.Dated.Published.Edtf ?? "?"}\n");
            Reasons(text, item.Dated.Published.Because);
            text.Append(CultureInfo.InvariantCulture, $"  happened {item.Dated.Happened.Edtf ?? "?"}\n");
            Reasons(text, item.Dated.Happened.Because);
        }

        return text.ToString();
    }

    private static void Reasons(StringBuilder text, ImmutableArray<Reason> reasons)
    {
        foreach (var reason in reasons)
        {
            var words = reason.Evidence is { } evidence ? $" [{ContractWords.Of(evidence.Where)}: {Short(evidence.Exact)}]" : "";
            text.Append(CultureInfo.InvariantCulture, $"    - {reason.Says}{words}\n");
        }
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..60].TrimEnd() + "…";
    }
}
