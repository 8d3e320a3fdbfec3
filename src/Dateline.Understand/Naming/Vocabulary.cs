using System.Collections.Frozen;
using Dateline.Understand.Holding;

namespace Dateline.Understand.Naming;

/// <summary>What a word may be, whatever it is in its sentence.</summary>
[Flags]
internal enum Traits : long
{
    None = 0,
    BodyEnd = 1 << 0,
    BodyStart = 1 << 1,
    LoneBody = 1 << 2,
    CompanyEnd = 1 << 3,
    Tail = 1 << 4,
    PlaceEnd = 1 << 5,
    PlaceStart = 1 << 6,
    PlaceNoun = 1 << 7,
    OtherEnd = 1 << 8,
    Title = 1 << 9,
    Role = 1 << 10,
    Saying = 1 << 11,
    Reporting = 1 << 12,
    InPlace = 1 << 13,
    SurelyInPlace = 1 << 14,
    CompanyNoun = 1 << 15,
    OfBodies = 1 << 16,
    OfPersons = 1 << 17,
    Calendar = 1 << 18,
    People = 1 << 19,
    NoBody = 1 << 20,

    /// <summary>A small word of the text's language or of English: it names nothing, though it begin a sentence.</summary>
    Small = 1 << 21,

    /// <summary>A common English word.</summary>
    Common = 1 << 22,
    Given = 1 << 23,
    Surname = 1 << 24,
    Particle = 1 << 25,
    PlaceThing = 1 << 26,

    /// <summary>“Partido …”, “Banca …”: what follows with a capital belongs to the body's name.</summary>
    HeadFirst = 1 << 27,

    /// <summary>“flew to …”, “a flight to …”: what follows is a place.</summary>
    Going = 1 << 28,
}

/// <summary>The word lists by which names are known; where each comes from stands in its file.</summary>
internal static class Vocabulary
{
    /// <summary>Endings of East Slavic family names in their cases.</summary>
    private static readonly string[] CyrillicFamilies =
    [
        "енко", "енка", "енку", "енком", "ський", "ського", "ському", "ським", "ська", "ської", "ській", "ську", "цький", "цького", "цькому", "цька", "цької",
        "чук", "чука", "чуку", "щук", "юк", "юка", "ович", "евич", "ский", "ского", "скому", "ская", "ской", "ов", "ова", "ову", "овим", "ев", "ева", "єв", "єва", "ін", "іна", "ишин", "ко",
    ];

    private static readonly FrozenDictionary<string, Traits> Words = Sections();
    private static readonly FrozenSet<string> Common = ReadWords("words");
    private static readonly FrozenSet<string> Given = ReadWords("given-names", "more-given-names", "given-names-cyrillic");
    private static readonly FrozenSet<string> Surnames = ReadWords("surnames");
    private static readonly FrozenSet<string> CyrillicStems = ReadWords("given-names-cyrillic").Select(Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="tongue">The text's language.</param>
    public static Traits Of(string word, Tongue tongue)
    {
        var small = word.ToLowerInvariant();
        var traits = Words.GetValueOrDefault(small);
        traits |= Tokens.IsApostrophe(small[^1]) ? Traits.Tail | (small.Length < 3 && small[0] == 'd' ? Traits.Particle : Traits.None) : Traits.None;
        traits |= tongue.IsSmall(small) ? Traits.Small : Traits.None;
        traits |= tongue.IsEnglish && !IsShortForm(word) && IsCommon(small) ? Traits.Common : Traits.None;
        traits |= Lexicon.Particles.Contains(small) ? Traits.Particle : Traits.None;
        var form = IsLoud(word) ? Quiet(word) : word;
        traits |= IsGiven(form) ? Traits.Given : Traits.None;
        traits |= IsSurname(form) ? Traits.Surname : Traits.None;
        return traits | (tongue.NounsAreCapital && (traits & (Traits.Given | Traits.Surname)) == Traits.None && OfficeWords.Of(tongue.Code).HeadIn(word) is not null ? Traits.Title : Traits.None);
    }

    /// <summary>“MoD”, “DfT”, “eBA”: a short form with small letters in it.</summary>
    public static bool IsShortForm(string word) =>
        word.Length is > 2 and < 8 && !word.Contains('-') && word.AsSpan().ContainsAnyInRange('a', 'z') && !IsPlural(word) && (char.IsUpper(word[^1]) || (word.Length < 6 && char.IsUpper(word[0]) && char.IsUpper(word[1])));

    /// <summary>“CDs”, “PCs”: several of a kind have no name.</summary>
    private static bool IsPlural(string word) => word[^1] == 's' && char.IsUpper(word[^2]);

    /// <summary>“MARK” as “Mark”; “JEAN-PAUL” as “Jean-Paul”.</summary>
    public static string Quiet(string word)
    {
        var letters = word.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = i == 0 || !char.IsLetter(letters[i - 1]) ? char.ToUpperInvariant(letters[i]) : letters[i];
        }

        return new(letters);
    }

