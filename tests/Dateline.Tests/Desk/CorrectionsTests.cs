using System.Collections.Immutable;
using Dateline.Collect;
using Dateline.Desk;
using Dateline.News;
using Dateline.Present.Exports;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Desk;

/// <summary>What a reader says wins over every ground, in any order, and leaves nothing behind when it is taken back.</summary>
public sealed class CorrectionsTests
{
    private static readonly Lazy<ImmutableArray<ReadPage>> Pages = new(() => [.. Dateline.Collect.Pages.From([Path.Combine(Root.Folder, "samples", "europa-clipper")], new(), Stream.Null)
        .OfType<Finding<Page>.Found>().Select(found => NewsDesk.Read(found.Value))]);

    private static readonly Lazy<Timeline> Plain = new(() => With());

    private static Timeline With(params Correction[] corrections) => NewsDesk.Timeline(Pages.Value, [], new() { Corrections = [.. corrections] });

    private static byte[] Bytes(Timeline timeline)
    {
        using var stream = new MemoryStream();
        JsonTimeline.Write(timeline with { Unread = [] }, stream);
        return stream.ToArray();
    }

    private static string StoryOf(Timeline timeline, string item) => timeline.Items.Single(each => each.Item.Id == item).Story;

    private static Story Many => Plain.Value.Stories.First(story => story.Items.Select(id => Plain.Value.Items.Single(item => item.Item.Id == id).Item.Page).Distinct().Count() > 1);

    private static (string One, string Other) Strangers => (Plain.Value.Stories[0].Items[0], Plain.Value.Stories[^1].Items[0]);

