using System.Text;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Present.Commands;

/// <summary>Reads items from JSON lines; what is wrong with a line is told on standard error.</summary>
internal sealed class LooseItems(Stream input, string where)
{
    /// <summary>Ids are remembered for so many items, so that no length of input fills the memory.</summary>
    private const int Remembered = 1 << 20;

    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <summary>False when something of the input could not be used as it stands.</summary>
    public bool AllUsed { get; private set; } = true;

    /// <summary>Items whose <c>id</c> is the JSON text of it: a string with its quotation marks, or a number.</summary>
    public IEnumerable<LooseItem> All()
    {
        var lines = new JsonLines(input);
        while (lines.Next(out var line))
        {
            if (lines.IsTooLong)
            {
                Tell(lines.Number, "is longer than any item of news; it is left out.");
            }
            else if (!line.Span.Trim(" \t"u8).IsEmpty && Item(line.Span, lines.Number) is { } item)
            {
                if (_lines.Count == Remembered)
                {
                    _lines.Clear();
                }

                if (!_lines.TryAdd(item.Id, lines.Number))
                {
                    Tell(lines.Number, $"has the id of line {_lines[item.Id]}; both are placed.");
                }

                yield return item;
            }
        }
    }

    private LooseItem? Item(ReadOnlySpan<byte> line, int number)
    {
        try
        {
            var fields = new Fields();
            var json = new Utf8JsonReader(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                Tell(number, "is no JSON object.");
                return null;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                fields.Take(ref json, line);
            }

            while (json.Read())
            {
                // What stands behind the object is no JSON; the reader says so.
            }

            if (fields.Id is null)
            {
                Tell(number, "has no “id” that is a string or a number.");
                return null;
            }

            if (fields.WrongDay is { } wrong)
            {
                Tell(number, $"its “published” is no day such as 2024-10-20 or 2024-10-20T14:05:00Z, and it is placed as undated: {wrong}");
            }

            return new(fields.Id, fields.Title, fields.Text, fields.Published, fields.Outlet);
        }
        catch (JsonException e)
        {
            Tell(number, Complaint.Of(e));
            return null;
        }
        catch (InvalidOperationException)
        {
            Tell(number, Complaint.HalfPair);
            return null;
        }
    }

    private void Tell(int number, string cause)
    {
        Complaint.Tell($"{where}, line {number}", cause);
        AllUsed = false;
    }

    private sealed class Fields
    {
        private string? _source;

        public string? Id { get; private set; }

        public string? Title { get; private set; }

        public string? Text { get; private set; }

        public Moment? Published { get; private set; }

        public string? WrongDay { get; private set; }

        /// <summary>Its “outlet”, else its “source”.</summary>
        public string? Outlet
        {
            get => field ?? _source;
            private set;
        }

        public void Take(ref Utf8JsonReader json, ReadOnlySpan<byte> line)
        {
            var name = json.ValueTextEquals("id"u8) ? 'i' : json.ValueTextEquals("title"u8) ? 't' : json.ValueTextEquals("text"u8) ? 'x'
                : json.ValueTextEquals("published"u8) ? 'p' : json.ValueTextEquals("outlet"u8) ? 'o' : json.ValueTextEquals("source"u8) ? 's' : ' ';
            json.Read();
            if (name == 'i' && json.TokenType is JsonTokenType.String or JsonTokenType.Number)
            {
                Id = Encoding.UTF8.GetString(line[(int)json.TokenStartIndex..(int)json.BytesConsumed]);
            }
            else if (json.TokenType != JsonTokenType.String)
            {
                WrongDay = name == 'p' && json.TokenType != JsonTokenType.Null ? "it is no string" : WrongDay;
                json.Skip();
            }
            else if (name == 't')
            {
                Title = json.GetString();
            }
            else if (name == 'x')
            {
                Text = json.GetString();
            }
            else if (name == 'o')
            {
                Outlet = json.GetString();
            }
            else if (name == 's')
            {
                _source = json.GetString();
            }
            else if (name == 'p')
            {
                Published = MomentOf(json.GetString()!);
                WrongDay = Published is null ? json.GetString() : null;
            }
        }

        /// <summary>A day, or a time of it in UTC.</summary>
        private static Moment? MomentOf(string written) => written.Length <= 10 ? Moment.Parse(written)
            : DateTimeOffset.TryParse(written, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var at)
                && char.IsAsciiDigit(written[0])
                ? new(DateOnly.FromDateTime(at.UtcDateTime), TimeOnly.FromDateTime(at.UtcDateTime)) : null;
    }
}
