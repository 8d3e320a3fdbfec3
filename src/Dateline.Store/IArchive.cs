using Dateline.News;

namespace Dateline.Store;

/// <summary>
/// The archive: every page as it came, and what readers made of it. What is written in one call is there whole or not at all, whenever the
/// machine stops. All that readers make of a page can be thrown away and made again. What is wrong ends in an <see cref="ArchiveException"/>.
/// </summary>
public interface IArchive : IDisposable
{
    /// <summary>Where it is, for people: a path, or an address without its password.</summary>
    string Place { get; }

    /// <summary>Files pages, all of them or none.</summary>
    /// <returns>How many were not there yet. A page that is there under the same path, of which the same is known, changes nothing.</returns>
    int Add(IReadOnlyList<Page> pages, DateTimeOffset now);

    /// <summary>True where a page of the same name lies here with other bytes: names are made of bytes, and one of the two is not what it says.</summary>
    bool HoldsOther(Page page);

    /// <summary>All savings, in the order in which they came.</summary>
    IReadOnlyList<Saving> Savings();

    /// <summary>How many savings there are.</summary>
    long Count();

    /// <summary>The savings of which these readers made nothing yet, in the order in which they came. Costs by how many they are, not by how large the archive is.</summary>
    IReadOnlyList<Saving> Unread(string readers);

    /// <summary>A saving with its bytes, as they came.</summary>
    /// <exception cref="ArchiveException">The bytes are no more those that were saved.</exception>
    Page Page(Saving saving);

    /// <summary>What readers made of a saving; null where these readers made nothing of it yet.</summary>
    /// <param name="readers">Which readers.</param>
    byte[]? Reading(Saving saving, string readers);

    /// <summary>Keeps what readers made of savings, in the place of what others made.</summary>
    void Keep(IReadOnlyList<Kept> readings, string readers);

    /// <summary>Finds items among what was kept.</summary>
    /// <param name="most">So many are shown.</param>
    Hits Search(Query query, int most);

    /// <summary>What the user follows, by name.</summary>
    IReadOnlyList<Topic> Topics();

    /// <summary>Keeps a topic, in the place of one of the same name.</summary>
    void Follow(Topic topic);

    /// <returns>False where no topic has that name.</returns>
    bool Unfollow(string name);

    /// <summary>What is wrong with the archive, a sentence each; nothing for a sound one.</summary>
    /// <param name="progress">How many savings are looked at.</param>
    IEnumerable<string> Check(IProgress<Progress>? progress = null);

    /// <summary>Copies the archive, as it is at one moment, into a new file of SQLite, whole or not at all.</summary>
    /// <exception cref="ArchiveException">There is a file already, or it cannot be written.</exception>
    void BackUp(string file);
}
