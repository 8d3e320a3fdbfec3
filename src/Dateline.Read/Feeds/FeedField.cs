namespace Dateline.Read;

/// <summary>What an element of a feed means; the elements themselves stand in <c>FeedNames.txt</c>, by these names in lower case.</summary>
internal enum FeedField
{
    Title,
    Body,

    /// <summary>A summary, used where there is no body.</summary>
    Brief,
    Link,

    /// <summary>The piece's own address, where the link leads over somebody who counts readers.</summary>
    Origin,
    Guid,
    Author,
    Category,
    Published,
    Modified,

    /// <summary>The outlet an entry was taken from.</summary>
    Outlet,
    Publisher,
    Language,
    Generator,

    /// <summary>The feed's own address.</summary>
    Self,

    /// <summary>What an entry answers: then it is a reader's comment.</summary>
    Reply,

    /// <summary>Nothing in it is read.</summary>
    Ignored,
}

/// <summary>How a feed writes a text.</summary>
internal enum FeedForm
{
    /// <summary>The feed does not say: it may be text, HTML, or HTML written as text once more.</summary>
    Open,
    Text,
    Html,
}

/// <summary>One value of an entry or of the feed as a whole.</summary>
/// <param name="Rank">0 for the surest element that means this; more for others.</param>
/// <param name="Base">What relative addresses in it are resolved against, as far as the feed says (<c>xml:base</c>); null where it does not.</param>
internal readonly record struct FeedValue(FeedField Field, int Rank, string Text, FeedForm Form = FeedForm.Open, string? Base = null);
