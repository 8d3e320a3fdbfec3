namespace Dateline.Link;

/// <summary>The headline and the first words of an item, weighed when they are asked for the first time: most items never are.</summary>
internal sealed class Opening(Lexicon lexicon, Bag bag, string? title, string? text)
{
    private Head? _head;

    public Head Head => _head ??= new(lexicon, bag, title, text);
}
