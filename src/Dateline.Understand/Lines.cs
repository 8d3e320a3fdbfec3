using Dateline.News;

namespace Dateline.Understand;

/// <summary>Cuts a bare text into passages.</summary>
internal static class Lines
{
    /// <summary>A line each; one that goes on in small letters on the next line is broken by nothing but the paper's width.</summary>
    public static IEnumerable<Passage> Of(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOf(text, start);
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                yield return new(text[start..end], start);
            }

            start = end + 1;
        }
    }

    private static int EndOf(string text, int start)
    {
        var end = start;
        while (true)
        {
            while (end < text.Length && text[end] is not ('\n' or '\r'))
            {
                end++;
            }

            var next = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
            if (next >= text.Length || !char.IsLower(text[next]) || end == start)
            {
                return end;
            }

            end = next;
        }
    }
}
