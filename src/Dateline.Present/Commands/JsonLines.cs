using System.Text;

namespace Dateline.Present.Commands;

/// <summary>Goes through JSON lines and holds one of them at a time.</summary>
internal sealed class JsonLines(Stream input)
{
    /// <summary>A longer line is no item of news; it is passed over, so that no input fills the memory.</summary>
    public const int Longest = 64 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _over;

    /// <summary>The number of the line last given, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>True when the line last given was longer than <see cref="Longest"/>; it is given empty then.</summary>
    public bool IsTooLong { get; private set; }

    /// <param name="line">UTF-8, without the line's end and a byte order mark; good until the next call.</param>
    /// <returns>False at the end of input.</returns>
    public bool Next(out ReadOnlyMemory<byte> line)
    {
        IsTooLong = false;
        var searched = _start;
        while (true)
        {
            var at = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (at >= 0 || (_over && _end > _start))
            {
                var end = at >= 0 ? searched + at : _end;
                line = IsTooLong ? ReadOnlyMemory<byte>.Empty : Bare(_start, end);
                _start = at >= 0 ? end + 1 : end;
                Number++;
                return true;
            }

            if (_over)
            {
                line = default;
                return false;
            }

            if (_end - _start > Longest)
            {
                (IsTooLong, _start) = (true, _end);
            }

            searched = Fill();
        }
    }

    /// <summary>Reads on.</summary>
    /// <returns>Where what was just read begins.</returns>
    private int Fill()
    {
        if (_end == _buffer.Length)
        {
            var kept = _end - _start;
            var into = kept > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
            _buffer.AsSpan(_start, kept).CopyTo(into);
            (_buffer, _start, _end) = (into, 0, kept);
        }

        var from = _end;
        var read = input.Read(_buffer, _end, _buffer.Length - _end);
        _over = read == 0;
        _end += read;
        return from;
    }

    private ReadOnlyMemory<byte> Bare(int start, int end)
    {
        var line = _buffer.AsMemory(start, end - start);
        line = Number == 0 && line.Span.StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line;
        return line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
    }
}
