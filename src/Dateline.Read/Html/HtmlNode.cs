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
    public HtmlNode? Up { get; private set; }

    public abstract StringOrMemory NodeName { get; }

    public abstract NodeFlags Flags { get; }

    IConstructableNode? IConstructableNode.Parent
    {
        get => Up;
        set => Up = (HtmlNode?)value;
    }

    IConstructableNodeList IConstructableNode.ChildNodes => this;

    /// <summary>Children in document order.</summary>
    public List<HtmlNode> Children { get; } = [];

    int IConstructableNodeList.Length => Children.Count;

    IConstructableNode IConstructableNodeList.this[int index] => Children[index];

    void IConstructableNodeList.Clear() => Children.Clear();

    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator() => Children.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Children.GetEnumerator();

    void IConstructableNode.RemoveFromParent() => (Up as IConstructableNode)?.RemoveChild(this);

    void IConstructableNode.RemoveChild(IConstructableNode childNode)
    {
        if (Children.Remove((HtmlNode)childNode))
        {
            childNode.Parent = null!;
        }
    }

    void IConstructableNode.RemoveNode(int idx, IConstructableNode childNode)
    {
        Children.RemoveAt(idx);
        childNode.Parent = null!;
    }

    void IConstructableNode.InsertNode(int idx, IConstructableNode childNode)
    {
        Children.Insert(idx, (HtmlNode)childNode);
        childNode.Parent = this;
    }

    void IConstructableNode.AddNode(IConstructableNode node)
    {
        Children.Add((HtmlNode)node);
        node.Parent = this;
    }

    void IConstructableNode.AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => Insert(Children.Count, text);

    void IConstructableNode.InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) => Insert(idx, text);

    private void Insert(int at, StringOrMemory text)
    {
        if (text.Length > 0)
        {
            Children.Insert(at, new HtmlText(text) { Up = this });
        }
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
