namespace Dateline.Understand.Naming;

/// <summary>Gives each name its sort, after the whole document has been read.</summary>
internal static class Deciding
{
    private const double Enough = 0.9;

    public static Sort Of(NameText text, Segment name, Memory memory)
    {
        if (name.IsSure && name.Sort != Sort.Unknown)
        {
            return name.Sort;
        }

        var form = text.Forms(name.First, name.Last);
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
            return memory.IsPart(form) && votes.Location < 3 ? Sort.Person : Sort.Location;
        }

        if (IsKnownPart(text, name, memory) && votes.Location < 4 && votes.Organization < 4)
        {
            return Sort.Person;
        }

        if (name.Sort == Sort.Person && votes.Person + 1 >= Math.Max(votes.Organization, votes.Location))
        {
            return Sort.Person;
        }

        var most = Math.Max(votes.Person, Math.Max(votes.Organization, votes.Location));
        return most < Enough ? Sort.Unknown : most == votes.Person ? Sort.Person : most == votes.Location ? Sort.Location : Sort.Organization;
    }

    private static bool IsKnownPart(NameText text, Segment name, Memory memory) =>
        memory.IsPart(text.Form(name.Last)) && (name.Length == 1 || memory.IsPart(text.Form(name.First)));
}
