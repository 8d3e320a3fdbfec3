using System.IO.Enumeration;

namespace Dateline.Collect;

/// <summary>The pages in a folder and below it.</summary>
internal static class Folders
{
    /// <summary>Folders nested deeper than this are not gone into.</summary>
    private const int Deepest = 64;

    /// <summary>
    /// The paths of all files with a page's ending, in ordinal order of their paths. Names are held for one folder at a time
    /// and those above it. Folders that are links are not gone into: they may lead back; nor are folders that a browser
    /// saved with a page. What may not be looked into is passed over.
    /// </summary>
    /// <exception cref="IOException">The folder itself cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be.</exception>
    public static IEnumerable<string> Pages(string folder) => Below(folder, Names(folder, inaccessible: false));

    private static IEnumerable<string> Below(string folder, Queue<string> names)
    {
        var open = new Stack<(string Folder, Queue<string> Names)>();
        open.Push((folder, names));
        while (open.TryPeek(out var here))
        {
            if (!here.Names.TryDequeue(out var name))
            {
                open.Pop();
                continue;
            }

            var path = Path.Join(here.Folder, name);
            if (name[^1] != '/')
            {
                yield return path;
            }
            else if (open.Count <= Deepest)
            {
                open.Push((path[..^1], Names(path[..^1], inaccessible: true)));
            }
        }
    }

    /// <summary>Pages and folders in one folder, folders with “/” behind their names: so they sort as the paths of what they hold do.</summary>
    private static Queue<string> Names(string folder, bool inaccessible)
    {
        var names = new List<string>();
        try
        {
            names.AddRange(new FileSystemEnumerable<string>(
                folder, (ref entry) => entry.IsDirectory ? $"{entry.FileName}/" : entry.FileName.ToString(), new() { IgnoreInaccessible = inaccessible })
            {
                ShouldIncludePredicate = (ref entry) => entry.IsDirectory ? !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) : Forms.IsPage(entry.FileName.ToString()),
            });
        }
        catch (Exception e) when (inaccessible && e is IOException or UnauthorizedAccessException)
        {
            // It went away, or was closed, after the folder above was listed.
        }

        var pages = names.Where(name => name[^1] != '/').Select(name => Path.GetFileNameWithoutExtension(Packing.Unpacked(name))).ToHashSet(StringComparer.Ordinal);
        names.RemoveAll(name => name[^1] == '/' && SavedFolders.Belongs(name[..^1], pages));
        names.Sort(StringComparer.Ordinal);
        return new(names);
    }
}
