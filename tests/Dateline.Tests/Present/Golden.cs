using Xunit;

namespace Dateline.Tests.Present;

/// <summary>Accepted texts in tests/golden. <c>GOLDEN=write</c> accepts what the program gives now; look at the difference before committing it.</summary>
internal static class Golden
{
    public static void Holds(string name, string text)
    {
        var file = Path.Combine(Root.Folder, "tests", "golden", name);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{file} is missing: GOLDEN=write makes it.");
        Assert.Equal(File.ReadAllText(file), text);
    }
}