    [Fact]
    public void Two_stories_held_together_are_one_and_say_why()
    {
        var (one, other) = Strangers;
        var timeline = With(new Correction.Same("", [one, other]));
        Assert.Equal(StoryOf(timeline, one), StoryOf(timeline, other));
        Assert.Contains(timeline.Stories.Single(story => story.Items.Contains(one)).Because, reason => reason.Says.StartsWith("A correction", StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_items_of_any_story_stay_together_against_a_reader()
    {
        foreach (var story in Plain.Value.Stories.Where(story => story.Items.Length > 1))
        {
            var timeline = With(new Correction.NotSame("", [story.Items[0], story.Items[^1]]));
            Assert.NotEqual(StoryOf(timeline, story.Items[0]), StoryOf(timeline, story.Items[^1]));
            Assert.NotEqual(timeline.Items.Single(item => item.Item.Id == story.Items[0]).CopyOf ?? "", story.Items[^1]);
        }
    }

    [Fact]
    public void A_story_taken_apart_altogether_leaves_every_item_alone()
    {
        var timeline = With(new Correction.NotSame("", Many.Items));
        Assert.Equal(Many.Items.Length, Many.Items.Select(item => StoryOf(timeline, item)).Distinct().Count());
    }

    /// <summary>Several lines that hold other pairs apart: each is looked through to its end, whichever is longer.</summary>
    [Fact]
    public void Pairs_held_apart_leave_all_others_as_they_were()
    {
        var ids = Plain.Value.Items.Select(item => item.Item.Id).Order(StringComparer.Ordinal).ToArray();
        var apart = ids.Chunk(2).Where(pair => pair.Length == 2).Concat(ids.Skip(1).Chunk(2).Where(pair => pair.Length == 2))
            .Where(pair => StoryOf(Plain.Value, pair[0]) != StoryOf(Plain.Value, pair[1])).ToArray();
        Assert.NotEmpty(apart);
        var timeline = With([.. apart.Select(pair => new Correction.NotSame("", [.. pair]))]);
        Assert.Empty(timeline.Unread);
        Assert.Equal(Plain.Value.Stories.Select(story => story.Items), timeline.Stories.Select(story => story.Items));
    }

    [Fact]
    public void A_date_is_what_the_reader_says_and_its_story_follows()
    {
        var item = Plain.Value.Items.First(item => item.Dated.Published.Basis != Basis.Stated).Item.Id;
        var given = When.On(new(new DateOnly(2020, 2, 29)), Basis.Stated, new Reason("A correction says so.", null));
        var timeline = With(new Correction.Dated("", item, given, given));
        Assert.Equal(given, timeline.Items.Single(each => each.Item.Id == item).Dated.Published);
        Assert.Equal("2020-02-29", timeline.Stories.Single(story => story.Items.Contains(item)).Happened.Edtf);
    }

    [Fact]
    public void A_date_spreads_to_copies_that_have_none_of_their_own()
    {
        var copy = Plain.Value.Items.First(item => item.CopyOf is not null && item.Dated.Published.Basis != Basis.Stated);
        var given = When.On(new(new DateOnly(2020, 2, 29)), Basis.Stated, new Reason("A correction says so.", null));
        var dated = With(new Correction.Dated("", copy.CopyOf!, given, null)).Items.Single(item => item.Item.Id == copy.Item.Id).Dated.Published;
        Assert.Equal(("2020-02-29", Basis.SameItem), (dated.Edtf, dated.Basis));
        Assert.Contains(dated.Because, reason => reason.Says == "A correction says so.");
    }

    [Fact]
    public void A_speaker_a_hidden_quotation_and_a_hidden_item_are_obeyed()
    {
        var (quote, other, item) = (Plain.Value.Quotes[0].Id, Plain.Value.Quotes[1].Id, Plain.Value.Items[0].Item.Id);
        var timeline = With(new Correction.Speaker("", quote, "Somebody Else"), new Correction.HideQuote("", other), new Correction.HideItem("", item));
        Assert.Equal("Somebody Else", timeline.Quotes.Single(each => each.Id == quote).Speaker);
        Assert.DoesNotContain(timeline.Quotes, each => each.Id == other);
        Assert.DoesNotContain(timeline.Items, each => each.Item.Id == item);
    }

    [Fact]
    public void Names_of_one_person_are_joined_and_a_name_held_apart_is_a_person_of_its_own()
    {
        var (one, other) = (Plain.Value.People[0], Plain.Value.People[1]);
        var joined = With(new Correction.Named("", [one.Name, other.Name], [])).People;
        var person = joined.Single(each => each.Name == one.Name || each.Also.Contains(one.Name));
        Assert.Contains(other.Name, person.Also.Append(person.Name));
        Assert.Equal(one.Mentions + other.Mentions, person.Mentions);
        var (known, surname) = Plain.Value.People.SelectMany(each => each.Also.Where(also => !also.Contains(' ', StringComparison.Ordinal)), (each, also) => (each, also)).First();
        var apart = With(new Correction.Named("", [known.Name], [surname])).People;
        Assert.DoesNotContain(surname, apart.Single(each => each.Name == known.Name).Also);
        Assert.Contains(apart, each => each.Name == surname);
    }

    [Fact]
    public void A_hidden_story_goes_with_its_items()
    {
        var timeline = With(new Correction.HideStory("", Many.Items[^1]));
        Assert.DoesNotContain(timeline.Items, item => Many.Items.Contains(item.Item.Id));
        Assert.Equal(Plain.Value.Stories.Length - 1, timeline.Stories.Length);
    }

    [Fact]
    public void What_contradicts_itself_is_named_line_by_line_and_none_of_it_obeyed()
    {
        var (one, other) = Strangers;
        var third = Plain.Value.Stories[1].Items[0];
        var timeline = With(
            new Correction.Same("line 1", [one, third]), new Correction.Same("line 2", [third, other]), new Correction.NotSame("line 3", [other, one]),
            new Correction.Dated("line 4", one, When.On(new(new DateOnly(2020, 1, 1)), Basis.Stated), null), new Correction.Dated("line 5", one, When.On(new(new DateOnly(2020, 1, 2)), Basis.Stated), null));
        Assert.Equal(["line 1", "line 2", "line 3", "line 4", "line 5"], timeline.Unread.Select(unread => unread.Where).Order(StringComparer.Ordinal));
        Assert.Equal(Bytes(Plain.Value), Bytes(timeline));
    }

    [Fact]
    public void Long_lines_cost_no_more_than_their_length_and_unknown_ids_count_for_nothing()
    {
        var ids = Enumerable.Range(0, 20_000).Select(number => number.ToString("x12", System.Globalization.CultureInfo.InvariantCulture)).ToImmutableArray();
        var timeline = With(new Correction.Same("line 1", ids), new Correction.NotSame("line 2", [.. ids.Where((_, at) => at % 2 == 0)]));
        Assert.All(timeline.Unread, unread => Assert.EndsWith("which is not on these pages.", unread.Cause, StringComparison.Ordinal));
        Assert.Equal(Bytes(Plain.Value), Bytes(timeline));
    }

    [Fact]
    public void Strangers_are_joined_over_an_id_that_is_not_there()
    {
        var (one, other) = Strangers;
        var story = With(new Correction.Same("line 1", [one, "0123456789ab"]), new Correction.Same("line 2", ["0123456789ab", other])).Stories.Single(story => story.Items.Contains(one));
        Assert.Contains(other, story.Items);
    }

    [Fact]
    public void Of_many_lines_that_contradict_each_other_each_names_a_few()
    {
        var (one, other) = Strangers;
        var timeline = With([.. Enumerable.Range(0, 900).Select(number => (Correction)new Correction.Dated($"line {number}", one, When.On(new(new DateOnly(2020, 1, 1 + (number % 28))), Basis.Stated), null)),
            .. Enumerable.Range(900, 900).Select(number => (Correction)new Correction.Same($"line {number}", [one, other])), new Correction.NotSame("line 1800", [one, other])]);
        Assert.Equal(1801, timeline.Unread.Length);
        Assert.All(timeline.Unread, unread => Assert.InRange(unread.Cause.Length, 1, 200));
        Assert.Equal(Bytes(Plain.Value), Bytes(timeline));
    }

    [Fact]
    public void What_is_not_on_the_pages_is_told() =>
        Assert.Equal("corrects the item 0123456789ab, which is not on these pages.", Assert.Single(With(new Correction.HideItem("line 1", "0123456789ab")).Unread).Cause);

    [Fact]
    public void In_any_order_they_give_the_same_bytes_and_without_one_the_bytes_before_it()
    {
        var items = Plain.Value.Items.Select(item => item.Item.Id).ToArray();
        var quotes = Plain.Value.Quotes.Select(quote => quote.Id).ToArray();
        var day = Gen.Choose(0, 400).Select(days => When.On(new(new DateOnly(2024, 1, 1).AddDays(days)), Basis.Stated, new Reason("A correction says so.", null)));
        var pair = Gen.Two(Gen.Elements(items)).Where(two => two.Item1 != two.Item2);
        var any = Gen.OneOf(
            pair.Select(two => (Correction)new Correction.Same("", [two.Item1, two.Item2])),
            pair.Select(two => (Correction)new Correction.NotSame("", [two.Item1, two.Item2])),
            Gen.Elements(items).SelectMany(item => day.Select(when => (Correction)new Correction.Dated("", item, when, null))),
            Gen.Elements(items).Select(item => (Correction)new Correction.HideItem("", item)),
            Gen.Elements(quotes).Select(quote => (Correction)new Correction.Speaker("", quote, "Jane Roe")),
            Gen.Two(Gen.Elements(Plain.Value.People.Select(person => person.Name).ToArray())).Where(two => two.Item1 != two.Item2)
                .Select(two => (Correction)new Correction.Named("", [two.Item1, two.Item2], [])));
        var some = any.ListOf(6).Select(list => list.ToArray());
        Prop.ForAll(some.ToArbitrary(), corrections =>
        {
            var whole = Bytes(With(corrections));
            var lessOne = Bytes(With(corrections[1..]));
            return whole.SequenceEqual(Bytes(With([.. corrections.Reverse()])))
                && lessOne.SequenceEqual(Bytes(With([.. corrections[1..].Reverse()])))
                && Bytes(With()).SequenceEqual(Bytes(Plain.Value));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));
    }
}
