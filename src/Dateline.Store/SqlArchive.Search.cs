using System.Globalization;
using Dateline.News;

namespace Dateline.Store;

/// <summary>Keeping what is searched, and searching it.</summary>
internal abstract partial class SqlArchive
{
    /// <summary>A piece that so many words hold is asked for in the shortest of them.</summary>
    private const int MostHolding = 200;

    /// <summary>Rarer than this many of all items, a word's rarity is told apart; it bounds the counting.</summary>
    private const int MostCounted = 10_000;

    /// <summary>So many words are remembered as known to the database.</summary>
    private const int MostRemembered = 1 << 18;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public void Keep(IReadOnlyList<Kept> readings, string readers) => Written(() =>
    {
        foreach (var kept in readings)
        {
            Run(
                "INSERT INTO readings (saving, readers, packed) VALUES (@saving, @readers, @packed) ON CONFLICT (saving) DO UPDATE SET readers = excluded.readers, packed = excluded.packed",
                ("saving", kept.Saving.Number), ("readers", readers), ("packed", Packed.Of(kept.Reading.Span)));
            Run("DELETE FROM tokens WHERE rowid IN (SELECT number FROM entries WHERE saving = @saving)", ("saving", kept.Saving.Number));
            Run("DELETE FROM entries WHERE saving = @saving", ("saving", kept.Saving.Number));
            foreach (var entry in kept.Entries)
            {
                Keep(entry, kept.Saving.Number);
            }
        }

        return readings.Count;
    });

    public Hits Search(Query query, int most) => Guarded(() =>
    {
        var wanted = query.Terms.Where(term => !term.IsNot).Select(Asked).ToList();
        var unwanted = query.Terms.Where(term => term.IsNot).Select(Asked).ToList();
        if (wanted.Contains(null))
        {
            return new Hits([], 0);
        }

        var candidates = Candidates(query, [.. wanted.Select(asked => asked!.Value.Sql)], [.. unwanted.OfType<(string Sql, QueryTerm Term)>().Select(asked => asked.Sql)]);
        var texts = wanted.Where(asked => SearchTokens.IsWord(asked!.Value.Term.Words[0])).Select(asked => asked!.Value).ToList();
        var weighed = texts.Select(asked => new Ranking.Asked(asked.Term.Words, asked.Term.Ends, texts.Count == 1 ? 1 : Rarity(asked.Sql))).ToList();
        var best = Ranking.Of(candidates, weighed).Take(most).ToList();
        var savings = SavingsWhere($"number IN ({string.Join(',', best.Select(found => found.Saving.ToString(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal).DefaultIfEmpty("0"))})").ToDictionary(saving => saving.Number);
        return new([.. best.Select(found => new Hit(savings[found.Saving], found.Item, Ranking.Snippet(found, weighed)))], candidates.Count);
    });

    /// <summary>A condition on <c>tokens</c>, with <c>@found</c> for what is asked.</summary>
    protected abstract string Matches { get; }

    /// <summary>A statement that keeps <c>@tokens</c> of <c>@entry</c>.</summary>
    protected abstract string TokensRow { get; }

    /// <summary>A statement that keeps those of <c>@words</c> that are not there.</summary>
    protected abstract string NewWords { get; }

    /// <summary>A row of tokens as the index takes it.</summary>
    protected abstract string Tokens(IReadOnlyList<string> tokens);

    /// <summary>Words as one parameter.</summary>
    protected abstract object Words(IReadOnlyList<string> words);

    /// <summary>Asks for words side by side.</summary>
    /// <param name="begins">True where a longer word may end them.</param>
    protected abstract string Phrase(IReadOnlyList<string> words, bool begins);

    protected abstract string All(IReadOnlyList<string> parts);

    protected abstract string Any(IReadOnlyList<string> parts);

