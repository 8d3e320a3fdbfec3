using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace Dateline.Read;

/// <summary>Makes the elements of a <see cref="HtmlTree"/> for AngleSharp's tree construction.</summary>
internal sealed class HtmlElements : IDomConstructionElementFactory<HtmlTree, HtmlElement>
{
    public static readonly HtmlElements Instance = new();

    public HtmlTree CreateDocument(TextSource source, IBrowsingContext? context = null) => new(source);

    public HtmlElement Create(HtmlTree document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None) => Of(localName, flags);

    public HtmlElement CreateNoScript(HtmlTree document, bool scripting) => Of("noscript", NodeFlags.None);

    public HtmlElement CreateUnknown(HtmlTree document, StringOrMemory tagName) => Of(tagName, NodeFlags.None);

    public IConstructableNode CreateDocumentType(HtmlTree document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new HtmlDoctype();

    public IConstructableMathElement CreateMath(HtmlTree document, StringOrMemory name = default) => new HtmlMath(name.ToString());

    public IConstructableSvgElement CreateSvg(HtmlTree document, StringOrMemory name = default) => new HtmlSvg(name.ToString());

    public IConstructableMetaElement CreateMeta(HtmlTree document) => new HtmlMeta();

    public IConstructableScriptElement CreateScript(HtmlTree document, bool parserInserted, bool started) => new HtmlRun();

    public IConstructableFrameElement CreateFrame(HtmlTree document) => new HtmlFrame();

    /// <exception cref="HtmlTemplateException">Always: the builder treats templates of its own only.</exception>
    public IConstructableTemplateElement CreateTemplate(HtmlTree document) => throw new HtmlTemplateException();

    public IConstructableFormElement CreateForm(HtmlTree document) => new HtmlForm();

    private static HtmlElement Of(StringOrMemory name, NodeFlags flags) => HtmlKind.Of(name) is var kind && (kind.Flags | flags) == kind.Flags
        ? new(kind) : new(kind with { Flags = kind.Flags | flags });

    /// <summary>No formula or drawing is left in the markup (<see cref="HtmlUnseen"/>).</summary>
    private sealed class HtmlMath(string name) : HtmlElement(new(name, NodeFlags.MathMember, Unseen: true), "http://www.w3.org/1998/Math/MathML"), IConstructableMathElement;

    private sealed class HtmlSvg(string name) : HtmlElement(new(name, NodeFlags.SvgMember, Unseen: true), "http://www.w3.org/2000/svg"), IConstructableSvgElement;

    private sealed class HtmlMeta() : HtmlElement(HtmlKind.Of("meta")), IConstructableMetaElement
    {
        public void Handle()
        {
        }
    }

    private sealed class HtmlRun() : HtmlElement(HtmlKind.Of("script")), IConstructableScriptElement
    {
        public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;

        public bool Prepare(IConstructableDocument document) => false;
    }

    private sealed class HtmlFrame() : HtmlElement(HtmlKind.Of("frame")), IConstructableFrameElement;

    private sealed class HtmlForm() : HtmlElement(HtmlKind.Of("form")), IConstructableFormElement;
}

/// <summary>A template was met that <see cref="HtmlUnseen"/> did not leave out, in markup too broken for it.</summary>
internal sealed class HtmlTemplateException : Exception;
