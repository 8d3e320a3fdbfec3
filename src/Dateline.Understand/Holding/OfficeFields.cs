namespace Dateline.Understand.Holding;

/// <summary>What an office is for, where its title says so: “Minister of Health and Prevention”, “head of community banking”.</summary>
internal static class OfficeFields
{
    /// <summary>“head of school nutrition programmes”: so many small words may name a field that no list has.</summary>
    private const int LongestFree = 3;

    /// <returns>The last token of the title whose head stands at a token.</returns>
    public static int TitleEnd(OfficeText text, int head)
    {
        if (!text.Words.Joined(head))
        {
            return head;
        }

        var noun = text[head].Text;
        if (text.Words.Joined(head + 1) && text[head + 1].Is("to") && text[head].Is("ambassador") && text.Words.Joined(head - 1) && OfficeBodies.CanName(text, head - 1) && OfficeBodies.CanName(text, head + 2))
        {
            // “the U.S. ambassador to Burma”: the body stands before it.
            return OfficeBodies.End(text, head + 2);
        }

        var next = text[head + 1];
        if (next.Is("general") || next.Is("gen.") || (next.Is("europe") && text[head].Is("commander")))
        {
            return text.Words.Joined(head + 1) && next.Is("general") ? Field(text, head + 1) ?? head + 1 : head + 1;
        }

        if (text[head].Is("commander") && next.Is("in") && text.Words.Joined(head + 1) && text[head + 2].Is("chief"))
        {
            return head + 2;
        }

        return Field(text, head) ?? (text[head].IsCapital || (text.Is(head, OfficeWord.Alone) && noun is not ("director" or "vice-president")) ? head : Free(text, head));
    }

    /// <summary>“of State”, “for Consular Affairs”, “without portfolio”, with what is joined to it.</summary>
    private static int? Field(OfficeText text, int head)
    {
        var next = text[head + 1].Text;
        if (next is not ("of" or "for" or "without" or "des" or "der" or "für") || !text.Words.Joined(head + 1))
        {
            return null;
        }

        var first = head + 2;
        first += text.Is(first, OfficeWord.Article) && text.Words.Joined(first) && text[first].Text is "the" ? 1 : 0;
        if (Run(text, first) is not { } last || (text.Words.Joined(last) && text[last].IsCapital && text[last + 1].IsCapital && !text.IsPerson(last + 1) && text.Vocabulary.HeadIn(text[last + 1].Text) is null))
        {
            return next is "for" ? Region(text, first) : null;
        }

        // “Secretary of State for Health”, “Professor of Practice in Diplomacy”
        while (text.Words.Joined(last) && text[last + 1].Text is "for" or "in" or "of" && text.Words.Joined(last + 1))
        {
            var further = last + 2 + (text[last + 2].Text is "the" && text.Words.Joined(last + 2) ? 1 : 0);
            if (Run(text, further) is { } end)
            {
                last = end;
            }
            else if (text[last].Is("state") && text[last + 1].Text is "for" && text[last + 2].Text is "the" && !text[further].IsCapital && text[further].IsWord)
            {
                return further;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    /// <summary>“Regional Director for Africa of the ILO”: a place, where the body is told behind it.</summary>
    private static int? Region(OfficeText text, int first)
    {
        var last = first;
        while (text.Words.Joined(last) && text[last + 1].IsCapital && OfficeBodies.CanName(text, last))
        {
            last++;
        }

        return OfficeBodies.CanName(text, first) && text.Words.Joined(last) && text[last + 1].Text is "of" or "at" && text.Words.Joined(last + 1)
            && Enumerable.Range(first, last - first + 1).All(token => text.KindOf(token) is null or Dateline.News.NameKind.Location) && text.KindOf(first) is not null ? last : null;
    }

    private static int? Run(OfficeText text, int first)
    {
        if (!IsField(text, first))
        {
            return null;
        }

        var last = first;
        while (text.Words.Joined(last) && !text[last].Owns)
        {
            var and = text[last + 1].Text is "and" or "&" or "und" && text.Words.Joined(last + 1) && IsField(text, last + 2);
            if (!and && !(IsField(text, last + 1) && text[last + 1].IsCapital == text[first].IsCapital))
            {
                break;
            }

            last += and ? 2 : 1;
        }

        return last;
    }

    private static bool IsField(OfficeText text, int token) => text.Is(token, OfficeWord.Field) && !text[token].Owns && text.Vocabulary.HeadIn(text[token].Text) is null;

    /// <summary>“head of community banking,”, “professor of history at”: small words up to a comma, a body or a name.</summary>
    private static int Free(OfficeText text, int head)
    {
        if (!text[head + 1].Is("of") || !text.Words.Joined(head + 1))
        {
            return head;
        }

        var last = head + 1;
        while (last - head - 1 < LongestFree && text.Words.Joined(last) && !text[last + 1].IsCapital && !text.Tongue.IsSmall(text[last + 1].Text) && !text[last + 1].Owns)
        {
            last++;
        }

        var closed = !text.Words.Has(last + 1) || text.IsMark(last + 1, ",.;)") || (text.Words.Joined(last) && (text[last + 1].Text is "at" or "for" or "of" || text.IsPerson(last + 1)));
        return last > head + 1 && closed ? last : head;
    }
}
