namespace Dateline.Understand.Naming;

/// <summary>Short forms that a text itself defines: “Lower Ferry Council (LFC)”, “a free port (FP)”.</summary>
internal static class Definitions
{
    private static readonly Votes Much = new(0, 4, 0);

    /// <summary>Tells the memory what a bracketed short form behind a name, or behind small words, stands for.</summary>
    /// <param name="before">The name before it in the passage; null for none.</param>
    public static void Learn(NameText text, Segment? before, Segment name, Memory memory)
    {
        var open = name.First - 1;
        if (name.Length > 2 || open < 1 || !text[open].Is('(') || name.Last + 1 >= text.Count || !(text[name.Last + 1].Is(')') || text[name.Last + 1].Is(',') || text[name.Last + 1].Is(';')))
        {
            return;
        }

        var form = text.Forms(name.First, name.Last);
        if (before is { } longer && longer.Last == open - 1)
        {
            Named(text, longer, form, memory);
        }
        else if (text.IsAcronym(name.First) && !text.IsCapital(open - 1) && Spells(text, open - 1, form, out var isBody))
        {
            memory.Vote(form, isBody ? Much : new(0, -6, 0), false);
        }
    }

    private static void Named(NameText text, Segment longer, string form, Memory memory)
    {
        var first = text.Form(longer.First);
        if (longer.Length < 2 || !char.IsLetter(form[0]) || char.ToUpperInvariant(first[0]) != char.ToUpperInvariant(form[0]) || form.Contains(' '))
        {
            return;
        }

        switch (longer.Sort)
        {
            case Sort.Organization:
                memory.Vote(form, Much, false);
                break;
            case Sort.Other when text.Form(longer.Last) is not ("Initiative" or "Programme" or "Program" or "Conference" or "System" or "Platform" or "Project" or "Forum"):
                memory.Vote(form, new(0, -6, 0), false);
                break;
            case Sort.Location:
                memory.Vote(form, new(0, 0, 4), false);
                break;
            case Sort.Unknown when IsPlain(text, longer):
                memory.Vote(form, new(0, -3, 0), false);
                break;
            case Sort.Unknown:
                memory.Vote(text.Forms(longer.First, longer.Last), new(-1, 2, 0), false);
                memory.Vote(form, new(0, 2, 0), false);
                break;
        }
    }

    /// <summary>“a Free Port (FP)”: common words, and none that makes a body.</summary>
    private static bool IsPlain(NameText text, Segment name)
    {
        for (var i = name.First; i <= name.Last; i++)
        {
            if (!text.Is(i, Traits.Common) || text.Is(i, Traits.BodyEnd | Traits.BodyStart))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Are the letters of a short form, from its last to its first, the first letters of the words that end at a token?</summary>
    private static bool Spells(NameText text, int last, string form, out bool isBody)
    {
        isBody = false;
        var i = last;
        for (var letter = form.Length - 1; letter >= 0; letter--)
        {
            if (!char.IsUpper(form[letter]))
            {
                continue;
            }

            while (i > 0 && text[i].IsWord && text.Is(i, Traits.Small | Traits.Tail) && char.ToUpperInvariant(text[i].Text[0]) != form[letter])
            {
                i--;
            }

            if (i < 0 || !text[i].IsWord || char.ToUpperInvariant(text[i].Text[0]) != form[letter])
            {
                return false;
            }

            isBody |= text.Is(i, Traits.CompanyNoun | Traits.BodyEnd);
            i--;
        }

        return true;
    }
}
