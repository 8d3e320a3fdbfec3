using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dateline.Read;

/// <summary>Bytes of a page that are no letters in its encoding.</summary>
/// <param name="Good">How many letters beyond ASCII can be read.</param>
/// <param name="Bad">In how many places the bytes are no letter.</param>
/// <param name="First">Where the first of these is.</param>
internal readonly record struct Garbled(int Good, int Bad, int First)
{
    public static Garbled InUtf8(ReadOnlySpan<byte> bytes)
    {
        var found = new Garbled(0, 0, -1);
        for (var at = 0; bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var ascii;)
        {
            at += ascii;
            found = Rune.DecodeFromUtf8(bytes[at..], out _, out var taken) == OperationStatus.Done
                ? found with { Good = found.Good + 1 }
                : found with { Bad = found.Bad + 1, First = found.Bad == 0 ? at : found.First };
            at += taken;
        }

        return found;
    }

    /// <summary>What is told of it, behind the page's name; null where all can be read.</summary>
    public string? Sentence => Bad == 0 ? null : string.Create(CultureInfo.InvariantCulture,
        $"byte {First} is not UTF-8{(Bad > 1 ? $", nor are bytes in {Bad - 1:N0} more places" : "")}: what cannot be read there is shown as \uFFFD.");

    /// <summary>The same of text that was decoded from another encoding, in which U+FFFD stands for nothing else.</summary>
    public static string? InText(string text, Encoding encoding) => text.Contains('\uFFFD', StringComparison.Ordinal)
        ? $"is not all {encoding.WebName}: what cannot be read there is shown as \uFFFD."
        : null;
}
