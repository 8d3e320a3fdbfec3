using System.Collections;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Dateline.Read;

/// <summary>
/// A node of a page's tree: an element or a run of text. AngleSharp builds the tree as the HTML standard says (13.2.6) out of
/// these nodes instead of its own, which carry all that a browser needs; reading needs names, a few attributes and text.
/// </summary>
internal abstract class HtmlNode : IConstructableNode, IConstructableNodeList
{
    private static readonly List<HtmlNode> Childless = [];

    private List<HtmlNode>? _children;

    /// <summary>How many children at the beginning of the list are gone: misnested tags make the builder move thousands from there.</summary>
    private int _gone;

    public HtmlNode? Up { get; private set; }

    public abstract StringOrMemory NodeName { get; }

    public abstract NodeFlags Flags { get; }

    IConstructableNode? IConstructableNode.Parent
    {
        get => Up;
        set => Up = (HtmlNode?)value;
    }

    IConstructableNodeList IConstructableNode.ChildNodes => this;

    /// <summary>Children in document order; not to be changed.</summary>
    public List<HtmlNode> Children => Kept() ?? Childless;

    int IConstructableNodeList.Length => (_children?.Count ?? 0) - _gone;

    IConstructableNode IConstructableNodeList.this[int index] => _children![_gone + index];

    void IConstructableNodeList.Clear() => (_children, _gone) = (null, 0);

    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator() => Children.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Children.GetEnumerator();

    void IConstructableNode.RemoveFromParent() => (Up as IConstructableNode)?.RemoveChild(this);

    void IConstructableNode.RemoveChild(IConstructableNode childNode)
    {
        if (Kept()?.Remove((HtmlNode)childNode) == true)
        {
            childNode.Parent = null!;
        }
    }

    void IConstructableNode.RemoveNode(int idx, IConstructableNode childNode)
    {
        if (idx == 0)
        {
            _gone++;
        }
        else
        {
            Kept()!.RemoveAt(idx);
        }

        childNode.Parent = null!;
    }

    void IConstructableNode.InsertNode(int idx, IConstructableNode childNode)
    {
        (Kept() ?? (_children = [])).Insert(idx, (HtmlNode)childNode);
        childNode.Parent = this;
    }

    void IConstructableNode.AddNode(IConstructableNode node)
    {
        (_children ??= []).Add((HtmlNode)node);
        node.Parent = this;
    }

    void IConstructableNode.AppendText(StringOrMemory text, bool emitWhiteSpaceOnly)
    {
        if (text.Length > 0)
        {
            (_children ??= []).Add(new HtmlText(text) { Up = this });
        }
    }

    void IConstructableNode.InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly)
    {
        if (text.Length > 0)
        {
            (Kept() ?? (_children = [])).Insert(idx, new HtmlText(text) { Up = this });
        }
    }

    /// <summary>The list without what is gone from its beginning; null for none.</summary>
    private List<HtmlNode>? Kept()
    {
        if (_gone > 0)
        {
            _children!.RemoveRange(0, _gone);
            _gone = 0;
        }

        return _children;
    }
}

/// <summary>A run of text; several may stand side by side.</summary>
internal sealed class HtmlText(StringOrMemory text) : HtmlNode
{
    public ReadOnlyMemory<char> Text { get; } = text.Memory;

    public override StringOrMemory NodeName => "#text";

    public override NodeFlags Flags => NodeFlags.None;
}

/// <summary>What a page says of its own form; reading does not ask.</summary>
internal sealed class HtmlDoctype : HtmlNode
{
    public override StringOrMemory NodeName => "#doctype";

    public override NodeFlags Flags => NodeFlags.None;
}
