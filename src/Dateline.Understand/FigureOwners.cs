using System.Collections.Frozen;
using Dateline.News;
using Dateline.Understand.Naming;

namespace Dateline.Understand;

/// <summary>
/// Whose a figure is: the subject of the verb that stands nearest before it in its clause (“the company carried 3.3 million passengers”), the
/// one who owns it (“South Africa's 60 million people”), or, behind a passive, nobody. Where the clause is not plain nobody is named.
/// </summary>
internal static class FigureOwners
{
    /// <summary>A verb further off is that of another thought.</summary>
    private const int Furthest = 14;

    private const int LongestSubject = 12;

    private static readonly FrozenSet<string> Auxiliaries = Set(
        "has have had is are was were will would can could may might should must do does did 's 've hat haben hatte hatten ist sind war waren wird werden wurde wurden soll sollen kann können");

    /// <summary>Verbs whose form does not tell them, as news uses them with figures.</summary>
    private static readonly FrozenSet<string> Verbs = Set(
        "holds held gives gave gets got takes took makes made pays paid sells sold buys bought spends spent sends sent wins won loses lost leads led keeps kept sees saw knows knew finds found brings brought builds built cuts cut hits hit",
        "puts put sets set cost costs rose rises fell falls grew grows shrank drew draws drove drives ran runs said says fought left leaves lent lends meets met cast casts shot saw employs owns operates carries carried runs covers reaches produces",
        "earns makes exceeds accounts account totals numbers includes contains comprises counts serves needs wants seeks plans offers receives provides supplies exports imports invests allocates pledges promises donates raises collects charges fines demands claims estimates reports records",
        "verlor gewann erhielt bekam gab nahm stieg sank fiel hielt zahlte kostet kosten kostete verfügt umfasst umfasste erreichte erreicht legte verkaufte kaufte beschäftigt zählt zählte sammelte spendete");

    private static readonly FrozenSet<string> Openers = Set(
        "that which who while as because since although though when where if whether and but or than after before with dass weil während und aber oder wenn ob der");

    /// <summary>With these no noun phrase opens.</summary>
    private static readonly FrozenSet<string> Loose = Set("im am in zum zur nach bei beim mit auf aus dabei es das dies dazu damit so insgesamt since although while if when as after before with among and but or because here about more over up");

    private static readonly FrozenSet<string> Between = Set("also now then already still only just even again since currently reportedly so recently auch nun bereits noch schon nur seit initially once later previously");

    public static bool IsLoose(Token opening) => Loose.Contains(opening.Text);

    /// <param name="before">The figure before it in the passage; null for none. “4.4% in wages and 1.1% in benefits” are one's.</param>
    public static string? Of(Wording words, FigureMark mark, FigureMark? before)
    {
        var figure = words.TokenFrom(mark.At.Start);
        if (!words.Has(figure) || figure == 0)
        {
            return null;
        }

        var from = words.SentenceStart(figure);
        if (words.Tokens[figure - 1].Owns)
        {
            return Phrase(words, from, figure - 1);
        }

        var last = before is null ? -1 : words.TokenFrom((before.Also ?? before).At.End);
        for (var at = figure - 1; at > from && figure - at < Furthest; at--)
        {
            var token = words.Tokens[at];
            if (at < last)
            {
                return words.SentenceOf(last) == words.SentenceOf(figure) ? before!.Who : null;
            }

            if (token.Is(',') && last >= from && last <= at)
            {
                continue;
            }

            if (token.Kind == TokenKind.Mark && token.Text[0] is ';' or ':' or '“' or '”' or '"' or '–' or '—' or '(' or ')' or ',')
            {
                return null;
            }

            if (IsVerb(words, at, from))
            {
                return IsPassive(words, at) || (at + 1 < figure && words.Tokens[at + 1].Is("among")) ? null : Subject(words, at, from);
            }
        }

        return null;
    }

