using System.Text;
using Dateline.Collect;
using Dateline.Desk;
using Dateline.News;

namespace Dateline.Tests.Desk;

/// <summary>Runs the whole river for tests.</summary>
internal static class River
{
    public static Timeline Of(string folder, CollectOptions? options = null) => Of([folder], options);

    public static Timeline Of(IEnumerable<string> paths, CollectOptions? options = null)
    {
        var findings = Pages.From(paths, options ?? new(), Stream.Null).ToList();
        return NewsDesk.Timeline(
            findings.OfType<Finding<Page>.Found>().Select(found => NewsDesk.Read(found.Value)),
            findings.OfType<Finding<Page>.Missing>().Select(missing => new Unread(missing.Where, missing.Cause)), new());
    }

    public static Page Page(byte[] bytes, PageForm form, string path = "page") => new(News.Page.IdOf(bytes), path, form, bytes, PageFacts.Unknown);

    public static Page Page(string text, PageForm form = PageForm.Text, string path = "page") => Page(Encoding.UTF8.GetBytes(text), form, path);

    /// <summary>All evidence that a timeline holds.</summary>
    public static IEnumerable<Evidence> Evidence(Timeline timeline) =>
        Dates(timeline).SelectMany(when => when.Because).Select(reason => reason.Evidence).OfType<Evidence>()
            .Concat(timeline.Stories.SelectMany(story => story.Because).Select(reason => reason.Evidence).OfType<Evidence>())
            .Concat(timeline.People.SelectMany(person => person.Offices).SelectMany(office => office.Evidence))
            .Concat(timeline.Quotes.SelectMany(quote => quote.Evidence))
            .Concat(timeline.Figures.SelectMany(figure => figure.Evidence))
            .Concat(timeline.Planned.SelectMany(planned => planned.Evidence))
            .Concat(timeline.Doubts.SelectMany(doubt => doubt.Evidence))
            .Concat(timeline.Revisions.SelectMany(revised => revised.Changes).SelectMany(change => new[] { change.Was, change.Is }).OfType<Evidence>());

    /// <summary>All dates that a timeline holds.</summary>
    public static IEnumerable<When> Dates(Timeline timeline) =>
        timeline.Pages.Select(page => page.Retrieved)
            .Concat(timeline.Items.SelectMany(item => new[] { item.Dated.Published, item.Dated.Happened }))
            .Concat(timeline.Stories.SelectMany(story => new[] { story.Date, story.Happened, story.Told }))
            .Concat(timeline.People.SelectMany(person => person.Offices).SelectMany(office => new[] { office.From, office.To }))
            .Concat(timeline.Quotes.Select(quote => quote.Said))
            .Concat(timeline.Planned.SelectMany(planned => new[] { planned.When, planned.Announced }));
}
