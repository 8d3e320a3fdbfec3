namespace Dateline.Link;

/// <summary>The headline and the first words of an item, read when they are asked for the first time: most items never are.</summary>
internal sealed class Opening(string? title, string? text)
{
    /// <summary>Room for the words that a <see cref="Link.Head"/> reads.</summary>
    private const int MostLetters = 800;

    private readonly string? _text = text?.Length > MostLetters ? text[..MostLetters] : text;
    private Head? _head;

    public Head Head => _head ??= Head.Of(title, _text);
}
