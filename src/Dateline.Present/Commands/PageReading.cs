using System.Collections.Immutable;
using Dateline.Collect;
using Dateline.Desk;
using Dateline.News;
using Dateline.Present.Exports;

namespace Dateline.Present.Commands;

/// <summary>Reads the pages that a command was asked for, many at once, and gives out what was made of them in the pages' order.</summary>
/// <param name="paths">As the user gave them.</param>
/// <param name="threads">How many pages are read at once. What comes out does not depend on it.</param>
internal sealed class PageReading(IReadOnlyList<string> paths, CollectOptions options, int threads)
{
    private const string Input = "-";

    /// <summary>Each page, and a sentence for each input, or part of one, that could not be used.</summary>
    /// <param name="make">Called on several threads at once.</param>
    /// <param name="progress">Null when nobody looks.</param>
    public IEnumerable<Finding<T>> Each<T>(Func<ReadPage, T> make, IProgress<Progress>? progress)
    {
        using var input = Console.OpenStandardInput();
        var total = progress is null || paths.Contains(Input) ? null : Task.Run(() => Pages.Places(paths, options, Stream.Null).Count());
        var done = 0;
        foreach (var findings in InOrder.Map(Pages.Places(paths, options, input), place => Read(place, make), threads))
        {
            progress?.Report(new("reading pages", ++done, total is { IsCompletedSuccessfully: true } ? total.Result : null));
            foreach (var finding in findings)
            {
                yield return finding;
            }
        }
    }

    /// <summary>All pages together, and what could not be used.</summary>
    public (List<ReadPage> Read, List<Unread> Unread) All(IProgress<Progress>? progress)
    {
        var read = new List<ReadPage>();
        var unread = new List<Unread>();
        foreach (var finding in Each(page => page, progress))
        {
            switch (finding)
            {
                case Finding<ReadPage>.Found found:
                    read.Add(found.Value);
                    break;
                case Finding<ReadPage>.Missing missing:
                    unread.Add(new(missing.Where, missing.Cause));
                    break;
            }
        }

        return (read, unread);
    }

    private static List<Finding<T>> Read<T>(PagePlace place, Func<ReadPage, T> make)
    {
        var made = new List<Finding<T>>();
        foreach (var read in Read(place.Open()))
        {
            if (read is Finding<ReadPage>.Missing { Where: var where, Cause: var cause })
            {
                made.Add(new Finding<T>.Missing(where, cause));
            }
            else if (read is Finding<ReadPage>.Found { Value: var page })
            {
                made.Add(new Finding<T>.Found(make(page)));
                made.AddRange(Unread(page).Select(says => new Finding<T>.Missing(page.Path, says)));
            }
        }

        return made;
    }

    private static IEnumerable<Finding<ReadPage>> Read(Finding<Page> page) => page switch
    {
        Finding<Page>.Found { Value: { Form: PageForm.Lines } lines } => JsonPageLines.Read(lines),
        Finding<Page>.Found { Value: var found } => [new Finding<ReadPage>.Found(NewsDesk.Read(found))],
        Finding<Page>.Missing missing => [new Finding<ReadPage>.Missing(missing.Where, missing.Cause)],
        _ => [],
    };

    /// <summary>A page of which something else is told already needs no second line.</summary>
    public static ImmutableArray<string> Unread(ReadPage page) => page.Items.IsEmpty && page.Sources.IsEmpty && page.Unread.IsEmpty
        ? [$"nothing that looks like news was found in it.{string.Concat(page.Notes.Select(note => " " + note))}"]
        : page.Unread;
}
