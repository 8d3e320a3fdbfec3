using System.Text;
using System.Text.Unicode;
using Dateline.News;

namespace Dateline.Collect;

/// <summary>Finds bytes that are no letters in the encoding the page says or, saying none, must have.</summary>
internal static class Encodings
{
    private const int HeadBytes = 1024;

    /// <returns>A sentence with the place; null when all bytes can be read.</returns>
    public static string? Fault(Page page)
    {
        var bytes = page.Bytes.Span;
        if (IsUtf16(bytes) || Utf8.IsValid(bytes) || (page.Form == PageForm.Html && NamesAnother(bytes)))
        {
            return null;
        }

        return $"byte {FirstInvalid(bytes)} is not UTF-8: what cannot be read there is shown as \uFFFD. Save the page as UTF-8.";
    }

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith([(byte)0xFF, (byte)0xFE]) || bytes.StartsWith([(byte)0xFE, (byte)0xFF]);

    /// <summary>A <c>charset</c> other than UTF-8 in the first kilobyte, where the HTML standard looks for it.</summary>
    private static bool NamesAnother(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && !head.AsSpan(at + "charset=".Length).TrimStart("\"' ").StartsWith("utf-8", StringComparison.OrdinalIgnoreCase);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
