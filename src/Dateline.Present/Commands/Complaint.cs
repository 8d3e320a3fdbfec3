using System.Globalization;
using System.Text.Json;
using Dateline.Present.Exports;

namespace Dateline.Present.Commands;

/// <summary>What went wrong, in one line on standard error.</summary>
internal static class Complaint
{
    /// <summary>Of a JSON line whose text no program can hold.</summary>
    public const string HalfPair = "holds half a surrogate pair, or bytes that are no UTF-8.";

    /// <summary>What is wrong with a JSON line.</summary>
    public static string Of(JsonException e) => string.Create(CultureInfo.InvariantCulture, $"is no JSON that can be read{(e.BytePositionInLine is { } at ? $" from byte {at + 1} on" : "")}.");

    /// <param name="where">The file or place; its name may hold anything and is shown as plain letters.</param>
    public static void Tell(string where, string cause) => Tell($"{where}: {cause}");

    public static void Tell(string says) => Console.Error.WriteLine($"dateline: {TextLines.Plain(says)}");
}
