namespace Dateline.News;

/// <summary>Latin letters without their accents: “Łódź” is asked for, and told, as “Lodz”.</summary>
public static class LatinLetters
{
    /// <summary>Accented small letters, each before the letter it is folded to.</summary>
    private const string Accents =
        "áaàaâaäaãaåaāaăaąaçcćcčcďdđdéeèeêeëeēeęeěeğgíiìiîiïiīiıiľlłlñnńnňnóoòoôoöoõoøoőoōořrśsšsşsșsßsťtțtúuùuûuüuůuűuūuýyÿyźzżzžz";

    private static readonly Dictionary<char, char> Plain = Accents.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <param name="letter">Small.</param>
    public static char Unaccented(char letter) => letter < '\u0080' ? letter : Plain.GetValueOrDefault(letter, letter);
}
