namespace Dateline.Understand;

/// <summary>Who speaks, as the text has it.</summary>
/// <param name="First">The first token of the noun phrase.</param>
/// <param name="Last">The last one, in it.</param>
/// <param name="Apposed">The first token of a phrase in apposition behind it (“X, the mayor,”); -1 for none.</param>
/// <param name="ApposedLast">The last token of that phrase.</param>
internal readonly record struct NounPhrase(int First, int Last, int Apposed = -1, int ApposedLast = -1);

/// <summary>A subject with the elements it takes, so that what stands before and behind it can be seen.</summary>
internal readonly record struct Subject(NounPhrase Phrase, int From, int To);

/// <summary>Finds the subject of a verb in a frame: before it, or behind it.</summary>
internal static class Subjects
{
    /// <summary>No description of a speaker is longer; bounds the search.</summary>
    private const int Longest = 40;

    private const int LongestPhrase = 22;

    private const int MostAsides = 3;

    /// <returns>The first element of the auxiliaries and adverbs before a verb; the verb itself where there are none.</returns>
    public static int VerbGroup(Frame frame, int verb, int from)
    {
        var i = verb;
        while (i > from && frame.Elements[i - 1].Is(Part.Auxiliary) && !frame.Elements[i - 1].IsQuote)
        {
            i--;
        }

        return i;
    }

    /// <summary>“X said”, “X, the mayor, said”, “X (D) said”, “who said”.</summary>
    /// <param name="from">Where the sentence, or what is left of it, begins.</param>
    public static Subject? Before(Frame frame, int verb, int from)
    {
        var last = VerbGroup(frame, verb, from) - 1;
        if (last < from)
        {
            return null;
        }

        if (frame.IsComma(last) || frame.IsDash(last))
        {
            return Around(frame, last, from);
        }

        last = BeforeBracket(frame, last, from);
        return last < from || !frame.IsWord(last) ? null : Ending(frame, last, from);
    }

    /// <summary>“said X”, “said the mayor, X”.</summary>
    public static Subject? After(Frame frame, int verb, int to, bool apposed = true)
    {
        var first = verb + 1;
        if (first >= to || !frame.IsWord(first) || (frame.Elements[first].Is(Part.Preposition | Part.NamePreposition | Part.And) && !frame.Elements[first].Is(Part.Determiner) && !frame.Token(first).IsCapital))
        {
            return null;
        }

        if (frame.Elements[first].Is(Part.Pronoun))
        {
            return new(new(frame.Elements[first].First, frame.Elements[first].Last), first, first);
        }

        var last = PhraseEnd(frame, first, to);
        if (last < first)
        {
            return null;
        }

        var phrase = new NounPhrase(frame.Elements[first].First, frame.Elements[last].Last);
        var comma = last + 1;
        if (apposed && comma + 1 < to && frame.IsComma(comma) && frame.IsWord(comma + 1) && !frame.Elements[comma + 1].Is(Part.Subordinate | Part.Participle | Part.Preposition | Part.And | Part.But)
            && PhraseEnd(frame, comma + 1, to) is var end && end > comma)
        {
            return new(phrase with { Apposed = frame.Elements[comma + 1].First, ApposedLast = frame.Elements[end].Last }, first, end);
        }

        return new(phrase, first, last);
    }

    private static int PhraseEnd(Frame frame, int first, int to)
    {
        var i = first;
        while (i < Math.Min(to, first + LongestPhrase) && Holds(frame, i, first))
        {
            i++;
        }

        while (i > first && !frame.IsWord(i - 1) && !frame.Elements[i - 1].IsQuote)
        {
            i--;
        }

        return i - 1;
    }

    private static bool Holds(Frame frame, int i, int first)
    {
        var element = frame.Elements[i];
        if (element.IsQuote)
        {
            // A title, or a nickname between the parts of a name.
            return i > first && frame.IsWord(i - 1) && (frame.IsTitle(i)
                || (frame.Quotes[element.Quote].Words <= 3 && i + 1 < frame.Elements.Length && frame.IsWord(i + 1) && frame.Token(i + 1).IsCapital));
        }

        if (!frame.IsWord(i))
        {
            return frame.IsMark(i, '&') || frame.IsMark(i, '.') || (frame.IsMark(i, '-') && !frame.Token(i).Spaced) || frame.IsMark(i, '\'') || frame.IsMark(i, '’');
        }

        var joins = element.Is(Part.NamePreposition) || (element.Is(Part.And) && i > first);
        return joins || !element.Is(Part.Preposition | Part.Time | Part.Subordinate | Part.That | Part.But | Part.Says | Part.Verb | Part.Pronoun | Part.Participle | Part.Object)
            || (frame.Token(i).IsCapital && i > first);
    }

