using System.Text;

namespace Dateline.Read;

/// <summary>The shipped tables of dates in 259 languages: <c>Languages.txt</c>, generated out of Unicode CLDR. A language is read when a page first asks for it.</summary>
internal static class StampTables
{
    private static readonly byte[] Bytes = Load();

    private static readonly Lazy<string[]> Latin = new(() => Coded(latin: true));

    private static readonly Lazy<string[]> OtherScripts = new(() => Coded(latin: false));

    /// <summary>The codes of all languages that are written in Latin letters, or of all others.</summary>
    public static string[] Codes(bool latin) => latin ? Latin.Value : OtherScripts.Value;

    /// <summary>The lines of a language: kind, value, words between “|”. Empty where it has no table.</summary>
    public static string[] Of(string code)
    {
        var text = Bytes.AsSpan();
        var from = text.IndexOf(Encoding.UTF8.GetBytes($"\n{code}\t"));
        if (code.Length is < 2 or > 3 || from < 0)
        {
            return [];
        }

        from += 1;
        from += text[from..].IndexOf((byte)'\n') + 1;
        return Encoding.UTF8.GetString(text[from..End(text, from)]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A letter and behind it those that are it with marks, group by group.</summary>
    public static string[] Folds()
    {
        var text = Bytes.AsSpan();
        var from = text.IndexOf("\nfold\t"u8) + 6;
        return Encoding.UTF8.GetString(text.Slice(from, text[from..].IndexOf((byte)'\n'))).Split('|');
    }

    /// <summary>The code of a tag's language as the tables have it: <c>pt</c> for “pt-BR”, <c>nb</c> for “no”. Null for none.</summary>
    public static string? Code(string? tag)
    {
        var code = (tag ?? "").Trim().Split('-', '_')[0].ToLowerInvariant();
        return code switch
        {
            "" or "und" or "mul" or "zxx" => null,
            "no" => "nb",
            "tl" => "fil",
            "iw" => "he",
            "in" => "id",
            "ji" => "yi",
            "mo" => "ro",
            "sh" => "sr",
            _ => code,
        };
    }

    /// <summary>Where the lines of a language end: at the next line of two words.</summary>
    private static int End(ReadOnlySpan<byte> text, int from)
    {
        while (from < text.Length)
        {
            var length = text[from..].IndexOf((byte)'\n');
            if (text.Slice(from, length).Count((byte)'\t') < 2)
            {
                return from;
            }

            from += length + 1;
        }

        return from;
    }

    private static string[] Coded(bool latin)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes));
        var codes = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.AsSpan().Count('\t') == 1 && !line.StartsWith("fold", StringComparison.Ordinal) && line.EndsWith("Latin", StringComparison.Ordinal) == latin)
            {
                codes.Add(line[..line.IndexOf('\t')]);
            }
        }

        return [.. codes];
    }

    private static byte[] Load()
    {
        using var stream = typeof(StampTables).Assembly.GetManifestResourceStream("Dateline.Read.Languages.txt")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
