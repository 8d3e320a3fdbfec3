using System.Collections.Frozen;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;

namespace Dateline.Read;

/// <summary>What all elements of one name have in common.</summary>
/// <param name="Name">Lower-case local name.</param>
/// <param name="Flags">How the standard treats it when the tree is built.</param>
/// <param name="Inline">True when it stands inside a line; all others break it.</param>
/// <param name="Unseen">True when the page does not show what it holds.</param>
internal sealed record HtmlKind(string Name, NodeFlags Flags, bool Inline = false, bool Unseen = false)
{
    private const string InLines =
        """
        a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr picture q ruby s samp small source span strike
        strong sub sup time tt u var wbr button input meta link
        """;

    private const string Hidden =
        "script style template noscript head iframe object embed svg math canvas select datalist audio video map textarea frameset dialog rp rt";

    /// <summary>Those that are neither; source: the elements of the HTML standard (4, and 16 for obsolete ones).</summary>
    private const string Rest =
        """
        address applet area article aside base basefont bgsound blink blockquote body br caption center col colgroup dd details dir div dl dt fieldset
        figcaption figure footer form frame h1 h2 h3 h4 h5 h6 header hgroup hr html image isindex keygen legend li listing main marquee menu menuitem
        meter nav noembed noframes ol optgroup option output p param plaintext pre progress rb rtc search section slot summary table tbody td tfoot th
        thead title tr track ul xmp
        """;

    private static readonly FrozenDictionary<string, HtmlKind> Known = Asked();

    private static readonly FrozenDictionary<string, HtmlKind>.AlternateLookup<ReadOnlySpan<char>> BySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>h1 to h6.</summary>
    public bool Heading { get; } = Name is ['h', >= '1' and <= '6'];

    public static HtmlKind Of(StringOrMemory name) => BySpan.TryGetValue(name.Memory.Span, out var known) ? known : Named(name.ToString(), NodeFlags.HtmlMember);

    private static HtmlKind Named(string name, NodeFlags flags) => new(name, flags, Inline: name.Contains('-'));

    /// <summary>How the standard treats each is asked of AngleSharp's own element of that name, once.</summary>
    private static FrozenDictionary<string, HtmlKind> Asked()
    {
        using var page = new HtmlParser().ParseDocument("");
        var kinds = new Dictionary<string, HtmlKind>(StringComparer.Ordinal);
        foreach (var (names, inline, unseen) in new[] { (InLines, true, false), (Hidden, false, true), (Rest, false, false) })
        {
            foreach (var name in names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                kinds[name] = new(name, ((IConstructableNode)page.CreateElement(name)).Flags, inline, unseen);
            }
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
