using Xunit;

namespace Dateline.Tests;

/// <summary>The five real pages stand beside the project, not in it. Tests that need them skip elsewhere and say so.</summary>
internal static class ReferencePages
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Root.Folder, "..", "shared", "pages", "reference"));

    public static string FolderOrSkip()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The reference pages stand beside the project and are not here.");
        return Folder;
    }
}

/// <summary>The project's own folder.</summary>
internal static class Root
{
    public static string Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("Dateline.slnx is in no folder above the tests."),
        _ when File.Exists(Path.Combine(folder.FullName, "Dateline.slnx")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
