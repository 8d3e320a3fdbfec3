using System.Text;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Collect;

/// <summary>The pages of a file that <c>dateline export</c> wrote, as JSON lines or as a table (RFC 4180). One page is held at a time.</summary>
internal static class CarriedFile
{
    /// <summary>No table of ours has more columns.</summary>
    private const int MostCells = 64;

    public static IReadOnlyList<string> Endings { get; } = [".jsonl", ".csv"];

    /// <summary>True for a file that ends and begins so.</summary>
    public static bool Is(string file)
    {
        if (!Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            var begun = new byte[32];
            return Begins(begun.AsSpan(0, stream.ReadAtLeast(begun, begun.Length, throwOnEndOfStream: false)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>True for bytes that begin as an export's do, with a byte order mark and quotation marks or without.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes)
    {
        var begun = Encoding.ASCII.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..Math.Min(bytes.Length, 32)] : bytes[..Math.Min(bytes.Length, 32)]).Replace("\"", "", StringComparison.Ordinal);
        return begun.StartsWith("{page:", StringComparison.Ordinal) || begun.StartsWith("page,path,form,", StringComparison.Ordinal);
    }

    /// <param name="name">The file's path, as it is told.</param>
    public static IEnumerable<PagePlace> Places(string file, string name, CollectOptions options)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16);

        // In Base64 a page is a third longer; its other fields are short.
        var most = (options.MostBytes * 4 / 3) + (1 << 16);
        foreach (var (number, row) in file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? Rows(stream, most) : Lines(stream, most))
        {
            yield return PagePlace.Known(Page(row, $"{name} line {number}", options.MostBytes));
        }
    }

    private static Finding<Page> Page(Func<string, string?>? row, string where, long most)
    {
        if (row is null)
        {
            return new Finding<Page>.Missing(where, Packing.TooLarge(most));
        }

        if (row("bytes") is not { } bytes)
        {
            return new Finding<Page>.Missing(where, "is no page that “dateline export” wrote: it has no bytes.");
        }

        try
        {
            return CarriedPage.Page(row, Convert.FromBase64String(bytes), where);
        }
        catch (FormatException)
        {
            return new Finding<Page>.Missing(where, "is not as “dateline export” writes a page: its bytes are no Base64.");
        }
    }

    private static IEnumerable<(int Number, Func<string, string?>? Row)> Lines(Stream stream, long most)
    {
        var begun = new byte[1];
        foreach (var (number, line) in PageLines.Of(begun.AsMemory(0, stream.Read(begun)), stream, most))
        {
            if (line is not null && PageFile.IsBlank(line))
            {
                continue;
            }

            Dictionary<string, string?>? fields = null;
            try
            {
                fields = line is null ? null : JsonSerializer.Deserialize<Dictionary<string, string?>>(number == 1 && line.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? line.AsSpan(3) : line);
            }
            catch (JsonException)
            {
                // A line that is no object of texts has no field.
                fields = [];
            }

            yield return (number, fields is null ? line is null ? null : _ => null : fields.GetValueOrDefault);
        }
    }

    /// <summary>Rows under a heading. A cell that begins with an apostrophe bears it against spreadsheets alone.</summary>
    private static IEnumerable<(int Number, Func<string, string?>? Row)> Rows(Stream stream, long most)
    {
        using var text = new StreamReader(stream, Encoding.UTF8);
        List<string?>? heading = null;
        var number = 0;
        while (Row(text, most) is { } cells)
        {
            number++;
            if (heading is null)
            {
                heading = cells.Cells;
                continue;
            }

            yield return (number, cells.IsTooLong ? null : field => heading.IndexOf(field) is >= 0 and var at && at < cells.Cells.Count && cells.Cells[at] is { } cell
                ? cell is ['\'', ..] ? cell[1..] : cell : null);
        }
    }

    /// <summary>An empty cell is null, and one of two quotation marks is empty.</summary>
    private static (List<string?> Cells, bool IsTooLong)? Row(StreamReader text, long most)
    {
        var (cells, cell, isQuoted, wasQuoted, length, any) = (new List<string?>(), new StringBuilder(), false, false, 0L, false);
        for (var next = text.Read(); next >= 0; next = text.Read())
        {
            any = true;
            length++;
            switch ((char)next)
            {
                case '"' when isQuoted && text.Peek() == '"':
                    _ = text.Read();
                    Keep('"');
                    break;
                case '"':
                    (isQuoted, wasQuoted) = (!isQuoted, true);
                    break;
                case ',' when !isQuoted:
                    End();
                    break;
                case '\n' when !isQuoted:
                    End();
                    return (cells, length > most);
                case '\r' when !isQuoted:
                    break;
                case var letter:
                    Keep(letter);
                    break;
            }
        }

        if (any)
        {
            End();
        }

        return any ? (cells, length > most) : null;

        void Keep(char letter) => _ = length <= most ? cell.Append(letter) : cell;

        void End()
        {
            if (cells.Count < MostCells)
            {
                cells.Add(cell.Length > 0 || wasQuoted ? cell.ToString() : null);
            }

            cell.Clear();
            wasQuoted = false;
        }
    }
}
