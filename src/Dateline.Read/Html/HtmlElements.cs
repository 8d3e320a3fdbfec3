using System.Collections.Frozen;
using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Dateline.Read;

/// <summary>Makes the elements of a <see cref="HtmlTree"/>; how the standard treats each is asked of AngleSharp's own element of that name, once.</summary>
internal sealed class HtmlElements : IDomConstructionElementFactory<HtmlTree, HtmlElement>
{
    public static readonly HtmlElements Instance = new();

    /// <summary>Source: the elements of the HTML standard (4, and 16 for obsolete ones).</summary>
    private const string Names =
        """
        a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center
        cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset
        h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee
        menu menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc
        ruby s samp script search section select slot small source span strike strong style sub summary sup table tbody td template textarea tfoot th
        thead time title tr track tt u ul var video wbr xmp
        """;

    private static readonly FrozenDictionary<string, (string Name, NodeFlags Flags)> Known = Asked();

    private static readonly FrozenDictionary<string, (string Name, NodeFlags Flags)>.AlternateLookup<ReadOnlySpan<char>> BySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public HtmlTree CreateDocument(TextSource source, IBrowsingContext? context = null) => new(source);

    public HtmlElement Create(HtmlTree document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None) => Of(localName, flags);

    public HtmlElement CreateNoScript(HtmlTree document, bool scripting) => Of("noscript", NodeFlags.None);

    public HtmlElement CreateUnknown(HtmlTree document, StringOrMemory tagName) => Of(tagName, NodeFlags.None);

    public IConstructableNode CreateDocumentType(HtmlTree document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new HtmlDoctype();

    public IConstructableMathElement CreateMath(HtmlTree document, StringOrMemory name = default) => new HtmlMath(name.ToString());

    public IConstructableSvgElement CreateSvg(HtmlTree document, StringOrMemory name = default) => new HtmlSvg(name.ToString());

    public IConstructableMetaElement CreateMeta(HtmlTree document) => new HtmlMeta(Known["meta"].Flags);

    public IConstructableScriptElement CreateScript(HtmlTree document, bool parserInserted, bool started) => new HtmlScriptElement(Known["script"].Flags);

    public IConstructableFrameElement CreateFrame(HtmlTree document) => new HtmlFrame(Known["frame"].Flags);

    /// <exception cref="HtmlTemplateException">Always: the builder treats templates of its own only.</exception>
    public IConstructableTemplateElement CreateTemplate(HtmlTree document) => throw new HtmlTemplateException();

    public IConstructableFormElement CreateForm(HtmlTree document) => new HtmlForm(Known["form"].Flags);

    private static HtmlElement Of(StringOrMemory name, NodeFlags flags) =>
        BySpan.TryGetValue(name.Memory.Span, out var known) ? new(known.Name, known.Flags | flags) : new(name.ToString(), flags | NodeFlags.HtmlMember);

    private static FrozenDictionary<string, (string Name, NodeFlags Flags)> Asked()
    {
        using var page = new HtmlParser().ParseDocument("");
        return Names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenDictionary(name => name, name => (name, ((IConstructableNode)page.CreateElement(name)).Flags), StringComparer.Ordinal);
    }

    /// <summary>No formula or drawing is left in the markup (<see cref="HtmlUnseen"/>).</summary>
    private sealed class HtmlMath(string name) : HtmlElement(name, NodeFlags.MathMember, "http://www.w3.org/1998/Math/MathML"), IConstructableMathElement;

    private sealed class HtmlSvg(string name) : HtmlElement(name, NodeFlags.SvgMember, "http://www.w3.org/2000/svg"), IConstructableSvgElement;

    private sealed class HtmlMeta(NodeFlags flags) : HtmlElement("meta", flags), IConstructableMetaElement
    {
        public void Handle()
        {
        }
    }

    private sealed class HtmlScriptElement(NodeFlags flags) : HtmlElement("script", flags), IConstructableScriptElement
    {
        public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;

        public bool Prepare(IConstructableDocument document) => false;
    }

    private sealed class HtmlFrame(NodeFlags flags) : HtmlElement("frame", flags), IConstructableFrameElement;

    private sealed class HtmlForm(NodeFlags flags) : HtmlElement("form", flags), IConstructableFormElement;
}

/// <summary>A template was met that <see cref="HtmlUnseen"/> did not leave out, in markup too broken for it.</summary>
internal sealed class HtmlTemplateException : Exception;
