using Dateline.Present.Exports;

namespace Dateline.Present.Commands;

/// <summary>What went wrong, in one line on standard error.</summary>
internal static class Complaint
{
    /// <param name="where">The file or place; its name may hold anything and is shown as plain letters.</param>
    public static void Tell(string where, string cause) => Tell($"{where}: {cause}");

    public static void Tell(string says) => Console.Error.WriteLine($"dateline: {TextLines.Plain(says)}");
}
