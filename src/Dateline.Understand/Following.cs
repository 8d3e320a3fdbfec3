namespace Dateline.Understand;

/// <summary>What stands behind a verb of saying.</summary>
internal enum Follow
{
    /// <summary>Nothing more in its sentence.</summary>
    Nothing,

    /// <summary>A comma or dash, and no quotation behind it.</summary>
    Comma,

    /// <summary>A quotation, with or without a comma or colon before it.</summary>
    Quote,

    /// <summary>A colon, and no quotation behind it.</summary>
    Colon,

    /// <summary>A clause that begins with “that”, “whether”, “how”.</summary>
    That,

    /// <summary>A clause or object without such a word.</summary>
    Clause,
}

/// <summary>Looks behind a verb of saying, past times, places and hearers, for what is said.</summary>
internal static class Following
{
    private const int Farthest = 30;

    /// <param name="heard">True for a verb that first names its hearer.</param>
    /// <returns>What stands there, and the element with which it begins.</returns>
    public static (Follow Follow, int At) Of(Frame frame, int verb, int to, bool heard)
    {
        var i = verb + 1;
        var aside = false;
        for (var limit = Math.Min(to, verb + Farthest); i < limit;)
        {
            var element = frame.Elements[i];
            if (element.IsQuote)
            {
                // “told “The Morning Show” that”, “said on “The Morning Show” that”: where it was said, not what.
                if (!(heard || frame.Elements[i - 1].Is(Part.Preposition)) || !frame.IsTitle(i))
                {
                    return (Follow.Quote, i);
                }

                heard = false;
                i++;
                continue;
            }

            if (frame.IsMark(i, ':'))
            {
                return i + 1 < to && frame.Elements[i + 1].IsQuote ? (Follow.Quote, i + 1) : (Follow.Colon, i + 1);
            }

            if (frame.IsComma(i) || frame.IsDash(i))
            {
                return i + 1 < to && frame.Elements[i + 1].IsQuote ? (Follow.Quote, i + 1) : (Follow.Comma, i);
            }

            if (frame.IsStop(i))
            {
                return (Follow.Nothing, i);
            }

            if (element.Is(Part.That))
            {
                return (Follow.That, i);
            }

            if (element.Is(Part.Time) || (element.Is(Part.Auxiliary) && !element.Is(Part.Verb)))
            {
                i++;
            }
            else if (element.Is(Part.Subordinate) && i + 1 < to && frame.Elements[i + 1].Is(Part.Pronoun))
            {
                // “said as he left”
                return (Follow.Nothing, i);
            }
            else if (element.Is(Part.Preposition) && !element.Is(Part.To))
            {
                aside = true;
                i = Chunk(frame, i + 1, to);
            }
            else if (heard)
            {
                heard = false;
                var end = element.Is(Part.Object) ? i + 1 : Chunk(frame, i, to);
                if (end < to && (frame.Elements[end].Is(Part.To) || frame.Token(end).Is("not")))
                {
                    // “told him to go”: whom it is said to is in what is said.
                    return (Follow.Clause, i);
                }

                i = end;
            }
            else if (!frame.IsWord(i) && !frame.IsMark(i, '$') && !frame.IsMark(i, '[') && !frame.IsMark(i, '('))
            {
                i++;
            }
            else if (frame.Language.VerbSecond && !element.Is(Part.And | Part.But | Part.Participle))
            {
                // “sagte der Zeitung: “…””: whom it is said to, and how; what is said stands behind a mark.
                i = Math.Max(i + 1, Chunk(frame, i, to));
            }
            else
            {
                return element.Is(Part.And | Part.But | Part.Subordinate | Part.Participle) ? (Follow.Nothing, i) : (Follow.Clause, i);
            }
        }

        return (aside && i < to ? Follow.Clause : Follow.Nothing, i);
    }

    /// <summary>Past one noun phrase: a name, or nouns up to the next word that begins another phrase.</summary>
    private static int Chunk(Frame frame, int first, int to)
    {
        var i = first;
        var (small, large) = (false, false);
        for (; i < to && (frame.IsWord(i) || (i > first && frame.IsMark(i, '-') && !frame.Token(i).Spaced)); i++)
        {
            if (!frame.IsWord(i))
            {
                continue;
            }

            var element = frame.Elements[i];
            if (i > first && element.Is(Part.That | Part.Preposition | Part.Time | Part.Verb | Part.Subordinate | Part.Determiner | Part.Says | Part.Participle | Part.And | Part.But))
            {
                break;
            }

            if (element.Is(Part.Pronoun) && (i > first || !element.Is(Part.Object)))
            {
                break;
            }

            if (i > first + 1 && small && frame.Token(i).IsCapital)
            {
                break;
            }

            large |= frame.Token(i).IsCapital;
            small |= !frame.Token(i).IsCapital && !element.Is(Part.Determiner | Part.Possessive) && !large;
            if (frame.Token(i).Owns && i == first && element.Is(Part.Pronoun))
            {
                break;
            }
        }

        return i;
    }
}
