using Microsoft.Data.Sqlite;

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

    /// <summary>What SQLite's result codes (sqlite.org/rescode.html) mean for whoever keeps the file.</summary>
    internal static ArchiveException Of(SqliteException e) => new(
        e.SqliteErrorCode switch
        {
            5 or 6 => "is being written by another program: try again when it is done.",
            8 => "may only be read: its file or folder is write-protected.",
            11 => "is damaged: restore a backup. “dateline check” tells how far.",
            13 => "cannot grow: the disk is full. What was added before is kept.",
            10 => "cannot be read or written: the disk reports an error, or is full.",
            14 => "cannot be opened: the folder is missing, or the file may not be read.",
            26 => "is no archive of Dateline.",
            var code => $"cannot be used (SQLite {code}: {e.Message}).",
        },
        e);
}
