using Dateline.News;

namespace Dateline.Understand.Planning;

/// <summary>
/// Plans in English: “will”, “is to”, “is set to”, “plans to”, “is going to”, “said he would”, a present tense or a duty with a day to
/// come. What is hedged or hangs on a condition is none, and neither is what only tells a state or an effect.
/// </summary>
internal sealed class EnglishPlans
{
    /// <summary>In tokens: “Report: Walker to speak …” has its verb among the first.</summary>
    private const int LongestHeadline = 24;

    private readonly Wording _words;
    private readonly PlanWords _known;
    private readonly EnglishClause _clauses;

    private EnglishPlans(Wording words, PlanWords known)
    {
        (_words, _known) = (words, known);
        _clauses = new(words, known);
    }

    public static IEnumerable<Plan> In(Wording words, PlanWords known)
    {
        var plans = new EnglishPlans(words, known);
        for (var sentence = 0; sentence < words.Starts.Length; sentence++)
        {
            var (from, to) = (words.Starts[sentence], words.SentenceEnd(words.Starts[sentence]));
            if (Asks(words, to))
            {
                continue;
            }

            var behind = from;
            for (var at = from; at < to; at++)
            {
                if (at >= behind && plans.Trigger(at, from, to) is { } found && plans._clauses.Around(found.At, found.Verb, behind, to) is { } clause)
                {
                    var again = behind > from && at > 0 && words.Tokens[at - 1].Text is "that" or "which" or "who";
                    if (!clause.IsConditional && !again && !plans.IsOpinion(found, clause))
                    {
                        var needs = plans._clauses.IsInTalk(clause.Subject) && found.Needs == PlanNeed.Nothing ? PlanNeed.Day : found.Needs;
                        yield return new(
                            words.Cut(words.Tokens[clause.First].Start, words.Tokens[clause.Last].After),
                            clause.Subject is { } who ? words.Span(who.First, who.Last) : null, needs);
                    }

                    behind = clause.Last + 1;
                    at = clause.Last;
                }
            }
        }
    }

    private static bool Asks(Wording words, int to) => to > 0 && (words.Tokens[to - 1].Is('?') || (to > 1 && words.Tokens[to - 2].Is('?')));

    /// <summary>A word that tells a plan.</summary>
    /// <param name="At">Its first token.</param>
    /// <param name="Verb">The verb of what is planned.</param>
    private readonly record struct Found(int At, int Verb, PlanNeed Needs);

    private Found? Trigger(int at, int from, int to)
    {
        var token = _words.Tokens[at];
        return !token.IsWord ? null
            : IsWill(token) ? Will(at, from, to)
            : token.Is("would") ? Would(at, from, to)
            : token.Is("going") ? Going(at, from, to)
            : _known.Is("arranged", token) && at > from ? Arranged(at, from, to)
            : token.Is("to") && at > from && at + 1 < to ? Infinitive(at, from, to)
            : _known.Is("plans", token) ? Planned(at, from, to)
            : _known.Is("duty", token) ? Behind(at, Verb(at + 1, to, out _), to, PlanNeed.Day)
            : IsPresent(at, from, to) ? new Found(at, at, PlanNeed.Day)
            : null;
    }

    /// <summary>“are to remain”; “the programme to be held in May”; “Walker to speak at convention”.</summary>
    private Found? Infinitive(int at, int from, int to) =>
        IsBe(at - 1) && !_words.Tokens[at + 1].Is("blame") ? at - 2 >= from && _known.Is("abstract", _words.Tokens[at - 2]) ? null
            : _words.Tokens[at - 1].Text.ToLowerInvariant() is not ("is" or "are") ? null
            : Behind(at - 1, at + 1, to, IsPassive(at + 1, to) ? PlanNeed.Nothing : PlanNeed.Time)
        : _words.Tokens[at + 1].Is("be") && !_known.Is("no-noun", _words.Tokens[at - 1]) && IsPassive(at + 1, to) ? Behind(at, at + 1, to, PlanNeed.Time)
        : IsHeadlinePlan(at, from) ? Behind(at, at + 1, to, PlanNeed.Nothing) : null;

