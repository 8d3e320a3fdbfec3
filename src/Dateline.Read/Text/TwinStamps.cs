using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// Two full days side by side near the beginning of a teaser, “Harbour Post Apr 11, 2031 Apr 12, 2031 The ferry …”: a page's print of
/// when the piece came out and was changed, run into its text. No sentence names days so.
/// </summary>
internal static class TwinStamps
{
    /// <summary>Where the first day stands at the latest, in code units.</summary>
    private const int Latest = 120;

    /// <returns>The first of the two; null where there are none, or the second is the earlier one.</returns>
    public static Printed? Of(string plain, Passage text)
    {
        var first = Stamps.Among(plain, text.Start, Math.Min(text.End, text.Start + Latest), default);
        if (first is null)
        {
            return null;
        }

        var next = first.End;
        while (next < text.End && plain[next] is ' ' or '\u00a0')
        {
            next++;
        }

        return next > first.End && Stamps.At(plain, next, text.End, default) is { HasDay: true, Year: not null } second && Number(second) >= Number(first) ? first : null;
    }

    private static int Number(Printed day) => (day.Year!.Value * 10_000) + (day.Month!.Value * 100) + day.Day!.Value;
}
