using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Dateline.Read;

/// <summary>The tree of a page. Its texts lie in the parser's buffers: once it is disposed of, they are gone.</summary>
internal sealed class HtmlTree(TextSource source) : HtmlNode, IConstructableDocument, IDisposable
{
    /// <summary>Elements nested deeper than this become siblings; no page people read comes near it.</summary>
    private const int MostNested = 512;

    private static readonly IConfiguration Lean = Configuration.Default
        .WithOnly<IDomConstructionElementFactory<HtmlTree, HtmlElement>>(HtmlElements.Instance);

    /// <summary>
    /// Builds the tree. AngleSharp 1.10 treats two things by the type of its own elements: templates, and tables before which
    /// stands what no table may hold (“foster parent”, 13.2.6.1; ours come to stand behind the root). Pages with either, about
    /// one in a hundred, are parsed into its own elements and copied.
    /// </summary>
    public static HtmlTree Of(HtmlMarkup markup)
    {
        try
        {
            var source = new TextSource(new CharArrayTextSource(markup.Text, markup.Length));
            var tree = new HtmlParser(Options, BrowsingContext.New(Lean)).ParseDocument<HtmlTree, HtmlElement>(source);
            if (tree.Children.Count(child => child is HtmlElement or HtmlText) <= 1)
            {
                return tree;
            }

            tree.Dispose();
        }
        catch (HtmlTemplateException)
        {
            // Copied below.
        }

        return Copied(markup);
    }

    private static HtmlTree Copied(HtmlMarkup markup)
    {
        using var page = new HtmlParser(Options).ParseDocument(markup.Text, markup.Length);
        var tree = new HtmlTree(new TextSource(""));
        var open = new Stack<(INode From, HtmlNode To)>();
        open.Push((page, tree));
        while (open.TryPop(out var pair))
        {
            foreach (var child in pair.From.ChildNodes)
            {
                if (child is IText text)
                {
                    ((IConstructableNode)pair.To).AppendText(text.Data, emitWhiteSpaceOnly: true);
                }
                else if (child is IElement element)
                {
                    var copy = HtmlElement.Of(element);
                    ((IConstructableNode)pair.To).AddNode(copy);
                    open.Push((child, copy));
                }
            }
        }

        return tree;
    }

    private static HtmlParserOptions Options => new()
    {
        IsScripting = false,
        SkipComments = true,
        SkipProcessingInstructions = true,
        DisableElementPositionTracking = true,
        MaximumDepth = MostNested,
    };

    public HtmlElement? Root => Named(this, "html");

    public override StringOrMemory NodeName => "#document";

    public override NodeFlags Flags => NodeFlags.None;

    TextSource IConstructableDocument.Source => source;

    IDisposable? IConstructableDocument.Builder { get; set; }

    public void Dispose()
    {
        ((IConstructableDocument)this).Builder?.Dispose();
        source.Dispose();
    }

    QuirksMode IConstructableDocument.QuirksMode { get; set; }

    IConstructableElement? IConstructableDocument.Head => Root is { } root ? Named(root, "head") : null;

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    bool IConstructableDocument.IsLoading => false;

    private static HtmlElement? Named(HtmlNode node, string name)
    {
        foreach (var child in node.Children)
        {
            if (child is HtmlElement element && element.Name == name)
            {
                return element;
            }
        }

        return null;
    }

    void IConstructableDocument.Clear() => ((IConstructableNodeList)this).Clear();

    void IConstructableDocument.PerformMicrotaskCheckpoint()
    {
    }

    void IConstructableDocument.ProvideStableState()
    {
    }

    void IConstructableDocument.AddComment(ref StructHtmlToken token)
    {
    }

    void IConstructableDocument.TrackError(Exception exception)
    {
    }

    void IConstructableDocument.ApplyManifest()
    {
    }

    Task IConstructableDocument.WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    Task IConstructableDocument.FinishLoadingAsync() => Task.CompletedTask;
}
