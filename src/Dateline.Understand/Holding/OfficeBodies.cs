using Dateline.News;

namespace Dateline.Understand.Holding;

/// <summary>The body at which an office is held: before its title with the words that say how it is held, or behind it.</summary>
internal static class OfficeBodies
{
    private const int Longest = 9;

    /// <summary>“editor of the online weekly Beacon”: so many small words may describe a body before its name.</summary>
    private const int MostDescribing = 4;

    /// <param name="first">First token of the title.</param>
    /// <param name="body">Told already, inside the title's own word.</param>
    public static (int First, string? Body, OfficeState? State) Before(OfficeText text, int first, string? body)
    {
        OfficeState? state = null;
        while (true)
        {
            var last = body is null ? PastAcronym(text, first - 1) : first - 1;
            if (last != first - 1 && text.IsOfBody(last) && Start(text, last) is { } named)
            {
                (body, first) = (Text(text, named, last), named);
                continue;
            }

            // “Terraform Labs’ chief”
            if (body is null && first > 1 && text[first - 1].Kind == TokenKind.Mark && Tokens.IsApostrophe(text[first - 1].Text[0]) && !text[first - 1].Spaced && text[first].Spaced
                && text[first - 2].Text[^1] is 's' && text.IsOfBody(first - 2) && Start(text, first - 2) is { } owner)
            {
                (body, first) = (Text(text, owner, first - 2), owner);
                continue;
            }

            if (!text.Words.Joined(first - 1))
            {
                return (first, body, state);
            }

            var before = text[first - 1];
            if (text.StateOf(first - 1) is { } stated && !(before.Is("then") && text.Words.SentenceStart(first) == first - 1))
            {
                (state, first) = (state ?? stated, first - 1);
            }
            else if (text.Is(first - 1, OfficeWord.Entering) && text.Words.Joined(first - 2) && text[first - 2].Text.ToLowerInvariant() is "newly" or "recently" or "just")
            {
                (state, first) = (state ?? OfficeState.New, first - 2);
            }
            else if (body is null && OfBefore(text, first - 1) is { } found)
            {
                (body, first) = found;
            }
            else
            {
                return (first, body, state);
            }
        }
    }

    /// <summary>The body of which a title tells behind itself: “of NATO”, “at the University of Holm”, “of the commission”.</summary>
    /// <param name="last">Last token of the title.</param>
    public static (int Last, string? Body) Behind(OfficeText text, int last, int head)
    {
        if (text.Tongue.NounsAreCapital && text.Words.Joined(last) && IsLandsGenitive(text[last + 1].Text))
        {
            return (last + 1, text[last + 1].Text);
        }

        if (!text.Words.Joined(last) || !text.Is(last + 1, OfficeWord.Of) || !text.Words.Joined(last + 1) || !Fits(text, last + 1, head))
        {
            return (last, null);
        }

        var first = last + 2;
        var article = text.Is(first, OfficeWord.Article) && text.Words.Joined(first);
        first += article ? 1 : 0;
        var name = first;
        while (name - first < MostDescribing && !text[name].IsCapital && !text[name].Owns && text.Words.Joined(name) && !text.Tongue.IsSmall(text[name].Text))
        {
            name++;
        }

        // “of the online Islamist paper Al Shaab”
        if (name > first && name - first < MostDescribing && text[name].IsCapital && text.Words.Joined(name) && IsBodyNoun(text[name + 1].Text) && text.Words.Joined(name + 1) && text[name + 2].IsCapital)
        {
            var run = text.IsPerson(name + 2) && text.PersonFrom(name + 2) is { } known ? known.Last : End(text, name + 2);
            return (run, Text(text, name + 2, run));
        }

        var isKnown = CanName(text, name) && name > first && (text.KindOf(name) == NameKind.Organization || IsBodyNoun(text[End(text, name)].Text) || text.KindOf(End(text, name)) == NameKind.Organization);
        if (name > first && !isKnown && !IsBodyNoun(text[name - 1].Text) && !(text.Tongue.NounsAreCapital && name - first < 3))
        {
            return article && IsBodyNoun(text[first].Text) ? OfPlace(text, first) : (last, null);
        }

        if (text[last + 1].Text is "to" && Adviser(text, name) is { } whom)
        {
            return (whom, text.Words.Span(name, whom).Text);
        }

        if (!CanName(text, name))
        {
            return article && IsBodyNoun(text[name].Text) && !text[name].Owns ? OfPlace(text, name)
                : article && name > first && IsBodyNoun(text[name - 1].Text) ? (name - 1, text.Words.Span(first, name - 1).Text) : (last, null);
        }

        var end = End(text, name);
        return (end, Text(text, text.Tongue.NounsAreCapital ? first : name, end));
    }

