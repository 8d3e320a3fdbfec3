using System.CommandLine;
using System.Text;
using Dateline.Desk;
using Dateline.News;
using Dateline.Present.Exports;
using Dateline.Store;

namespace Dateline.Present.Commands;

/// <summary><c>dateline search QUERY</c>: finds items in the archive.</summary>
internal static class SearchCommand
{
    private const int UsualMost = 20;
    private const int LargestMost = 1_000;

    public static Command Make()
    {
        var query = new Argument<string[]>("QUERY") { Description = "What to find; quote it for the shell", Arity = ArgumentArity.OneOrMore };
        var most = new Option<int>("--most") { HelpName = "N", Description = "Show so many", DefaultValueFactory = _ => UsualMost };
        most.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || number is < 1 or > LargestMost))
            {
                result.AddError("--most takes a number from 1 to 1,000.");
            }
        });
        var json = new Option<bool>("--json") { Description = "One JSON line an item; else so in a pipe" };
        var archive = new ArchiveOption();
        var command = new Command(
            "search",
            """
            Finds items in the archive, the best first. All words must stand in an item.

              harbour bridge        both words
              "peace talks"         side by side
              harb*  *arbo*         a word that begins so, or holds it
              -bridge               not this
              person:rutte          named in it; said:rutte quoted in it
              outlet:gazette        kind:opinion, kind:article, kind:press-release
              from:2024-10 to:2024-11-15
                                    may have come out within these days

            Examples:
              dateline search harbour --archive rutte.db
              dateline search 'said:rutte "air defence" from:2024-10'
            """) { query, most, json };
        archive.AddTo(command);
        command.SetAction(asked => Run(asked, string.Join(' ', asked.GetValue(query)!), asked.GetValue(most), asked.GetValue(json), archive));
        return command;
    }

    private static int Run(ParseResult asked, string text, int most, bool isJson, ArchiveOption option)
    {
        Query query;
        try
        {
            query = Query.Of(text);
        }
        catch (FormatException e)
        {
            Complaint.Tell(e.Message);
            return Exit.WrongCommand;
        }

        return option.With(asked, create: false, archive =>
        {
            List<Unread> unread;
            using (var progress = ProgressLine.OnTerminal(resultsElsewhere: true))
            {
                (_, unread) = ArchivedPages.Reread(archive, Settings.ThreadCount, progress);
            }

            foreach (var trouble in unread)
            {
                Complaint.Tell(trouble.Where, trouble.Cause);
            }

            var hits = archive.Search(query, most);
            var written = Output.Write(null, to =>
            {
                if (isJson || Console.IsOutputRedirected)
                {
                    JsonHits.Write(Shown(archive, hits), to);
                    return;
                }

                using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
                TextHits.Write(Shown(archive, hits), hits.Found, writer, Console.WindowWidth);
            });
            return written != Exit.Done ? written : unread.Count > 0 ? Exit.SomeUnused : Exit.Done;
        });
    }

    private static IEnumerable<FoundItem> Shown(IArchive archive, Hits hits)
    {
        var pages = new Dictionary<long, (ReadPage Page, Dating Dating)?>();
        foreach (var hit in hits.Shown)
        {
            if (!pages.TryGetValue(hit.Saving.Number, out var known))
            {
                pages[hit.Saving.Number] = known = ArchivedPages.Known(archive, hit.Saving) is { } page ? (page, NewsDesk.DateAlone(page, new())) : null;
            }

            if (known is { } read && read.Dating.Items.FirstOrDefault(item => item.Item.Id == hit.Item) is { } dated)
            {
                yield return new(read.Page, dated.Item, dated.Published, hit.Snippet);
            }
        }
    }
}
