using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The words that the contract uses for what the program calls by a name of its own.</summary>
internal static class ContractWords
{
    public static string Of(Basis basis) => basis switch
    {
        Basis.Stated => "stated",
        Basis.Relative => "relative",
        Basis.InText => "in-text",
        Basis.SameItem => "same-item",
        Basis.SameStory => "same-story",
        Basis.Order => "order",
        Basis.Retrieved => "retrieved",
        _ => "none",
    };

    public static string Of(EvidencePlace place) => place == EvidencePlace.JsonLd ? "json-ld" : Lower(place);

    public static string Of(PageKind kind) => Lower(kind);

    public static string Of(ItemRole role) => Lower(role);

    public static string Of(ItemKind kind) => kind == ItemKind.PressRelease ? "press-release" : Lower(kind);

    public static string Of(QuoteKind kind) => Lower(kind);

    public static string Of(ChangeKind kind) => Lower(kind);

    public static string Of(ListOrder order) => order switch
    {
        ListOrder.NewestFirst => "newest-first",
        ListOrder.OldestFirst => "oldest-first",
        _ => "none",
    };

    public static string Of(PlannedState state) => state switch
    {
        PlannedState.ToCome => "to-come",
        PlannedState.Came => "came",
        PlannedState.Moved => "moved",
        PlannedState.DidNotCome => "did-not-come",
        _ => "unknown",
    };

    /// <summary>The value that <paramref name="word"/> stands for; null when it is none of the contract's.</summary>
    public static T? Meaning<T>(string? word, Func<T, string> wordOf)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (wordOf(value) == word)
            {
                return value;
            }
        }

        return null;
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static string Of(EntityKind kind) => kind.ToString();

    public static string Of(TimexType type) => type switch
    {
        TimexType.Time => "TIME",
        TimexType.Duration => "DURATION",
        TimexType.Set => "SET",
        _ => "DATE",
    };
}
