namespace Dateline.Read;

/// <summary>What is known of how a page prints its stamps.</summary>
/// <param name="Order">Of day and month in figures, as its unambiguous dates or its country show it.</param>
/// <param name="Language">A language tag such as <c>fr</c> or <c>pt-BR</c>; null where the page does not say it.</param>
public readonly record struct Locale(DayOrder Order, string? Language = null)
{
    /// <summary>An order alone, in no known language.</summary>
    public static implicit operator Locale(DayOrder order) => new(order);

    /// <summary>The words of the language; null where it is not known, or has no table.</summary>
    internal Lexicon? Words { get; } = Lexicon.Of(Language);
}