    /// <summary>The body behind the holder's name: “Professor X of Holm University”, “Sen. X (R-Fla.)”.</summary>
    /// <param name="last">The name's last token.</param>
    public static (int Last, string Body)? BehindName(OfficeText text, int head, int last)
    {
        if (text.Words.Joined(last) && !text[last].Owns && (text[last + 1].Text is "of" or "at" or "von" || (text[last + 1].Is("from") && text.Is(head, OfficeWord.Employed))) && text.Words.Joined(last + 1))
        {
            var first = last + 2 + (text.Is(last + 2, OfficeWord.Article) && text.Words.Joined(last + 2) ? 1 : 0);
            if (CanName(text, first) && (text[last + 1].Text is "of" or "von" || !text.Is(head, OfficeWord.Alone)))
            {
                var end = End(text, first);
                return (end, Text(text, first, end));
            }
        }

        // “(R-Fla.)”, “, D-Md.,”
        var seat = last + 2;
        return text.IsMark(last + 1, ",(") && text.Words.Has(seat) && text[seat].Text is ['R' or 'D' or 'I', '-', _, _, ..] and var written
            ? (seat, written[2..] + (text.IsMark(seat + 1, ".") && !text[seat + 1].Spaced ? "." : "")) : null;
    }

    /// <summary>The last token of the body's name that begins at a token.</summary>
    public static int End(OfficeText text, int first)
    {
        var end = first;
        while (end - first < Longest && (text.Words.Joined(end) || IsAmpersand(text, end)))
        {
            var next = end + (IsAmpersand(text, end) ? 2 : 1);
            if (text[end].Owns)
            {
                // “the Assembly’s legal committee”: what is owned is the body, or nothing of it is.
                return Owned(text, end) ?? end;
            }

            var bridge = text[next].Text is "of" or "for" or "de" or "del" or "du" or "des" or "da" or "do" or "für" && text.Words.Joined(next) ? next + 1
                : text[next].Is("and") && text.Words.Joined(next) && HoldsAnd(text, first, end) ? next + 1 : next;
            bridge += bridge > next && text[bridge].Text is "the" or "la" && text.Words.Joined(bridge) ? 1 : 0;
            if (!CanName(text, bridge) || (bridge > next && text.Vocabulary.HeadIn(text[bridge].Text) is not null) || (bridge == next && text.Vocabulary.HeadIn(text[bridge].Text) is { Kind: OfficeWord.Alone }))
            {
                break;
            }

            end = bridge;
        }

        return end;
    }

    /// <summary>May a body's name begin or go on at a token? A person's name does not, nor does a saying's day.</summary>
    public static bool CanName(OfficeText text, int token) =>
        text.Words.Has(token) && text[token].IsCapital && text.KindOf(token) != NameKind.Person && (text.Tongue.NounsAreCapital ? !Lexicon.NoNames.Contains(text[token].Text) : text.IsOfBody(token));

    /// <summary>The body's name as it stands; “Dutch” is the Netherlands, “U.S.” the United States.</summary>
    public static string Text(OfficeText text, int first, int last)
    {
        var written = text.Words.Span(first, last).Text;
        return Places.Canonical.GetValueOrDefault(written, written);
    }

    public static bool IsBodyNoun(string word) => Lexicon.BodyNouns.Contains(word) || Lexicon.BodyKinds.Contains(word);

    /// <summary>“of” and “for” stand behind any title; “at”, “with”, “from” behind a calling; “to” behind one who is sent or advises.</summary>
    private static bool Fits(OfficeText text, int of, int head)
    {
        var calling = text.Is(head, OfficeWord.Employed | OfficeWord.Needing);
        return text[of].Text switch
        {
            "at" => true,
            "with" or "from" => calling,
            "in" => calling && text.Is(of + 1, OfficeWord.Article) && text.KindOf(of + 2) == NameKind.Organization,
            "to" => text[head].Text.ToLowerInvariant() is "ambassador" or "envoy" or "adviser" or "advisor" or "secretary" or "representative" or "counsel" or "assistant" or "delegate" or "commissioner",
            _ => true,
        };
    }

    /// <summary>“the district of Holm”</summary>
    private static (int Last, string Body) OfPlace(OfficeText text, int noun)
    {
        if (!text.Words.Joined(noun) || !text[noun + 1].Is("of") || !text.Words.Joined(noun + 1))
        {
            return (noun, text[noun].Text);
        }

        var first = noun + 2 + (text.Is(noun + 2, OfficeWord.Article) && text.Words.Joined(noun + 2) ? 1 : 0);
        if (!CanName(text, first))
        {
            return (noun, text[noun].Text);
        }

        var end = End(text, first);
        return (end, text.Words.Span(noun, end).Text);
    }

    /// <summary>“adviser to President X”: whom somebody serves stands where a body would.</summary>
    private static int? Adviser(OfficeText text, int first)
    {
        var name = first;
        while (name < first + 4 && text.Words.Joined(name) && text[name].IsCapital && !text.IsPerson(name) && text.Is(name, OfficeWord.Head | OfficeWord.InTitle))
        {
            name++;
        }

        return text.IsPerson(name) && text.PersonFrom(name) is { Broken: false } run ? run.Last : null;
    }

