namespace Dateline.Understand.Naming;

/// <summary>Gives each name its sort, after the whole document has been read.</summary>
internal static class Deciding
{
    private const double Enough = 0.9;

    /// <summary>Bodies are less sure by what stands beside them: they need more.</summary>
    private const double EnoughForBody = 1.2;

    public static Sort Of(NameText text, Segment name, Memory memory)
    {
        if (name.IsSure && name.Sort != Sort.Unknown)
        {
            return name.Sort;
        }

        var form = text.Forms(name.First, name.Last);
        if (name.Length == 1 && text.Is(name.First, Traits.BodyEnd | Traits.BodyStart) && memory.IsShortBody(form) && IsTheOne(text, name.First))
        {
            return Sort.Organization;
        }
        if (name.IsWeak && !memory.WasName(form) && !IsKnownPart(text, name, memory))
        {
            return Sort.Unknown;
        }

        if (text.Words.IsHeadline && name.Sort == Sort.Unknown && !memory.WasName(form) && !IsKnownPart(text, name, memory))
        {
            return Sort.Unknown;
        }

        if (name.Length == 1 && (text.Is(name.First, Traits.NoBody) || (text.Is(name.First, Traits.Common) && memory.WasSmall(form) && !memory.IsPart(form))))
        {
            return Sort.Unknown;
        }

        var votes = memory.Of(form);
        if (name.Sort == Sort.Location)
        {
            // A smaller place that has the name of a person is one only where something says so.
            return Cues.Of(text, name).Location >= 0.7 ? Sort.Location
                : memory.IsPart(form) && votes.Location < 3 ? Sort.Person
                : !text.Is(name.First, Traits.Given | Traits.Surname) || name.Length > 1 || votes.Location >= 1 ? Sort.Location
                : Phrases.Of(form) == Listed.City ? votes.Person >= 2 * Enough ? Sort.Person : Sort.Location
                : votes.Person >= Enough ? Sort.Person : Sort.Unknown;
        }

        if (IsKnownPart(text, name, memory) && votes.Person > -1.5 && (votes.Location < 1.5 || votes.Location < votes.Person) && (votes.Organization < 2 || votes.Organization < votes.Person))
        {
            return Sort.Person;
        }

        if (name.Sort == Sort.Person && votes.Person + 1 >= Math.Max(votes.Organization, votes.Location))
        {
            return Sort.Person;
        }

        var most = Math.Max(votes.Person, Math.Max(votes.Organization, votes.Location));
        return most < Enough ? Sort.Unknown : most == votes.Person ? Sort.Person : most == votes.Location ? Sort.Location : most < EnoughForBody ? Sort.Unknown : Sort.Organization;
    }

    /// <summary>“the Council”: of all councils the one spoken of.</summary>
    private static bool IsTheOne(NameText text, int token) => token > 0 && text[token - 1].Text is "the" or "The" && text[token].Spaced;

    private static bool IsKnownPart(NameText text, Segment name, Memory memory) =>
        memory.IsPart(text.Form(name.Last)) && (name.Length == 1 || memory.IsPart(text.Form(name.First)) || text.Is(name.First, Traits.Particle));
}
