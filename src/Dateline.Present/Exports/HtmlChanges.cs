using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The fold of an item that was changed after it came out.</summary>
internal sealed class HtmlChanges(HtmlWriter html, HtmlWords words)
{
    /// <summary>What was changed, place by place: struck out what was, set off what is, and the words around.</summary>
    public void Write(RevisedItem? revised)
    {
        if (revised is null)
        {
            return;
        }

        html.Write($"<details class=\"changes\"><summary>changed since it came out: {Wording.Of(revised.Changes)}</summary><ul>");
        foreach (var change in revised.Changes.Where(change => (change.Is ?? change.Was) is not null))
        {
            var around = (change.Is ?? change.Was)!;
            html.Write($"<li class=\"{ContractWords.Of(change.Kind)}\"><span class=\"kind\">{Wording.Of(change.Kind)}</span> <span dir=\"auto\">");
            html.Write($"{(change.Kind == ChangeKind.Headline || around.Prefix.Length == 0 ? "" : "…" + around.Prefix)}");
            if (change.Was is { } was)
            {
                html.Write($"<del>{was.Exact}</del> ");
            }

            if (change.Is is { } now)
            {
                html.Write($"<ins>{now.Exact}</ins>");
            }

            html.Write($"{(change.Kind == ChangeKind.Headline || around.Suffix.Length == 0 ? "" : around.Suffix + "…")}</span>");
            words.Saved(html, around.Page, around.Start ?? 0, around.End ?? 0);
            html.Write($"</li>");
        }

        html.Write($"</ul></details>");
    }
}