    private static bool IsVerb(Wording words, int at, int from)
    {
        var token = words.Tokens[at];
        return token.IsWord && !token.IsCapital && (Auxiliaries.Contains(token.Text) || Verbs.Contains(token.Text)
            || (at > from && words.Tokens[at - 1].Text is "we" or "We" or "they" or "They" or "I" or "you" && token.Text.Length > 2)
            || (token.Text.Length > 4 && token.Text.EndsWith("ed", StringComparison.Ordinal) && at > from && words.Tokens[at - 1].IsWord && !IsBefore(words.Tokens[at - 1])));
    }

    /// <summary>“the estimated”, “of combined”: a word that describes.</summary>
    private static bool IsBefore(Token token) => token.Text.ToLowerInvariant() is "the" or "a" or "an" or "of" or "in" or "with" or "by" or "for" or "its" or "their" or "his" or "her" or "some" or "about" or "than" or "and" or "to" or "as" or "over" or "at";

    /// <summary>“was killed”, “were arrested”: the one of whom it is told did not do it. “was 5.9 percent” is.</summary>
    private static bool IsPassive(Wording words, int verb)
    {
        var token = words.Tokens[verb];
        return token.Text.EndsWith("ed", StringComparison.Ordinal) && verb > 0 && words.Tokens[verb - 1].Text.ToLowerInvariant() is "was" or "were" or "been" or "be" or "is" or "are" && !token.Is("fined");
    }

    private static string? Subject(Wording words, int verb, int from)
    {
        var last = verb - 1;
        while (last > from && words.Tokens[last].IsWord && (Auxiliaries.Contains(words.Tokens[last].Text) || Between.Contains(words.Tokens[last].Text) || words.Tokens[last].Text.EndsWith("ly", StringComparison.Ordinal)))
        {
            last--;
        }

        if (words.Tokens[last].Text is "who" or "which" or "that")
        {
            last -= last > from && words.Tokens[last - 1].Is(',') ? 2 : 1;
        }

        return last >= from ? Phrase(words, from, last) : null;
    }

    /// <summary>The noun phrase that ends at a token; null where it is no plain one.</summary>
    private static string? Phrase(Wording words, int from, int last)
    {
        var first = last;
        while (first > from && last - first < LongestSubject && IsPart(words, first - 1, from) && !Openers.Contains(words.Tokens[first - 1].Text) && !Lexicon.Saying.Contains(words.Tokens[first - 1].Text)
            && !Auxiliaries.Contains(words.Tokens[first - 1].Text) && !IsVerb(words, first - 1, from))
        {
            first--;
        }

        // “On Monday the company”: what opens the sentence is not the subject.
        for (var i = first; i < last && words.Tokens[first].Text.ToLowerInvariant() is "in" or "on" or "at" or "by" or "for" or "with" or "from" or "during" or "im" or "am" or "bei" or "mit"; i++)
        {
            if (words.Tokens[i].Text is "the" or "der" or "die" or "das" || Lexicon.Pronouns.Contains(words.Tokens[i].Text))
            {
                first = i;
            }
        }

        // “The price of maize and flour hit …”: what is joined by “and” begins where the sentence does.
        if (first > from && last - from < LongestSubject && words.Tokens[first - 1].Is("and") && words.Tokens[from].IsCapital
            && Enumerable.Range(from, first - from).All(i => IsPart(words, i, from) && !IsVerb(words, i, from)))
        {
            first = from;
        }

        var opening = words.Tokens[first];
        var isPhrase = opening.IsCapital || opening.Text is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "our" or "my" or "these" or "those" || Lexicon.Pronouns.Contains(opening.Text);
        return words.Tokens[last].IsWord && !words.Tokens[last].Is("and") && isPhrase && !Loose.Contains(opening.Text) && last - first < LongestSubject && opening.Text.ToLowerInvariant() is not ("there" or "it" or "this" or "that" or "in" or "on" or "at") ? words.Span(first, last).Text : null;
    }

    private static bool IsPart(Wording words, int at, int from) => words.Tokens[at].Kind == TokenKind.Word || words.Tokens[at].Kind == TokenKind.Number
        || (words.Tokens[at].Is('-') && at > from && !words.Tokens[at].Spaced) || words.Tokens[at].Is('&');

    private static FrozenSet<string> Set(params string[] words) => words.SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
