using Dateline.News;

namespace Dateline.Understand;

/// <summary>Sentences of a paragraph.</summary>
public static class Sentences
{
    /// <summary>The sentence in which a place stands.</summary>
    /// <param name="at">An offset in the page's plain text, inside the paragraph; else the sentence nearest to it is taken.</param>
    /// <returns>The paragraph itself where there is no word in it.</returns>
    public static Passage Around(Passage paragraph, int at)
    {
        var words = new Wording(paragraph);
        if (words.Count == 0)
        {
            return paragraph;
        }

        var token = Math.Clamp(words.TokenFrom(at), 0, words.Count - 1);
        return words.Cut(words.Tokens[words.SentenceStart(token)].Start, words.Tokens[words.SentenceEnd(token) - 1].After);
    }
}
