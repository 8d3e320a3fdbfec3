using System.Text;

namespace Dateline.Read;

/// <content>Attributes, as the prescan takes them: more simply than the parser does.</content>
internal ref partial struct HtmlPrescan
{
    private readonly bool Ended => at >= bytes.Length;

    /// <summary>“Get an attribute” (13.2.3.2): its name and value in lower case.</summary>
    /// <returns>False at the end of the tag or of the bytes.</returns>
    private bool Attribute(out string name, out string value)
    {
        (name, value) = ("", "");
        while (!Ended && (IsSpace(bytes[at]) || bytes[at] == '/'))
        {
            at++;
        }

        if (Ended || bytes[at] == '>')
        {
            return false;
        }

        var from = at;
        while (!Ended && !IsSpace(bytes[at]) && bytes[at] is not ((byte)'/' or (byte)'>') && (bytes[at] != '=' || at == from))
        {
            at++;
        }

        name = Lower(bytes[from..at]);
        PassSpaces();
        if (!Ended && bytes[at] == '=')
        {
            at++;
            PassSpaces();
            value = Value();
        }

        return true;
    }

    private string Value()
    {
        if (Ended || bytes[at] == '>')
        {
            return "";
        }

        if (bytes[at] is (byte)'"' or (byte)'\'')
        {
            var inside = bytes[(at + 1)..];
            var end = inside.IndexOf(bytes[at]);
            at = end < 0 ? bytes.Length : at + end + 2;
            return end < 0 ? "" : Lower(inside[..end]);
        }

        var from = at;
        while (!Ended && !IsSpace(bytes[at]) && bytes[at] != '>')
        {
            at++;
        }

        return Lower(bytes[from..at]);
    }

    private void PassSpaces()
    {
        while (!Ended && IsSpace(bytes[at]))
        {
            at++;
        }
    }

    /// <summary>No name or value that matters here is longer than a line.</summary>
    private static string Lower(ReadOnlySpan<byte> value) => Encoding.Latin1.GetString(value[..Math.Min(value.Length, 256)]).ToLowerInvariant();

    private static bool IsSpace(byte letter) => letter is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r';
}
