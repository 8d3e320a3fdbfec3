using System.Globalization;
using Dateline.News;

namespace Dateline.Desk;

/// <summary>Why two items are, or are not, one story, in sentences.</summary>
internal static class PairSentences
{
    private const int MostNamed = 6;

    public static IEnumerable<string> Of(Item one, Item other, StoryPair pair, Func<string, Item> item)
    {
        if (one.Id == other.Id)
        {
            yield return "They are one and the same item.";
            yield break;
        }

        foreach (var link in pair.Same)
        {
            yield return LinkSentences.Of(item(link.One), item(link.Other), link);
        }

        if (pair.Stories is { } stories)
        {
            yield return pair.Items is { Hindrance: not Hindrance.None } items ? Says(items, one, other)
                : $"The two alone are alike enough, but their stories are not one: {Lower(Says(stories, one, other))}";
        }

        if (pair.Shared is { } shared)
        {
            foreach (var says in Shares(shared, pair.Same.Length > 0))
            {
                yield return says;
            }
        }

        if (pair.Items is { } score && score.Hindrance is not (Hindrance.DaysApart or Hindrance.AnnouncedAndTold or Hindrance.OtherDays))
        {
            yield return Score(score);
        }
    }

    private static string Says(StoryScore score, Item one, Item other) => score.Hindrance switch
    {
        Hindrance.Correction => "A correction holds them apart.",
        Hindrance.DaysApart => $"They came out too far apart: {(score.DaysApart is { } days ? $"at least {Days(days)}" : "an unknown time")} {(score.DaysApart < 1.5 ? "lies" : "lie")} between them.",
        Hindrance.AnnouncedAndTold => "One announces what the other tells as past: two stories of one thread, not one story.",
        Hindrance.OtherDays => "They name different days as the day of their news.",
        Hindrance.FewShared => "One of them has no day of its own, and they share too few words, names and figures for that.",
        Hindrance.Contradiction => $"One says otherwise than the other in the same line: “{one.Beginning}” and “{other.Beginning}” differ in a name or a figure.",
        Hindrance.Unlike => "They have too little in common.",
        _ => "They were not alike enough when the stories were made, surest first.",
    };

    private static IEnumerable<string> Shares(StoryLink shared, bool isOneStory)
    {
        var grounds = shared.Grounds!;
        string[] other = [.. shared.Shared.Except(grounds.Names, StringComparer.Ordinal).Take(MostNamed)];
        if (shared.Shared.Length + grounds.Figures.Length + grounds.Quotations.Length == 0)
        {
            yield return isOneStory ? "The two by themselves share no word of weight: other items of the story join them." : "They share no word of weight.";
        }

        if (grounds.Names.Length > 0)
        {
            yield return $"Both name {string.Join(", ", grounds.Names.Take(MostNamed))}.";
        }

        if (other.Length > 0)
        {
            yield return $"Both speak of {string.Join(", ", other)}.";
        }

        if (grounds.Figures.Length > 0)
        {
            yield return $"Both tell the figures {string.Join(", ", grounds.Figures.Take(MostNamed))}.";
        }

        if (grounds.Quotations.Length > 0)
        {
            yield return $"Both quote “{grounds.Quotations[0]}”.";
        }

        if (grounds.AcrossLanguages)
        {
            yield return "They are of two languages: only names, figures and days were held together.";
        }
    }

    /// <summary>The reckoning, for who wants to follow it.</summary>
    private static string Score(StoryScore score)
    {
        var parts = new List<string> { $"words {Number(score.Words)}" };
        Part(score.Time, "the time between them");
        Part(score.Place, "standing in one outlet");
        Part(score.Names, "naming other people");
        return $"Likeness {Number(score.Score)} of the {Number(score.Threshold)} that joins: {string.Join(", ", parts)}.";

        void Part(double part, string what)
        {
            if (Math.Abs(part - 1) >= 0.005)
            {
                parts.Add($"times {Number(part)} for {what}");
            }
        }
    }

    private static string Days(double days) => Math.Round(days, MidpointRounding.AwayFromZero) is var whole && whole <= 1 ? "a day"
        : $"{whole.ToString("0", CultureInfo.InvariantCulture)} days";

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
