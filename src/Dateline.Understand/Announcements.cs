using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Is a period named in a sentence one for which the sentence announces something? “is set for June 2026”, “hopes to open in the fall of 2028”.</summary>
internal static class Announcements
{
    private const int Furthest = 24;

    private static readonly ImmutableHashSet<string> Arranged = ["set", "scheduled", "due", "slated", "expected", "to"];

    private static readonly ImmutableHashSet<string> Hoping = ["hopes", "hope", "plans", "plan", "aims", "aim", "intends", "intend"];

    /// <summary>Words that open a clause that only tells more of something.</summary>
    private static readonly ImmutableHashSet<string> Background =
        ["who", "which", "whose", "whom", "where", "when", "if", "unless", "whether", "would", "could", "might", "not", "never", "because", "since", "after", "before"];

    /// <summary>“of June 2026” names a thing by its month; “the fall of 2028” is a time.</summary>
    private static readonly ImmutableHashSet<string> Parts = ["spring", "summer", "fall", "autumn", "winter", "end", "start", "beginning", "middle", "half", "quarter"];

    public static bool Announces(Wording words, Passage day)
    {
        var first = words.TokenFrom(day.Start);
        if (!words.Has(first) || first == 0)
        {
            return false;
        }

        var of = words.Tokens[first].Is("of") ? first : words.Tokens[first - 1].Is("of") ? first - 1 : -1;
        if (of > 0 && !Parts.Contains(words.Tokens[of - 1].Text))
        {
            return false;
        }

        for (var i = first - 1; i >= Math.Max(words.SentenceStart(first), first - Furthest); i--)
        {
            var token = words.Tokens[i];
            if (IsAnnouncing(words, i))
            {
                return IsMain(words, i);
            }

            if (token.Is(';') || token.Is('“') || token.Is('”') || token.Is('"') || Background.Contains(token.Text))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsAnnouncing(Wording words, int i)
    {
        var (text, next, before) = (words.Tokens[i].Text, words.Has(i + 1) ? words.Tokens[i + 1].Text : "", i > 0 ? words.Tokens[i - 1].Text : "");
        return (text == "will" && next is not ("have" or "not" or "never"))
            || (before is "is" or "are" && Arranged.Contains(text))
            || (Hoping.Contains(text) && next == "to")
            || (text is "takes" or "take" && next is "office" or "effect" or "place" or "over");
    }

    /// <summary>True when no word that opens a background clause stands between the verb and the beginning of its clause.</summary>
    private static bool IsMain(Wording words, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(words.SentenceStart(verb), verb - Furthest); i--)
        {
            if (words.Tokens[i].Is(',') || words.Tokens[i].Is(';'))
            {
                return true;
            }

            if (Background.Contains(words.Tokens[i].Text) || (words.Tokens[i].Is("that") && !(i > 0 && Lexicon.Saying.Contains(words.Tokens[i - 1].Text))))
            {
                return false;
            }
        }

        return true;
    }
}
