using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Dateline.Read;

/// <summary>An element of a page's tree with those of its attributes that are read (<see cref="HtmlAttributes"/>).</summary>
internal class HtmlElement(HtmlKind kind, string space = HtmlElement.Html) : HtmlNode, IConstructableElement, IConstructableNamedNodeMap
{
    private const string Html = "http://www.w3.org/1999/xhtml";

    private (string Name, string Value)[] _attributes = [];

    public HtmlKind Kind => kind;

    public string Name => kind.Name;

    public override NodeFlags Flags => kind.Flags;

    public override StringOrMemory NodeName => Name;

    StringOrMemory IConstructableElement.NamespaceUri => space;

    StringOrMemory IConstructableElement.LocalName => Name;

    StringOrMemory IConstructableElement.Prefix => default;

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    public IReadOnlyList<(string Name, string Value)> Attributes => _attributes;

    ISourceReference? IConstructableElement.SourceReference { get; set; }

    public string? Id => Attribute("id");

    public string? Class => Attribute("class");

    /// <summary>A copy of AngleSharp's own element, without children.</summary>
    public static HtmlElement Of(IElement element) => new(HtmlKind.Of(element.LocalName))
    {
        _attributes = [.. element.Attributes.Select(attribute => (attribute.Name, attribute.Value))],
    };

    /// <summary>The value of an attribute that is read; null where the element has none.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.Name == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    int IConstructableNamedNodeMap.Length => _attributes.Length;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] =>
        Attribute(name.ToString()) is { } value ? new HtmlAttr(name, value) : null;

    /// <summary>Whether two elements bear the same attributes (13.2.4.3, the list of active formatting elements).</summary>
    bool IConstructableNamedNodeMap.SameAs(IConstructableNamedNodeMap? attributes) =>
        attributes is HtmlElement other && other._attributes.Length == _attributes.Length
        && _attributes.All(attribute => other.Attribute(attribute.Name) == attribute.Value);

    void IConstructableElement.SetAttribute(string? ns, StringOrMemory name, StringOrMemory value) => Set(name.ToString(), value.ToString());

    void IConstructableElement.SetOwnAttribute(StringOrMemory name, StringOrMemory value) => Set(name.ToString(), value.ToString());

    StringOrMemory IConstructableElement.GetAttribute(StringOrMemory @namespace, StringOrMemory localName) =>
        Attribute(localName.ToString()) is { } value ? new StringOrMemory(value) : default;

    bool IConstructableElement.HasAttribute(StringOrMemory name) => Attribute(name.ToString()) is not null;

    /// <summary>Adds those of a tag that the element does not bear yet: a second body tag adds to the first (13.2.6.4.7).</summary>
    void IConstructableElement.SetAttributes(StructAttributes tagAttributes)
    {
        for (var at = 0; at < tagAttributes.Count; at++)
        {
            var attribute = tagAttributes[at];
            var read = HtmlAttributes.Read(attribute.Name) ?? attribute.Name.ToString();
            if (Attribute(read) is null)
            {
                Array.Resize(ref _attributes, _attributes.Length + 1);
                _attributes[^1] = (read, attribute.Value.ToString());
            }
        }
    }

    private void Set(string name, string value)
    {
        var at = Array.FindIndex(_attributes, attribute => attribute.Name == name);
        _attributes = at < 0 ? [.. _attributes, (name, value)] : [.. _attributes[..at], (name, value), .. _attributes[(at + 1)..]];
    }

    void IConstructableElement.SetupElement()
    {
    }

    void IConstructableElement.AddComment(ref StructHtmlToken token)
    {
    }

    IConstructableNode IConstructableElement.ShallowCopy() => new HtmlElement(kind, space) { _attributes = _attributes };

    private sealed record HtmlAttr(StringOrMemory Name, StringOrMemory Value) : IConstructableAttr
    {
        public StringOrMemory Value { get; set; } = Value;
    }
}