    private bool IsPresent(int at, int from, int to)
    {
        var (token, next) = (_words.Tokens[at], at + 1 < to ? _words.Tokens[at + 1].Text : "");
        return at > from && _words.Tokens[at - 1].IsWord && !token.IsCapital && !_words.Tokens[at - 1].Is("to") && !IsWill(_words.Tokens[at - 1])
            && (_known.Is("present", token) || (_known.Is("take", token) && _known.Is("taken", next)) || (_known.Is("kick", token) && next == "off"));
    }

    private bool IsWill(Token token) => _known.Is("will", token) || token.Text.EndsWith("'ll", StringComparison.OrdinalIgnoreCase) || token.Text.EndsWith("’ll", StringComparison.OrdinalIgnoreCase)
        || token.Is("won't") || token.Is("won’t");

    /// <summary>“will meet”; “will be held”. Not “will have met”, “will probably meet”, “the will of”.</summary>
    private Found? Will(int at, int from, int to)
    {
        if (at > from && _words.Tokens[at - 1] is var before && (before.Owns || before.Text.ToLowerInvariant() is "the" or "a" or "his" or "her" or "their" or "its" or "our" or "my" or "your" or "of" or "political" or "free"))
        {
            return null;
        }

        var verb = Verb(at + 1, to, out var hedged);
        return hedged || verb >= to || !_words.Tokens[verb].IsWord || _words.Tokens[verb].IsCapital || _words.Tokens[verb].Text is "or" or "and" or "not" ? null : Behind(at, verb, to, PlanNeed.Nothing);
    }

    /// <summary>“said he would meet”; without a verb of saying before only with a time: else it may be a wish.</summary>
    private Found? Would(int at, int from, int to)
    {
        var saying = -1;
        for (var i = at - 1; i >= Math.Max(from, at - 16) && saying < 0; i--)
        {
            saying = _known.Is("saying", _words.Tokens[i]) ? i : -1;
        }

        var verb = Verb(at + 1, to, out var hedged);
        return hedged || verb >= to || !_words.Tokens[verb].IsWord || Lexicon.Pronouns.Contains(_words.Tokens[verb].Text) || Weakens(verb, to) || (at > from && _known.Is("effect", _words.Tokens[at - 1])) ? null
            : saying < 0 ? new Found(at, verb, PlanNeed.Day) : Behind(at, verb, to, PlanNeed.Nothing);
    }

    private Found? Going(int at, int from, int to) => at == from || !IsNow(Before(at, from)) || _known.Is("not", _words.Tokens[at - 1]) ? null
        : _words.Has(at + 1) && _words.Tokens[at + 1].Is("to") ? Behind(Before(at, from), at + 2, to, PlanNeed.Nothing)
        : _words.Has(at + 1) && _words.Tokens[at + 1].Is("ahead") ? new Found(Before(at, from), at, PlanNeed.Nothing) : null;

    /// <summary>“is scheduled for”, “is set to open”; “scheduled to open” behind a noun needs a time.</summary>
    private Found? Arranged(int at, int from, int to)
    {
        var (token, next) = (_words.Tokens[at], at + 1 < to ? _words.Tokens[at + 1].Text : "");
        if (next is not ("to" or "for" or "in" or "on" or "at" or "over" or "there" or "here" or "by") || at + 2 >= to || (token.Is("due") && next == "to" && !IsVerbLike(at + 2)))
        {
            return null;
        }

        var be = Before(at, from);
        var isBe = IsNow(be);
        if (!isBe && IsBe(be))
        {
            return null;
        }

        return next == "to" ? Behind(isBe ? be : at, at + 2, to, isBe && !token.Is("expected") ? PlanNeed.Nothing : PlanNeed.Time) : new Found(isBe ? be : at, at, isBe ? PlanNeed.Time : PlanNeed.Day);
    }

