using System.Buffers;

namespace Dateline.Link;

/// <summary>Brings English word forms that mean one thing to one stem: “meets” and “meeting”, “Korea” and “Korean”.</summary>
internal static class Stems
{
    /// <summary>Adjectives and peoples whose country no rule of spelling finds.</summary>
    private static readonly Dictionary<string, string> Peoples = new(StringComparer.Ordinal)
    {
        ["british"] = "britain",
        ["chinese"] = "china",
        ["czech"] = "czechia",
        ["danish"] = "denmark",
        ["dutch"] = "netherlands",
        ["english"] = "england",
        ["finnish"] = "finland",
        ["french"] = "france",
        ["german"] = "germany",
        ["greek"] = "greece",
        ["hungarian"] = "hungary",
        ["icelandic"] = "iceland",
        ["irish"] = "ireland",
        ["israeli"] = "israel",
        ["italian"] = "italy",
        ["japanese"] = "japan",
        ["kazakh"] = "kazakhstan",
        ["lebanese"] = "lebanon",
        ["norwegian"] = "norway",
        ["pakistani"] = "pakistan",
        ["polish"] = "poland",
        ["portuguese"] = "portugal",
        ["qatari"] = "qatar",
        ["saudi"] = "saudi",
        ["scottish"] = "scotland",
        ["slovak"] = "slovakia",
        ["spanish"] = "spain",
        ["swedish"] = "sweden",
        ["swiss"] = "switzerland",
        ["turkish"] = "turkey",
        ["turk"] = "turkey",
        ["ukrainian"] = "ukraine",
        ["welsh"] = "wales",
        ["afghan"] = "afghanistan",
        ["iraqi"] = "iraq",
        ["brazilian"] = "brazil",
        ["canadian"] = "canada",
        ["egyptian"] = "egypt",
        ["belgian"] = "belgium",
        ["european"] = "europe",
        ["palestinian"] = "palestine",
        ["taiwanese"] = "taiwan",
        ["vietnamese"] = "vietnam",
        ["iranian"] = "iran",
        ["american"] = "america",
        ["african"] = "africa",
        ["mexican"] = "mexico",
    };

    /// <summary>Months as newspapers shorten them.</summary>
    private static readonly Dictionary<string, string> Months = new(StringComparer.Ordinal)
    {
        ["jan"] = "january",
        ["feb"] = "february",
        ["aug"] = "august",
        ["sept"] = "september",
        ["sep"] = "september",
        ["oct"] = "october",
        ["nov"] = "november",
        ["dec"] = "december",
    };

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <param name="form">Lower case.</param>
    public static string Of(string form)
    {
        if (form.Length < 3 || !char.IsAsciiLetter(form[0]))
        {
            return form;
        }

        if (Months.TryGetValue(form, out var month))
        {
            return month;
        }

        var stem = WithoutPlural(form);
        if (Peoples.TryGetValue(stem, out var people) || Peoples.TryGetValue(form, out people))
        {
            stem = people;
        }

        stem = WithoutEnding(stem);
        return stem is [_, _, _, _, .., 'e' or 'a' or 'y'] ? stem[..^1] : stem;
    }

    private static string WithoutPlural(string form) => form switch
    {
        { Length: > 4 } when Ends(form, "ies") => form[..^3] + "y",
        { Length: > 4 } when Ends(form, "sses") || Ends(form, "shes") || Ends(form, "ches") || Ends(form, "xes") => form[..^2],
        { Length: > 3 } when form[^1] == 's' && form[^2] is not ('s' or 'u' or 'i') => form[..^1],
        _ => form,
    };

    private static string WithoutEnding(string form) => form switch
    {
        { Length: > 7 } when Ends(form, "ation") => form[..^5],
        { Length: > 6 } when Ends(form, "tion") || Ends(form, "sion") => form[..^3],
        { Length: > 5 } when Ends(form, "ing") && HasVowel(form, 3) => Single(form[..^3]),
        { Length: > 4 } when Ends(form, "ied") => form[..^3] + "y",
        { Length: > 4 } when Ends(form, "ed") && !Ends(form, "eed") && HasVowel(form, 2) => Single(form[..^2]),
        { Length: > 4 } when Ends(form, "ly") => form[..^2],
        { Length: > 7 } when Ends(form, "ment") => form[..^4],
        // Korean, Russian, Syrian: their countries end in a, which goes below.
        { Length: > 5 } when Ends(form, "ean") || Ends(form, "ian") => form[..^1],
        _ => form,
    };

    private static bool Ends(string form, string ending) => form.EndsWith(ending, StringComparison.Ordinal);

    private static bool HasVowel(string form, int before) => form.AsSpan(0, form.Length - before).IndexOfAny(Vowels) >= 0;

    /// <summary>“planned” is “plan”.</summary>
    private static string Single(string form) =>
        form.Length > 3 && form[^1] == form[^2] && form[^1] is not ('s' or 'l' or 'z' or 'e') ? form[..^1] : form;
}