    public static IEnumerable<string> Lines(string table)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream(table)
            ?? throw new InvalidOperationException($"The table {table} is not in the program.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
    }

    private static bool IsLoud(string word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[^1]) && !word.AsSpan().ContainsAnyInRange('a', 'z') && Array.TrueForAll(word.ToCharArray(), c => !char.IsLower(c));

    private static bool IsGiven(string word) => Given.Contains(word)
        || (word.Length > 3 && char.IsUpper(word[0]) && word[0] is >= 'Ѐ' and <= 'ӿ' && CyrillicStems.Contains(Stem(word)))
        || (word.IndexOf('-') is > 1 and var hyphen && hyphen < word.Length - 2 && Given.Contains(word[..hyphen]));

    private static bool IsSurname(string word) => Surnames.Contains(word)
        || (word.IndexOf('-') is > 1 and var hyphen && hyphen < word.Length - 2 && Surnames.Contains(word[..hyphen]) && char.IsUpper(word[hyphen + 1]))
        || (word.Length > 5 && word[0] is >= 'Ѐ' and <= 'ӿ' && Array.Exists(CyrillicFamilies, word.EndsWith));

    /// <summary>A Cyrillic name without the ending that its case changes.</summary>
    private static string Stem(string word)
    {
        var end = word.Length;
        while (end > 3 && word.Length - end < 2 && word[end - 1] is 'а' or 'я' or 'о' or 'у' or 'ю' or 'и' or 'і' or 'й' or 'е' or 'є' or 'ю' or 'м' or 'ї' or 'ь')
        {
            end--;
        }

        return word[..end];
    }

    /// <summary>The list has plain forms only.</summary>
    private static bool IsCommon(string word)
    {
        if (Common.Contains(word))
        {
            return true;
        }

        foreach (var (ending, plain) in (ReadOnlySpan<(string, string)>)[("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ied", "y"), ("ing", ""), ("ing", "e"), ("er", ""), ("ers", "")])
        {
            if (word.Length - ending.Length < 3 || !word.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = word[..^ending.Length];
            if (Common.Contains(stem + plain) || (ending.Length > 1 && stem[^1] == stem[^2] && Common.Contains(stem[..^1])))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> ReadWords(params string[] tables) => tables.SelectMany(Lines).Where(line => line[0] != '#')
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, Traits> Sections()
    {
        var words = new Dictionary<string, Traits>(StringComparer.Ordinal);
        var section = Traits.None;
        foreach (var line in Lines("naming"))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                section = Section(line[2..].Split(':')[0]);
            }
            else if (line[0] != '#')
            {
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    words[word] = words.GetValueOrDefault(word) | section;
                }
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Traits Section(string name) => name switch
    {
        "body ends" => Traits.BodyEnd,
        "body starts" => Traits.BodyStart,
        "head first" => Traits.HeadFirst,
        "lone bodies" => Traits.LoneBody,
        "company ends" => Traits.CompanyEnd,
        "tail words" => Traits.Tail,
        "place ends" => Traits.PlaceEnd,
        "place starts" => Traits.PlaceStart,
        "place nouns" => Traits.PlaceNoun,
        "other ends" => Traits.OtherEnd,
        "going" => Traits.Going,
        "place things" => Traits.PlaceThing,
        "titles" => Traits.Title,
        "roles" => Traits.Role,
        "saying" => Traits.Saying,
        "reporting" => Traits.Reporting,
        "place prepositions" => Traits.InPlace,
        "strong place prepositions" => Traits.SurelyInPlace,
        "company nouns" => Traits.CompanyNoun,
        "of bodies" => Traits.OfBodies,
        "of persons" => Traits.OfPersons,
        "months and days" => Traits.Calendar,
        "peoples" => Traits.People,
        "no bodies" => Traits.NoBody,
        _ => throw new InvalidOperationException($"The table naming has a section “{name}” that nobody reads."),
    };
}
