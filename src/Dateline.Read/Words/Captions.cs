using System.Buffers;
using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>Tells the words under a picture by the credit at their end.</summary>
internal static class Captions
{
    /// <summary>The words of a picture's credit stand in brackets at the end: “(Ann Low/Agency)”, “Photo: Ann Low”.</summary>
    public static bool Is(string text)
    {
        if (text.Length is < 4 or > 600 || text[^1] is not (')' or ']'))
        {
            return text.Length <= 400 && (Credited(text) || text.StartsWith("Photo: ", StringComparison.Ordinal) || text.StartsWith("Foto: ", StringComparison.Ordinal) || text.StartsWith("Фото: ", StringComparison.Ordinal));
        }

        var open = text.LastIndexOf(text[^1] == ')' ? '(' : '[');
        if (open < 0 || text.Length - open is < 5 or > 90)
        {
            return false;
        }

        var credit = text[(open + 1)..^1];
        var slash = credit.IndexOf('/');
        return (slash > 0 && slash < credit.Length - 1 && char.IsUpper(credit[0]) && char.IsUpper(credit[slash + 1]))
            || Sourced.Any(word => credit.StartsWith(word, StringComparison.OrdinalIgnoreCase)) || credit.StartsWith("Photo", StringComparison.Ordinal) || credit.StartsWith("Credit", StringComparison.Ordinal)
            || credit.StartsWith("Image", StringComparison.Ordinal) || credit.StartsWith("Foto", StringComparison.Ordinal) || credit.StartsWith("Фото", StringComparison.Ordinal);
    }

    /// <summary>A credit without brackets behind the last sentence: “Photo: Ann Low”, “AGENCY/Ann Low”.</summary>
    private static bool Credited(string text)
    {
        if (text.StartsWith("FILE PHOTO", StringComparison.Ordinal))
        {
            return true;
        }

        var stop = text.LastIndexOf(". ", StringComparison.Ordinal);
        var credit = stop < 0 ? "" : text[(stop + 2)..];
        if (credit.Length is 0 or > 60)
        {
            return false;
        }

        var slash = credit.IndexOf('/');
        return Credits.Any(word => credit.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            || (slash > 1 && slash < credit.Length - 1 && char.IsUpper(credit[slash + 1]) && !credit.AsSpan(0, slash).ContainsAnyExcept(Capitals));
    }

    private static readonly ImmutableArray<string> Credits = ["photo:", "photo by", "photograph:", "picture:", "image:", "credit:", "foto:", "bild:", "photo :", "crédit", "fotografía:", "zdjęcie:", "фото:"];

    private static readonly ImmutableArray<string> Sourced = ["source:", "source :", "quelle:", "fuente:", "fonte:", "crédit", "ap photo", "file photo", "courtesy"];

    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