    /// <summary>“due to open”, not “due to the rain”, “due to exhaustion”.</summary>
    private bool IsVerbLike(int at) => _words.Tokens[at] is { IsWord: true, IsCapital: false } token && (token.Is("be") || _known.Is("present", token) || _known.Is("present", token.Text + "s"));

    /// <summary>“plans to open”; not “the plans to open”, “no plans to open”.</summary>
    private Found? Planned(int at, int from, int to)
    {
        if (at == from || at + 2 >= to || !_words.Tokens[at + 1].Is("to"))
        {
            return null;
        }

        var before = _words.Tokens[Before(at, from)];
        var noun = before.Owns || before.Text is "the" or "a" or "no" or "any" or "his" or "her" or "its" or "their" or "our" or "my" or "of" or "have" or "has" or "had" or "for" or "new" or "to" or "not";
        var bare = _words.Tokens[at].Is("plan") && !(before.Text[^1] == 's' || before.Text.ToLowerInvariant() is "they" or "we" or "i" or "you" or "who");
        var progressive = _words.Tokens[at].Text.EndsWith("ing", StringComparison.Ordinal);
        noun |= IsBe(Before(at, from)) != progressive || (before.IsWord && before.Text.EndsWith("ed", StringComparison.Ordinal) && !progressive);
        return noun || bare || _words.Tokens[at + 2].IsCapital || (progressive && !IsNow(Before(at, from))) ? null : Behind(progressive ? Before(at, from) : at, at + 2, to, _words.Tokens[at].Text.StartsWith("plan", StringComparison.Ordinal) || _words.Tokens[at].Text.StartsWith("intend", StringComparison.Ordinal) ? PlanNeed.Nothing : PlanNeed.Time);
    }

    /// <summary>“Walker to speak at convention”, a headline without a finite verb before.</summary>
    private bool IsHeadlinePlan(int at, int from)
    {
        if (from > 0 || at > LongestHeadline || EndsWithStop())
        {
            return false;
        }

        var start = from;
        for (var i = from; i < at; i++)
        {
            start = _words.Tokens[i].Is(':') ? i + 1 : start;
        }

        return at - start is > 0 and < 5 && Enumerable.Range(start, at - start).All(i => _words.Tokens[i].IsCapital) && _words.Tokens[at + 1].IsWord;
    }

    private bool EndsWithStop() => _words.Tokens[^1].Is('.') || _words.Tokens[^1].Is('”') || _words.Tokens[^1].Is('"');

    private Found? Behind(int at, int verb, int to, PlanNeed needs) =>
        verb >= to || !_words.Tokens[verb].IsWord ? null : new Found(at, verb, Weakens(verb, to) ? PlanNeed.Day : needs == PlanNeed.Nothing && !IsDeed(verb, to) ? PlanNeed.Time : needs);

    private bool IsDeed(int verb, int to)
    {
        if (!_words.Tokens[verb].Is("be"))
        {
            return _known.Is("deed", _words.Tokens[verb]);
        }

        var next = Verb(verb + 1, to, out _);
        return next < to && (_known.Is("being", _words.Tokens[next]) || Bases(_words.Tokens[next].Text).Any(word => _known.Is("deed", word)));
    }

    /// <summary>“published”, “planned”, “carried”, “joining”: what the verb may be without its ending.</summary>
    private static IEnumerable<string> Bases(string word)
    {
        foreach (var ending in (string[])["ing", "ed", "d", "en", "n"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                yield return stem;
                yield return stem + "e";
                yield return stem[..^1];
                yield return stem[..^1] + "y";
            }
        }

        yield return word switch { "held" => "hold", "sent" => "send", "built" => "build", "sworn" => "swear", "brought" => "bring", "spent" => "spend", "made" => "make", "paid" => "pay", "sold" => "sell", "taught" => "teach", _ => word };
    }

