using System.Collections.Frozen;
using System.Text;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>An office as words, whoever holds it: “Ukraine’s former Defense Minister”, “spokesman for the Polish Ministry”.</summary>
/// <param name="First">First token: a state, the body or the title.</param>
/// <param name="Last">Last token: the title's, or the body's behind it.</param>
/// <param name="Head">The head noun in small letters.</param>
internal sealed record OfficePhrase(int First, int Last, string Title, string Head, string? Body, OfficeState State, bool TailBody);

/// <summary>Reads the phrase around the head noun of an office: states and body before it, title, body behind it.</summary>
internal static class OfficePhrases
{
    private const int LongestBody = 8;

    private static readonly FrozenDictionary<string, OfficeState> States = new Dictionary<string, OfficeState>(StringComparer.OrdinalIgnoreCase)
    {
        ["new"] = OfficeState.New,
        ["newly"] = OfficeState.New,
        ["incoming"] = OfficeState.Elect,
        ["outgoing"] = OfficeState.Outgoing,
        ["former"] = OfficeState.Former,
        ["ex"] = OfficeState.Former,
        ["late"] = OfficeState.Former,
        ["acting"] = OfficeState.Acting,
        ["interim"] = OfficeState.Acting,
        ["caretaker"] = OfficeState.Acting,
        ["current"] = OfficeState.Current,
        ["then"] = OfficeState.Former,
        ["next"] = OfficeState.Elect,
        ["future"] = OfficeState.Elect,
        ["designated"] = OfficeState.Elect,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Entering = new[] { "appointed", "elected", "named", "sworn-in", "inaugurated", "installed", "minted" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SpeakerWords = new[] { "chief", "deputy", "senior", "lead", "press", "assistant" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null when the token is the head of no office.</returns>
    public static OfficePhrase? Around(Wording words, int head)
    {
        var (noun, state) = Bare(words.Tokens[head].Text);
        if (!words.Tokens[head].IsWord || words.Tokens[head].Owns || !Lexicon.Heads.Contains(noun))
        {
            return null;
        }

        var spokes = noun.StartsWith("spokes", StringComparison.Ordinal);
        var first = head;
        while (Joined(words, first - 1) && !words.Tokens[first - 1].Owns && TitleWord(words, first - 1, spokes) is > 0 and var taken)
        {
            var (_, prefixed) = Bare(words.Tokens[first - taken].Text);
            state = prefixed ?? state;
            first -= taken;
        }

        var last = TitleEnd(words, head, noun);
        if (first == head && last == head && Lexicon.HeadsInNeed.Contains(noun) && !BodyBefore(words, head, noun))
        {
            return null;
        }

        var title = TitleText(words, first, last);
        var (start, body, stated) = Before(words, first);
        var (end, tail) = body is null || spokes ? BodyBehind(words, last) : (last, null);
        return new(start, end, title, noun, body ?? tail, state ?? stated ?? OfficeState.Current, end > last);
    }

    /// <summary>True when a token exists and the next one follows it as a word of the same sentence.</summary>
    public static bool Joined(Wording words, int token) =>
        words.Has(token) && words.Has(token + 1) && words.Tokens[token].IsWord && words.Tokens[token + 1].IsWord
        && words.Tokens[token + 1].Spaced && words.SentenceOf(token) == words.SentenceOf(token + 1);

    /// <summary>Is the word one that says how an office is held?</summary>
    public static OfficeState? StateOf(string word) => States.TryGetValue(word, out var state) ? state : null;

    private static bool BodyBefore(Wording words, int head, string noun) =>
        (noun == "justice" && words.Tokens[head].IsCapital && Joined(words, head) && words.Tokens[head + 1].IsCapital)
        || (Joined(words, head) && words.Tokens[head + 1].Text is "of" or "at")
        || Joined(words, head - 1) && (words.Tokens[head - 1].Owns || words.Tokens[head - 1].IsCapital);

    /// <summary>“ex-President”, “President-elect”, “minister-designate”.</summary>
    private static (string Noun, OfficeState? State) Bare(string text)
    {
        var word = text.ToLowerInvariant();
        return word.StartsWith("ex-", StringComparison.Ordinal) ? (word[3..], OfficeState.Former)
            : word.StartsWith("then-", StringComparison.Ordinal) ? (word[5..], OfficeState.Former)
            : word.EndsWith("-elect", StringComparison.Ordinal) ? (word[..^6], OfficeState.Elect)
            : word.EndsWith("-designate", StringComparison.Ordinal) ? (word[..^10], OfficeState.Elect)
            : (word, null);
    }

    /// <returns>How many tokens up to this one belong to the title: 0, 1 or 2.</returns>
    private static int TitleWord(Wording words, int token, bool spokes)
    {
        var (word, _) = Bare(words.Tokens[token].Text);
        if (spokes ? SpeakerWords.Contains(word) : Lexicon.TitleWords.Contains(word))
        {
            return 1;
        }

        return !spokes && word == "security" && Joined(words, token - 1) && words.Tokens[token - 1].Is("national") ? 2 : 0;
    }

    private static int TitleEnd(Wording words, int head, string noun)
    {
        if (!Joined(words, head))
        {
            return head;
        }

        var next = words.Tokens[head + 1];
        if ((next.Is("general") && Lexicon.BeforeGeneral.Contains(noun)) || (noun == "commander" && (next.Is("europe") || next.Is("chief"))))
        {
            return head + 1;
        }

        var takesField = noun is "minister" or "secretary" or "undersecretary" && (next.Is("of") || next.Is("for") || next.Is("without"));
        if (!takesField || !Joined(words, head + 1) || !IsField(words.Tokens[head + 2]))
        {
            return head;
        }

        var last = head + 2;
        while (Joined(words, last) && !words.Tokens[last].Owns)
        {
            var and = words.Tokens[last + 1].Is("and") && Joined(words, last + 1) && IsField(words.Tokens[last + 2]);
            if (!and && !(words.Tokens[last + 1].IsCapital && IsField(words.Tokens[last + 1])))
            {
                break;
            }

            last += and ? 2 : 1;
        }

        return last;
    }

    private static bool IsField(Token token) => Lexicon.TitleWords.Contains(token.Text) || token.Is("affairs") || token.Is("commerce")
        || token.Is("war") || token.Is("security") || token.Is("science") || token.Is("technology") || token.Is("sports") || token.Is("social")
        || token.Is("internal") || token.Is("external") || token.Is("european") || token.Is("public") || token.Is("homeland");

    private static string TitleText(Wording words, int first, int last)
    {
        var title = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            var text = words.Tokens[i].Text;
            var bare = Bare(text);
            var cut = bare.State is OfficeState.Former ? text[(text.Length - bare.Noun.Length)..] : text[..Math.Min(text.Length, bare.Noun.Length)];
            title.Append(title.Length > 0 ? " " : "").Append(cut);
        }

        return title.ToString();
    }

    private static (int First, string? Body, OfficeState? State) Before(Wording words, int first)
    {
        string? body = null;
        OfficeState? state = null;
        while (Joined(words, first - 1))
        {
            var before = words.Tokens[first - 1];
            if (States.TryGetValue(before.Text, out var stated) && !(before.Is("then") && words.SentenceStart(first) == first - 1))
            {
                (state, first) = (state ?? stated, first - 1);
            }
            else if (Entering.Contains(before.Text) && Joined(words, first - 2) && words.Tokens[first - 2].Text is "newly" or "Newly" or "recently" or "just")
            {
                (state, first) = (state ?? OfficeState.New, first - 2);
            }
            else if (body is null && BodyStart(words, first - 1) is { } start && !IsNamed(words, start, first - 1))
            {
                (body, first) = (Bodies.Name(words, start, first - 1), start);
            }
            else
            {
                break;
            }
        }

        return (first, body, state);
    }

    /// <summary>“named Ann Brook minister”: the capital words are the person.</summary>
    private static bool IsNamed(Wording words, int first, int last) =>
        last > first && Joined(words, first - 1) && IsNaming(words.Tokens[first - 1]) && PersonNames.RunFrom(words, first) is { Broken: false } run && run.Last == last;

    /// <summary>Is the word a verb that gives somebody an office?</summary>
    public static bool IsNaming(Token token) => token.Text is "named" or "names" or "appointed" or "appoints";

    private static int? BodyStart(Wording words, int last)
    {
        if (!Usable(words.Tokens[last]))
        {
            return null;
        }

        var first = last;
        while (last - first < LongestBody && Joined(words, first - 1))
        {
            var before = words.Tokens[first - 1];
            if (Usable(before))
            {
                first--;
            }
            else if (before.Text is "of" or "for" && Joined(words, first - 2) && Lexicon.BodyNouns.Contains(words.Tokens[first - 2].Text))
            {
                first -= 2;
            }
            else
            {
                break;
            }
        }

        return first;
    }

    private static bool Usable(Token token) => token.IsCapital && !Lexicon.NoNames.Contains(token.Text) && !States.ContainsKey(token.Text)
        && !Lexicon.Honorifics.Contains(token.Text) && !Lexicon.Callings.Contains(token.Text) && !Lexicon.ForeignTitles.Contains(token.Text);

    private static (int Last, string? Body) BodyBehind(Wording words, int last)
    {
        if (!Joined(words, last) || words.Tokens[last + 1].Text is not ("of" or "for" or "at" or "to") || !Joined(words, last + 1))
        {
            return (last, null);
        }

        var first = words.Tokens[last + 2].Is("the") && Joined(words, last + 2) ? last + 3 : last + 2;
        if (!Usable(words.Tokens[first]))
        {
            return (last, null);
        }

        var end = first;
        while (end - first < LongestBody && Joined(words, end) && !words.Tokens[end].Owns)
        {
            var bridge = words.Tokens[end + 1].Text is "of" or "for" && Joined(words, end + 1) && Usable(words.Tokens[end + 2]);
            if (!bridge && !Usable(words.Tokens[end + 1]))
            {
                break;
            }

            end += bridge ? 2 : 1;
        }

        return (end, Bodies.Name(words, first, end));
    }
}
