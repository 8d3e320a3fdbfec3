using System.Collections.Immutable;
using System.Text;
using Dateline.News;

namespace Dateline.Understand.Holding;

/// <summary>An office as words, whoever holds it: “Ukraine’s former Defense Minister”, “spokesman for the Polish Ministry”.</summary>
/// <param name="First">First token: a state, the body or the title.</param>
/// <param name="Last">Last token: the title's, or the body's behind it.</param>
/// <param name="TitleEnd">The title's last token.</param>
/// <param name="Head">The token of the head noun.</param>
/// <param name="TailBody">True when the body stands behind the title.</param>
internal sealed record OfficePhrase(int First, int Last, string Title, int TitleEnd, int Head, OfficeWord Kind, string? Body, OfficeState State, bool TailBody)
{
    /// <summary>“presidents”</summary>
    public bool IsPlural { get; init; }
}

/// <summary>Reads the phrases around the head nouns of offices: states and body before the title, the title, its field and its body behind it.</summary>
internal static class OfficePhrases
{
    /// <summary>“X, chairman, president and chief executive of”: no more than these in one breath.</summary>
    private const int MostTogether = 4;

    /// <summary>How far behind an “and” the head of the next title may stand.</summary>
    private const int Reach = 8;

    /// <summary>Offices told in one breath, from the one whose head stands at a token: “chairman and chief executive of Holm”. Empty where none stands there.</summary>
    public static ImmutableArray<OfficePhrase> From(OfficeText text, int head)
    {
        if (Around(text, head) is not { } first)
        {
            return [];
        }

        var all = ImmutableArray.CreateBuilder<OfficePhrase>();
        all.Add(first);
        while (all.Count < MostTogether && Next(text, all[^1]) is { } next)
        {
            all.Add(next);
        }

        for (var i = all.Count - 2; i >= 0; i--)
        {
            all[i] = all[i].Body is null && all[i + 1].TailBody ? all[i] with { Body = all[i + 1].Body } : all[i];
        }

        for (var i = 1; i < all.Count; i++)
        {
            all[i] = all[i].Body is null && !all[i - 1].TailBody ? all[i] with { Body = all[i - 1].Body } : all[i];
        }

        all.RemoveAll(phrase => !IsOffice(text, phrase));
        return all.DrainToImmutable();
    }

    /// <summary>The phrase around one head; it may still lack the body without which it is no office.</summary>
    private static OfficePhrase? Around(OfficeText text, int head)
    {
        if (!text.Words.Has(head) || !text[head].IsWord || text[head].Owns || text.IsInPerson(head) || (text.Vocabulary.HeadIn(text[head].Text) ?? Plural(text, head)) is not { } found || LeadsOn(text, head) || IsGivenName(text, head))
        {
            return null;
        }

        var (first, state) = (head, found.State);
        var isSpeaker = found.Noun.StartsWith("spokes", StringComparison.OrdinalIgnoreCase);
        while (found.Body is null && text.Words.Joined(first - 1) && !text[first - 1].Owns && IsInTitle(text, first - 1, head, isSpeaker))
        {
            first--;
            state = OfficeWords.Bare(text[first].Text).State ?? state;
        }

        var last = OfficeFields.TitleEnd(text, head);
        var title = found.Body is null ? TitleText(text, first, last) : found.Noun;
        var (start, body, stated) = OfficeBodies.Before(text, first, found.Body is { } inside ? Places.Canonical.GetValueOrDefault(inside, inside) : null);
        if (body is not null && Lexicon.Parties.Contains(body) && IsSeat(text[head].Text))
        {
            (start, body) = (first, null);
        }

        var (end, tail) = body is null || isSpeaker ? OfficeBodies.Behind(text, last, head) : (last, null);
        return new(start, end, title, last, head, found.Kind, body ?? tail, state ?? stated ?? OfficeState.Current, end > last) { IsPlural = text.Vocabulary.HeadIn(text[head].Text) is null };
    }

    /// <summary>“presidents X and Y”: a plural heads an office only right before names.</summary>
    private static TitleHead? Plural(OfficeText text, int head) => text[head].Text is [.., _, _, 's'] plural && !text.Tongue.NounsAreCapital && text.Words.Joined(head) && text.PersonFrom(head + 1) is not null
        ? text.Vocabulary.HeadIn(plural[..^1]) is { Kind: OfficeWord.Alone } one ? one : null : null;

    private static OfficePhrase? Next(OfficeText text, OfficePhrase before)
    {
        var and = before.Last + 1;
        and += text.IsMark(and, ",") && text.Words.Has(and + 1) && text[and + 1].IsWord ? 1 : 0;
        if (!text.Words.Has(and) || !(text[and].Text is "and" or "und" or "&") || text.Words.SentenceOf(and) != text.Words.SentenceOf(before.Last))
        {
            return null;
        }

        var start = and + 1 + (text.Is(and + 1, OfficeWord.Article) ? 1 : 0);
        for (var i = start; i < start + Reach && text.Words.Has(i) && text[i].IsWord && text.Words.SentenceOf(i) == text.Words.SentenceOf(and); i++)
        {
            if (text.Vocabulary.HeadIn(text[i].Text) is not null)
            {
                return Around(text, i) is { } next && next.First == start && IsAlike(text, before, next) ? next : null;
            }
        }

        return null;
    }

    /// <summary>“the prime minister and President X” are two: small letters and capitals are joined only where the second says how it is held.</summary>
    private static bool IsAlike(OfficeText text, OfficePhrase before, OfficePhrase next) => text[next.Head].IsCapital == text[before.Head].IsCapital
        || text[next.Head].IsAcronym || text[before.Head].IsAcronym || text.StateOf(next.First) is not null;

