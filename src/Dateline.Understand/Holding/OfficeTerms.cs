using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Understand.Holding;

/// <summary>
/// From claims of one office to terms in it. An office asserted by a text was held when the text came out; “former” means it had ended
/// by then, “will become” that it had not begun. A claim that comes after the end, without a text that announces a return, is a doubt and
/// bounds nothing; so is one that comes before the beginning.
/// </summary>
internal static class OfficeTerms
{
    /// <param name="claims">Of one person and one office, one or more, earliest first.</param>
    public static (ImmutableArray<Office> Terms, ImmutableArray<Doubt> Doubts) Of(string name, ImmutableArray<OfficeClaim> claims)
    {
        var terms = ImmutableArray.CreateBuilder<Office>();
        var doubts = ImmutableArray.CreateBuilder<Doubt>();
        var rest = claims;
        while (Return(rest) is { } day)
        {
            Close(name, [.. rest.Where(claim => (claim.Late ?? claim.Early) < day)], claims, terms, doubts);
            rest = [.. rest.Where(claim => !((claim.Late ?? claim.Early) < day))];
        }

        Close(name, rest, claims, terms, doubts);
        return (terms.DrainToImmutable(), doubts.DrainToImmutable());
    }

    /// <summary>The day of the first text that announces the person for the office after another had called them former.</summary>
    private static DateOnly? Return(ImmutableArray<OfficeClaim> claims)
    {
        var gone = claims.Where(claim => claim.Mark.State == OfficeState.Former).Min(claim => claim.Late);
        return gone is null ? null : claims.Where(claim => claim.IsReturn && claim.Early > gone).Min(claim => claim.Early);
    }

    private static void Close(
        string name, ImmutableArray<OfficeClaim> claims, ImmutableArray<OfficeClaim> all, ImmutableArray<Office>.Builder terms, ImmutableArray<Doubt>.Builder doubts)
    {
        var former = claims.Where(claim => claim.Mark.State == OfficeState.Former && claim.Late is not null).MinBy(claim => claim.Late);
        var elect = claims.Where(claim => claim.Mark.State == OfficeState.Elect && claim.Early is not null).MaxBy(claim => claim.Early);
        var begins = former is null && elect is not null && claims.Any(claim => claim.Mark.State == OfficeState.New && claim.Late >= elect.Early);
        var sound = ImmutableArray.CreateBuilder<OfficeClaim>();
        foreach (var claim in claims)
        {
            if (claim.IsHeld && former is not null && claim.Early > former.Late)
            {
                doubts.Add(Doubtful(name, claim, former, "had left it by then"));
            }
            else if (claim.IsHeld && begins && claim.Late < elect!.Early)
            {
                doubts.Add(Doubtful(name, claim, elect, "was yet to take it up"));
            }
            else
            {
                sound.Add(claim);
            }
        }

        if (sound.Count > 0)
        {
            terms.Add(Term(sound.DrainToImmutable(), all, former));
        }
    }

    private static Office Term(ImmutableArray<OfficeClaim> claims, ImmutableArray<OfficeClaim> all, OfficeClaim? former)
    {
        var first = claims.Where(claim => claim.IsHeld && claim.Late is not null).MinBy(claim => claim.Late);
        var last = claims.Where(claim => claim.IsHeld && claim.Early is not null).MaxBy(claim => claim.Early);
        var elect = claims.Where(claim => claim.Mark.State == OfficeState.Elect && claim.Early is not null && !(claim.Early > first?.Late)).MaxBy(claim => claim.Early);

        // What was over by a day had begun by it.
        var began = first is not null && former?.Late < first.Late && !(former.Late < elect?.Early) ? former : first;
        return new(
            Commonest(all, claim => claim.Mark.Title)!, Commonest(all, claim => claim.Mark.Body is { } body && !OfficeBodies.IsBodyNoun(body) ? body : null) ?? Commonest(all, claim => claim.Mark.Body),
            Between(elect?.Early, began?.Late, elect is null ? null : Why(elect, "names the office as one still to be taken up"),
                began is null ? null : Why(began, began == former ? "calls it former" : "gives the office")),
            Between(last?.Early, former?.Late, last is null ? null : Why(last, "still gives the office"), former is null ? null : Why(former, "calls it former")),
            [.. claims.Select(claim => claim.Sentence).Distinct()]);
    }

    private static When Between(DateOnly? from, DateOnly? to, Reason? early, Reason? late)
    {
        if (from is null && to is null)
        {
            return When.Unknown;
        }

        ImmutableArray<Reason> because = [.. new[] { early, late }.OfType<Reason>()];
        Moment? start = from is { } f ? new Moment(f) : null;
        Moment? end = to is { } t ? new Moment(t) : null;
        return new(start, end, start == end ? start : null, Basis.InText, because);
    }

    private static Reason Why(OfficeClaim claim, string does) => new($"A text of {Day(claim)} {does}.", claim.Sentence);

    private static Doubt Doubtful(string name, OfficeClaim claim, OfficeClaim against, string why) => new(
        "office", $"A text of {Day(claim)} says “{claim.Mark.At.Text}”; by a text of {Day(against)}, {name} {why}.", [claim.Sentence, against.Sentence]);

    private static string Day(OfficeClaim claim) => claim.Early == claim.Late || claim.Late is null ? Iso(claim.Early)
        : claim.Early is null ? $"{Iso(claim.Late)} or before" : $"{Iso(claim.Early)} to {Iso(claim.Late)}";

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day";

    private static string? Commonest(ImmutableArray<OfficeClaim> claims, Func<OfficeClaim, string?> of) =>
        claims.Select(of).OfType<string>().GroupBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
}