    /// <summary>A verb that tells a state or an effect.</summary>
    private bool Weakens(int verb, int to)
    {
        var next = verb + 1 < to ? _words.Tokens[verb + 1].Text : "";

        // “begin to lose” tells no more than “lose”.
        return _words.Tokens[verb].Is("be") ? !IsPassive(verb, to)
            : _known.Is("take", _words.Tokens[verb]) ? !_known.Is("taken", next)
            : next == "to" && verb + 2 < to && _words.Tokens[verb].Text is "begin" or "start" ? _known.Is("no-plan", _words.Tokens[verb + 2])
            : _known.Is("no-plan", _words.Tokens[verb]);
    }

    /// <summary>“be held”, “be joining”, “be available”.</summary>
    private bool IsPassive(int be, int to)
    {
        if (be + 1 >= to || !_words.Tokens[be].Is("be"))
        {
            return false;
        }

        var next = Verb(be + 1, to, out _);
        return next < to && _words.Tokens[next] is { IsWord: true, IsCapital: false } token && !token.Text.Contains('-', StringComparison.Ordinal)
            && (_known.Is("being", token) || (token.Text.Length > 4 && (token.Text.EndsWith("ed", StringComparison.Ordinal) || token.Text.EndsWith("ing", StringComparison.Ordinal))
                || (token.Text is "built" or "given" or "taken" or "shown" or "sworn" or "chosen" or "brought" or "drawn" or "spent" or "sent" or "made" or "paid" or "sold" or "kept")))
            && token.Text is not ("able" or "interested" or "surprised" or "disappointed" or "pleased" or "determined" or "required" or "needed" or "affected" or "allowed" or "watching" or "looking" or "used" or "based" or "trying" or "getting");
    }

    /// <returns>The first token that is no adverb and no “not”.</returns>
    private int Verb(int from, int to, out bool hedged)
    {
        var at = from;
        hedged = false;
        while (at < to && (_known.Is("between", _words.Tokens[at]) || _known.Is("not", _words.Tokens[at]) || _known.Is("hedged", _words.Tokens[at]) || (_words.Tokens[at].Is("longer") && at > from) || IsAdverb(_words.Tokens[at])))
        {
            hedged |= _known.Is("hedged", _words.Tokens[at]);
            at++;
        }

        return at;
    }

    private static bool IsAdverb(Token token) => token.IsWord && token.Text.Length > 5 && token.Text.EndsWith("ly", StringComparison.Ordinal) && !token.Is("supply") && !token.Is("reply") && !token.Is("apply") && !token.Is("assembly");

    /// <returns>The token before, past adverbs.</returns>
    private int Before(int at, int from)
    {
        var before = at - 1;
        while (before > from && (_known.Is("between", _words.Tokens[before]) || _known.Is("not", _words.Tokens[before]) || IsAdverb(_words.Tokens[before])))
        {
            before--;
        }

        return before;
    }

    private bool IsNow(int at) => IsBe(at) && _words.Tokens[at].Text.ToLowerInvariant() is not ("was" or "were" or "been" or "be");

    private bool IsBe(int at) => at >= 0 && _words.Tokens[at].Text.ToLowerInvariant() is "is" or "are" or "was" or "were" or "be" or "been" or "am";

    /// <summary>“on anyone who parks” is a rule, “two weeks ago” is no plan, and behind “there will” nobody does anything.</summary>
    private bool IsOpinion(Found found, EnglishClause.Extent clause) =>
        Enumerable.Range(found.Verb, clause.Last - found.Verb + 1).Any(i => _known.Is("anybody", _words.Tokens[i]) || _known.Is("past", _words.Tokens[i]))
        || (clause.Subject is { } who && who.First == who.Last && _words.Tokens[who.Last].Text.ToLowerInvariant() is "there" or "nobody" or "nothing" or "this" or "that" or "what"
            && !_words.Tokens[found.Verb].Is("be"));
}
