namespace Dateline.Store;

/// <summary>An archive cannot be used: the message is a sentence for people, which goes on from the archive's name.</summary>
public sealed class ArchiveException : IOException
{
    public ArchiveException()
    {
    }

    public ArchiveException(string says)
        : base(says)
    {
    }

    public ArchiveException(string says, Exception cause)
        : base(says, cause)
    {
    }
}
