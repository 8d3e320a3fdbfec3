namespace Dateline.Collect;

/// <summary>
/// The folder that a browser puts beside a page it saves, with the pictures, frames and scripts that the page shows: named as
/// the page, with an ending in the browser's language.
/// </summary>
internal static class SavedFolders
{
    /// <summary>
    /// Source: Microsoft, Windows shell, “Managing the file system: connected files”, whose list Firefox's translations follow;
    /// Chromium has “_files” everywhere.
    /// </summary>
    private static readonly string[] Endings =
    [
        "_arquivos", "_archivos", "_bestanden", "_bylos", "-Dateien", "_datoteke", "_dosyalar", "_elemei", "_failid", "_fails", "_fajlovi",
        "_ficheiros", "_fichiers", "-filer", ".files", "_files", "_file", "_fitxers", "_fitxategiak", "_pliki", "_soubory", "_tiedostot",
    ];

    /// <summary>True when a folder belongs to one of the pages beside it.</summary>
    /// <param name="pages">The pages' names without their endings.</param>
    public static bool Belongs(string folder, IReadOnlySet<string> pages) =>
        Endings.Any(ending => folder.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && pages.Contains(folder[..^ending.Length]));
}