    private void Keep(Entry entry, long saving)
    {
        var number = Number(
            "INSERT INTO entries (saving, item, title, text, first, last) VALUES (@saving, @item, @title, @text, @first, @last) RETURNING number",
            ("saving", saving), ("item", entry.Item.Id), ("title", entry.Item.Title?.Text ?? ""), ("text", entry.Item.Text),
            ("first", entry.Published.From?.Day.ToString(Days, CultureInfo.InvariantCulture)), ("last", entry.Published.To?.Day.ToString(Days, CultureInfo.InvariantCulture)));
        var tokens = SearchTokens.Of(entry);
        Run(TokensRow, ("entry", number), ("tokens", Tokens(tokens)));
        var fresh = tokens.Where(SearchTokens.IsWord).Where(word => !_known.Contains(word)).Distinct(StringComparer.Ordinal).ToList();
        if (fresh.Count > 0)
        {
            Run(NewWords, ("words", Words(fresh)));
            _known.UnionWith(_known.Count < MostRemembered ? fresh : []);
        }
    }

    /// <summary>What the index is asked for a term; null for a piece that no word holds.</summary>
    private (string Sql, QueryTerm Term)? Asked(QueryTerm term)
    {
        if (term.Ends != QueryEnds.Holds)
        {
            return (Phrase(term.Words, term.Ends == QueryEnds.Begins), term);
        }

        using var command = Command($"SELECT word FROM words WHERE word LIKE @piece ORDER BY length(word), word LIMIT {MostHolding}", ("piece", $"%{term.Words[0]}%"));
        using var row = command.ExecuteReader();
        var words = new List<string>();
        while (row.Read())
        {
            words.Add(row.GetString(0));
        }

        return words.Count == 0 ? null : (Any([.. words.Select(word => Phrase([word], begins: false))]), term);
    }

    /// <summary>The latest of the items that hold all that is asked, each once.</summary>
    private List<Ranking.Candidate> Candidates(Query query, IReadOnlyList<string> wanted, IReadOnlyList<string> unwanted)
    {
        var (from, holds) = wanted.Count > 0 ? ("tokens JOIN entries ON entries.number = tokens.rowid", Matches) : ("entries", "true");
        var not = unwanted.Count > 0 ? $" AND entries.number NOT IN (SELECT rowid FROM tokens WHERE {Matches.Replace("@found", "@unwanted", StringComparison.Ordinal)})" : "";
        var first = query.From is not null ? " AND (entries.last >= @from OR (entries.last IS NULL AND entries.first IS NOT NULL))" : "";
        var last = query.To is not null ? " AND (entries.first <= @to OR (entries.first IS NULL AND entries.last IS NOT NULL))" : "";
        List<(string, object?)> values = [];
        void Give(string name, object? value, bool isThere) => values.AddRange(isThere ? [(name, value)] : []);
        Give("found", All(wanted), wanted.Count > 0);
        Give("unwanted", unwanted.Count > 0 ? Any(unwanted) : null, unwanted.Count > 0);
        Give("from", query.From?.ToString(Days, CultureInfo.InvariantCulture), query.From is not null);
        Give("to", query.To?.ToString(Days, CultureInfo.InvariantCulture), query.To is not null);
        using var command = Command(
            $"SELECT entries.number, entries.saving, entries.item, entries.title, entries.text FROM {from} WHERE {holds}{not}{first}{last} ORDER BY {(wanted.Count > 0 ? "tokens.rowid" : "entries.number")} DESC LIMIT {Hits.MostRanked}",
            [.. values]);
        using var row = command.ExecuteReader();
        var found = new List<Ranking.Candidate>();
        while (row.Read())
        {
            found.Add(new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4)));
        }

        return [.. found.DistinctBy(candidate => candidate.Item, StringComparer.Ordinal)];
    }

    private double Rarity(string asked) => Math.Log(1 + (MostCounted / (1.0 + Number($"SELECT count(*) FROM (SELECT 1 FROM tokens WHERE {Matches} LIMIT {MostCounted}) AS counted", ("found", asked)))));
}
