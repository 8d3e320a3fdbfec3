namespace Dateline.Read;

/// <summary>What a feed says of one entry, or of itself, as it stands there.</summary>
internal sealed class FeedPart
{
    /// <summary>No part says more than this.</summary>
    private const int Most = 100;

    private readonly List<FeedValue> values = [];

    /// <summary>What an entry says, flattened; filled when the entry ends, so that its markup need not be kept.</summary>
    public List<FeedLine> Lines { get; } = [];

    public bool Cut { get; set; }

    public void Add(FeedValue value)
    {
        if (values.Count < Most && value.Text.Length > 0)
        {
            values.Add(value);
        }
    }

    public bool Has(FeedField field) => values.Exists(value => value.Field == field);

    /// <summary>The values of a field, surest first, in the feed's order among equals.</summary>
    public IEnumerable<FeedValue> All(FeedField field) => values.Where(value => value.Field == field).OrderBy(value => value.Rank);

    /// <summary>The surest value of a field; null for none.</summary>
    public FeedValue? First(FeedField field)
    {
        FeedValue? first = null;
        foreach (var value in values)
        {
            if (value.Field == field && (first is null || value.Rank < first.Value.Rank))
            {
                first = value;
            }
        }

        return first;
    }

    /// <summary>Flattens the texts of the part and lets their markup go.</summary>
    public void Close()
    {
        var link = First(FeedField.Origin)?.Text ?? First(FeedField.Link)?.Text;
        FeedText.Longest(All(FeedField.Body), link, this);
        if (Lines.Count == 0)
        {
            FeedText.Longest(All(FeedField.Brief).Take(1), link, this);
        }

        values.RemoveAll(value => value.Field is FeedField.Body or FeedField.Brief);
    }
}

/// <summary>A feed as its format tells it, before its addresses and days are settled.</summary>
internal sealed class FeedDraft
{
    public FeedPart Head { get; } = new();

    public List<FeedPart> Entries { get; } = [];

    public List<News.Source> Sources { get; } = [];

    /// <summary>A sentence about a form that holds no news: a list of feeds, an index of sitemaps.</summary>
    public string? Note { get; set; }

    /// <summary>True where entities grow too far.</summary>
    public bool IsBomb { get; set; }

    /// <summary>True where the feed breaks off.</summary>
    public bool Broken { get; set; }

    /// <summary>True where more entries stand in it than are read.</summary>
    public bool Cut { get; set; }
}
