using Dateline.Understand.Holding;

namespace Dateline.Understand;

/// <summary>A run of tokens that may name a person.</summary>
/// <param name="Broken">True when a bracket cuts the name: “(President Vladimir) Putin”.</param>
internal readonly record struct NameRun(int First, int Last, bool Broken);

/// <summary>Reads runs of capital words as a person's name.</summary>
internal static class PersonNames
{
    private const int Longest = 5;

    /// <summary>The name that begins at a token: “Mark Rutte”, “Ursula von der Leyen”, “Donald J. Trump”; null for none.</summary>
    public static NameRun? RunFrom(Wording words, int first)
    {
        if (!words.Has(first) || !(CanName(words.Tokens[first]) || StartsWithParticle(words, first)) || IsKnownOther(words, first))
        {
            return null;
        }

        var last = first;
        while (last - first < Longest - 1 && !words.Tokens[last].Owns && words.Joined(last))
        {
            var particles = 0;
            while (particles < 3 && words.Joined(last + particles) && IsSmallParticle(words.Tokens[last + 1 + particles]))
            {
                particles++;
            }

            if (!words.Joined(last + particles) || !CanName(words.Tokens[last + particles + 1])
                || words.Tokens[last + particles + 1].Text is "President" or "Prime" or "Minister" or "Secretary" or "Chancellor" or "Premier" or "Ambassador" or "Senator"
                || Lexicon.ForeignTitles.Contains(words.Tokens[last + particles + 1].Text))
            {
                break;
            }

            last += particles + 1;
        }

        return words.Tokens[last].IsWord && words.Tokens[last].IsCapital
            ? new(first, last, words.Has(last + 2) && words.Tokens[last + 1].Is(')') && words.Tokens[last + 2].IsCapital) : null;
    }

    /// <summary>The name that ends at a token, of two words or more; null for none.</summary>
    public static NameRun? RunTo(Wording words, int last)
    {
        var first = last;
        while (last - first < Longest && words.Joined(first - 1) && !words.Tokens[first - 1].Owns
            && (CanName(words.Tokens[first - 1]) || IsSmallParticle(words.Tokens[first - 1])))
        {
            first--;
        }

        for (; first < last; first++)
        {
            if (words.Tokens[first].IsCapital && !IsTitle(words.Tokens[first].Text) && RunFrom(words, first) is { Broken: false } run && run.Last == last)
            {
                return run;
            }
        }

        return null;
    }

    public static bool CanName(Token token) => token.IsCapital && (!token.IsAcronym || (token.Text.Length < 7 && token.Text[^1] == '.')) && token.Text.Length < 30
        && !Lexicon.NoNames.Contains(token.Text) && !Places.Demonyms.Contains(token.Text) && !Lexicon.BodyNouns.Contains(token.Text)
        && !Places.Bodies.Contains(token.Text);

    public static bool IsTitle(string word) => OfficeWords.IsTitle(word) || Lexicon.Honorifics.Contains(word)
        || Lexicon.Callings.Contains(word) || Lexicon.ForeignTitles.Contains(word) || word == "Major" || word.StartsWith("General", StringComparison.Ordinal);

    private static bool IsSmallParticle(Token token) => token.IsWord && !token.IsCapital && !token.Owns && Lexicon.Particles.Contains(token.Text);

    private static bool StartsWithParticle(Wording words, int first) =>
        IsSmallParticle(words.Tokens[first]) && words.Joined(first) && words.Tokens[first].Text is "von" or "van" or "de" or "al" or "bin";

    /// <summary>“Prime Minister”, “New York”, “South Korea”: capital, and no person.</summary>
    private static bool IsKnownOther(Wording words, int first)
    {
        var text = words.Tokens[first].Text;
        if (IsTitle(text) || Places.Locations.Contains(text))
        {
            return true;
        }

        return words.Joined(first) && Places.Canonical.ContainsKey($"{text} {words.Tokens[first + 1].Text}");
    }
}