    /// <summary>“X, the mayor,” or “X — the mayor —” before a verb: the phrase before the first comma.</summary>
    private static Subject? Around(Frame frame, int comma, int from, int asides = MostAsides)
    {
        var dash = frame.IsDash(comma);
        for (var i = comma - 1; i > from && comma - i < Longest; i--)
        {
            if (frame.IsStop(i) || frame.Elements[i].IsQuote)
            {
                return null;
            }

            if (dash ? frame.IsDash(i) : frame.IsComma(i))
            {
                var earlier = BeforeBracket(frame, i - 1, from);
                if (earlier < from || !frame.IsWord(earlier) || i + 1 >= comma)
                {
                    return null;
                }

                // “X, 44, the mayor, said”: an aside of several parts.
                var before = asides > 0 && earlier > from && !frame.Token(earlier).IsCapital && !frame.IsWord(earlier - 1) ? Around(frame, i, from, asides - 1) : null;
                var subject = before ?? Ending(frame, earlier, from);
                return subject is { } found
                    ? found with { Phrase = found.Phrase.Apposed >= 0 ? found.Phrase : found.Phrase with { Apposed = frame.Elements[i + 1].First, ApposedLast = frame.Elements[comma - 1].Last } }
                    : null;
            }
        }

        return null;
    }

    /// <returns>The last word before “(D-N.Y.)”, or the element itself.</returns>
    private static int BeforeBracket(Frame frame, int last, int from)
    {
        if (last >= from && frame.IsMark(last, ')'))
        {
            for (var i = last - 1; i > from && last - i < LongestPhrase; i--)
            {
                if (frame.IsMark(i, '('))
                {
                    return i - 1;
                }
            }
        }

        return last;
    }

    /// <summary>The noun phrase that ends at an element.</summary>
    private static Subject? Ending(Frame frame, int last, int from)
    {
        var element = frame.Elements[last];
        if (element.Is(Part.Pronoun) && !frame.Token(last).Owns)
        {
            return new(new(element.First, element.Last), last, last);
        }

        if (element.Is(Part.And | Part.But | Part.Subordinate | Part.That | Part.Preposition | Part.Object | Part.Possessive | Part.To) && !frame.Token(last).IsCapital)
        {
            return null;
        }

        var first = last;
        while (first > from && last - first < LongestPhrase && Reaches(frame, first - 1, first, from))
        {
            first--;
        }

        while (first < last && !frame.Elements[first].Is(Part.Determiner) && (frame.Elements[first].Is(Part.Preposition | Part.And | Part.Time | Part.Subordinate | Part.Auxiliary | Part.That | Part.But) || !frame.IsWord(first)))
        {
            // “On Thursday X said”: what opens the sentence is not he who speaks.
            var word = frame.Elements[first].Is(Part.Preposition) && frame.IsWord(first);
            first++;
            first = word && first < last ? BehindOpening(frame, first, last) : first;
        }

        return new(new(frame.Elements[first].First, frame.Elements[last].Last), first, last);
    }

    /// <summary>Behind a preposition the name at the end of the phrase speaks, where one ends it.</summary>
    private static int BehindOpening(Frame frame, int first, int last)
    {
        var name = last;
        while (name > first && frame.Token(name - 1).IsCapital && !frame.Elements[name - 1].Is(Part.Time))
        {
            name--;
        }

        return frame.Token(last).IsCapital ? name : first;
    }

    /// <summary>The words that end here begin with an article, and nothing before them.</summary>
    private static bool IsPhrase(Frame frame, int last, int from)
    {
        var first = last;
        while (first > from && last - first < LongestPhrase && frame.IsWord(first - 1))
        {
            first--;
        }

        return frame.Elements[first].Is(Part.Determiner | Part.Possessive);
    }

    private static bool Reaches(Frame frame, int i, int behind, int from)
    {
        var element = frame.Elements[i];
        if (element.IsQuote)
        {
            return frame.Quotes[element.Quote].Words <= 3 && i > from && frame.IsWord(i - 1) && frame.Token(i - 1).IsCapital && frame.Token(behind).IsCapital;
        }

        if (!frame.IsWord(i))
        {
            return (frame.IsMark(i, '.') && i > from && !frame.Token(behind).Spaced) || frame.IsMark(i, '&') || (frame.IsMark(i, '-') && !frame.Token(i).Spaced)
                || ((frame.IsMark(i, '\'') || frame.IsMark(i, '’')) && !frame.Token(i).Spaced);
        }

        if (element.Is(Part.And))
        {
            // “X and Y said”, and not “he came and Y said”.
            return i > from && frame.IsWord(i - 1) && !frame.Elements[behind].Is(Part.Pronoun)
                && (frame.Token(i - 1).IsCapital == frame.Token(behind).IsCapital || IsPhrase(frame, i - 1, from));
        }

        return !element.Is(Part.But | Part.That | Part.Subordinate | Part.Pronoun | Part.Object | Part.Says | Part.Participle | Part.Verb | Part.Source)
            || (frame.Token(i).IsCapital && i > from && element.Is(Part.Says | Part.Verb | Part.Subordinate));
    }
}