    private static (string Body, int First)? OfBefore(OfficeText text, int last)
    {
        if (text.IsOfBody(last) && Start(text, last) is { } start && !IsGiven(text, start, last) && !(start == last && !text[last].Owns && text.Vocabulary.HeadIn(text[last].Text) is not null))
        {
            return (Text(text, start, last), start);
        }

        if (!text[last].IsCapital && IsBodyNoun(text[last].Text) && (text[last].Owns || text[last + 1].Is("member")))
        {
            return (text[last].Text, last);
        }

        if (text.Tongue.NounsAreCapital && !text[last].IsCapital && IsPeople(text[last].Text))
        {
            return (text[last].Text, last);
        }

        // “the ministry’s tireless director”
        return !text[last].IsCapital && !text.Tongue.IsSmall(text[last].Text) && text.SortOf(last) == OfficeWord.None && text.Words.Joined(last - 1) && text[last - 1].Owns
            ? OfBefore(text, last - 1) : null;
    }

    /// <summary>“der Präsident Georgiens”</summary>
    private static bool IsLandsGenitive(string word) => word.Length > 4 && word[^1] == 's' && char.IsUpper(word[0]) && Naming.Phrases.In("de").IsLand(word[..^1]);

    /// <summary>“serbische”, “französischen”: a people's word in German.</summary>
    private static bool IsPeople(string word) =>
        word.Length > 6 && (word.EndsWith("ische", StringComparison.Ordinal) || word.EndsWith("ischen", StringComparison.Ordinal) || word.EndsWith("ischer", StringComparison.Ordinal))
        || word.StartsWith("deutsche", StringComparison.Ordinal);

    /// <summary>“the Directorate of Aquatic Resources (DAR) chief”.</summary>
    private static int PastAcronym(OfficeText text, int token) =>
        text.IsMark(token, ")") && token > 3 && text[token - 1].IsAcronym && text.IsMark(token - 2, "(") && text[token - 3].IsWord ? token - 3 : token;

    private static int? Start(OfficeText text, int last)
    {
        if (text.KindOf(last) == NameKind.Person && !text[last].Owns && !(text.Words.Joined(last + 1) && !text[last + 1].IsCapital && text.IsPerson(last + 2)))
        {
            return null;
        }

        var first = last;
        while (last - first < Longest && (text.Words.Joined(first - 1) || IsAmpersand(text, first - 2)))
        {
            var before = first - (IsAmpersand(text, first - 2) ? 2 : 1);
            if (text.IsOfBody(before) && (text.KindOf(before) != NameKind.Person || (text.KindOf(last) == NameKind.Person && !text[before].Owns)))
            {
                first = before;
            }
            else if (text[before].Text is "of" or "for" && text.Words.Joined(before - 1) && Lexicon.BodyNouns.Contains(text[before - 1].Text) && text[before - 1].IsCapital)
            {
                first = before - 1;
            }
            else if (text[before].Is("and") && text.Words.Joined(before - 1) && text.IsOfBody(before - 1) && !text[before - 1].Owns && Ministry(text, before - 1))
            {
                first = before - 1;
            }
            else
            {
                break;
            }
        }

        return first;
    }

    /// <summary>“Department of Trade and Industry”: an “of” behind a body's noun stands not far before.</summary>
    private static bool Ministry(OfficeText text, int token)
    {
        for (var i = token; i > 0 && token - i < 4 && text.Words.Joined(i - 1); i--)
        {
            if (text[i].Is("of") && Lexicon.BodyNouns.Contains(text[i - 1].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsAnd(OfficeText text, int first, int end)
    {
        for (var i = first; i <= end; i++)
        {
            if (text[i].Is("of") && i > first)
            {
                return true;
            }
        }

        return Lexicon.BodyNouns.Contains(text[first].Text) && end > first;
    }

    /// <summary>“Brook’s Fraud Division”, “NLD’s central executive committee”.</summary>
    private static int? Owned(OfficeText text, int owner)
    {
        for (var i = owner + 1; i < owner + 6 && text.Words.Joined(i - 1); i++)
        {
            if (IsBodyNoun(text[i].Text) && !text[i].Owns)
            {
                return i;
            }

            if (text.Tongue.IsSmall(text[i].Text) && !text[i].Is("and"))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>“named Ann Brook minister”: the capital words are the person.</summary>
    private static bool IsGiven(OfficeText text, int first, int last) => last > first && text.Words.Joined(first - 1) && text.Is(first - 1, OfficeWord.Makes)
        && text.PersonFrom(first) is { Broken: false } run && run.Last == last;

    private static bool IsAmpersand(OfficeText text, int token) =>
        text.IsMark(token + 1, "&") && text.Words.Has(token) && text[token].IsWord && text.Words.Has(token + 2) && text[token + 2].IsCapital && !text[token].Owns;
}