    /// <summary>A head in need of a word or a body has one; a calling has an employer, and neither a country nor a people is one.</summary>
    private static bool IsOffice(OfficeText text, OfficePhrase phrase)
    {
        if ((phrase.Kind & OfficeWord.Alone) != OfficeWord.None)
        {
            return true;
        }

        if (phrase.Body is null && text.Words.Joined(phrase.Last) && text[phrase.Last + 1].Text is "at" or "with" or "of" or "for" && text.Words.Joined(phrase.Last + 1) && text[phrase.Last + 2].Text is "a" or "an")
        {
            // “sales manager at a hotel”: any one
            return false;
        }

        if (text[phrase.Head].Is("member"))
        {
            return phrase.Body is { } seat && seat.Split(' ').Any(Lexicon.Chambers.Contains);
        }

        var body = phrase.Body ?? (phrase.Last == phrase.Head && text.Words.Joined(phrase.Head) && text.PersonFrom(phrase.Head + 1) is { } name ? OfficeBodies.BehindName(text, phrase.Head, name.Last)?.Body : null);
        if ((phrase.Kind & OfficeWord.Needing) != OfficeWord.None)
        {
            return body is not null || phrase.Title.Contains(' ') || phrase.State != OfficeState.Current || IsTitled(text, phrase);
        }

        return body is not null && !(phrase.Body is not null && !phrase.TailBody && IsUnknownWord(text, phrase)) && ((!Places.Canonical.ContainsKey(body) && !Places.Demonyms.Contains(body)) || phrase.Title.Contains("team", StringComparison.Ordinal));
    }

    /// <summary>“Indigenous lawyer”: one capital word that names nothing known is no employer.</summary>
    private static bool IsUnknownWord(OfficeText text, OfficePhrase phrase) =>
        phrase.First < phrase.Head && !phrase.Body!.Contains(' ') && text[phrase.First].Text == phrase.Body && !text[phrase.First].Owns && !text[phrase.First].IsAcronym && text.KindOf(phrase.First) != NameKind.Organization;

    /// <summary>“Justice X”: a capital before the name is enough.</summary>
    private static bool IsTitled(OfficeText text, OfficePhrase phrase) =>
        text.Is(phrase.Head, OfficeWord.Titled) && text[phrase.Head].IsCapital && text.Words.Joined(phrase.Head) && text[phrase.Head + 1].IsCapital;

    /// <summary>“chief executive”, “judge president”: the head is the next word.</summary>
    private static bool LeadsOn(OfficeText text, int head) => text.Is(head, OfficeWord.InTitle) && text.Words.Joined(head)
        && text[head].IsCapital == text[head + 1].IsCapital && !text.IsInPerson(head + 1) && text.Vocabulary.HeadIn(text[head + 1].Text) is not null;

    /// <summary>“General Amir X”, “Sikandar Sultan X”: behind a rank, or behind a capital word that is no land's, a word that is a name, too, is one.</summary>
    private static bool IsGivenName(OfficeText text, int head) => text[head].IsCapital && text.Words.Joined(head - 1) && ((Lexicon.Ranks.Contains(text[head - 1].Text) && text.IsGiven(head))
        || (text.Is(head, OfficeWord.Monarch) && text.IsOfBody(head - 1) && !text[head - 1].Owns && !text.Is(head - 1, OfficeWord.InTitle) && !Places.Canonical.ContainsKey(text[head - 1].Text)));

    private static bool IsSeat(string head) => head.ToLowerInvariant() is "sen." or "senator" or "rep." or "representative" or "gov." or "governor" or "mp" or "congressman" or "congresswoman" or "lawmaker" or "whip" or "councillor";

    /// <summary>“New York City Mayor”: what a place is called belongs to its name.</summary>
    private static bool IsOfPlace(OfficeText text, int token) => text[token].IsCapital && text[token].Text is "City" or "County" or "Town" or "Village" or "House" or "Court" or "State"
        && text.Words.Joined(token - 1) && !text[token - 1].Owns && text.IsOfBody(token - 1) && !text.Is(token - 1, OfficeWord.InTitle);

    private static bool IsInTitle(OfficeText text, int token, int head, bool isSpeaker)
    {
        var (start, length, _) = OfficeWords.Bare(text[token].Text);
        var word = start == 0 && length == text[token].Text.Length ? text.SortOf(token) : text.Vocabulary[text[token].Text.Substring(start, length)];
        var isSelf = ((word & OfficeWord.InTitle) != OfficeWord.None || text[token].Text.StartsWith("vice-", StringComparison.OrdinalIgnoreCase)) && !text.IsPerson(token)
            && (text[token].IsCapital || !text[token + 1].IsCapital || text[token + 1].IsAcronym || text[token].Text is "executive" or "managing" or "deputy" or "assistant" or "senior" or "associate") && !IsOfPlace(text, token)
            && !(text[token].IsCapital && !text[head].IsCapital && text.Words.SentenceStart(token) != token && !text.Tongue.NounsAreCapital);
        isSelf &= !Lexicon.Parties.Contains(text[token].Text) || text[head].Text.ToLowerInvariant() is "leader" or "whip" or "chairman" or "chairwoman" or "chair" or "chief";
        return isSpeaker ? isSelf && text[token].Text.ToLowerInvariant() is "chief" or "deputy" or "senior" or "lead" or "press" or "assistant" or "party" or "police" or "campaign" or "government"
            : isSelf || (text[token].Is("national") && text.Words.Joined(token) && text[token + 1].Is("security"));
    }

    private static string TitleText(OfficeText text, int first, int last)
    {
        var title = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            var (start, length, _) = OfficeWords.Bare(text[i].Text);
            title.Append(title.Length > 0 ? " " : "").Append(text[i].Text, start, length);
        }

        return title.ToString();
    }
}
