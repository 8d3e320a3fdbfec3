using System.Globalization;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>What only a script can do: filters and keys. Hidden until the script says that it runs.</summary>
internal static class HtmlTools
{
    private static readonly (string Value, string Says)[] Sureness =
    [
        ("stated", "day stated"), ("reasoned", "day reasoned"), ("between", "between two days"), ("open", "one end known"), ("undated", "undated"),
    ];

    private static readonly (string Key, string Does)[] Keys =
    [
        ("j", "next story"), ("k", "previous story"), ("o", "open or close the reasons of the story"),
        ("/", "search"), ("Esc", "leave the search, close this window"), ("?", "this help"),
    ];

    public static void Filters(HtmlWriter html, TimelineIndex index)
    {
        html.Write($"<form class=\"tools\" role=\"search\" aria-label=\"Filter the stories\" hidden>\n");
        html.Write($"<label><span>Search</span><input type=\"search\" name=\"text\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"Search the stories\"></label>\n");
        html.Write($"<label><span>Outlet</span><select name=\"outlet\"><option value=\"\">All outlets</option>");
        var number = 0;
        foreach (var (name, _) in index.Outlets)
        {
            html.Write($"<option value=\"{number.ToString(CultureInfo.InvariantCulture)}\">{name}</option>");
            number++;
        }

        html.Write($"</select></label>\n<label><span>Date</span><select name=\"date\"><option value=\"\">All dates</option><optgroup label=\"How sure\">");
        foreach (var (value, says) in Sureness)
        {
            html.Write($"<option value=\"s:{value}\">{says}</option>");
        }

        html.Write($"</optgroup><optgroup label=\"Strongest ground\">");
        foreach (var basis in Enum.GetValues<Basis>())
        {
            html.Write($"<option value=\"g:{basis.ToString()}\">{Wording.Of(basis)}</option>");
        }

        html.Write($"</optgroup></select></label>\n<output class=\"found\" aria-live=\"polite\"></output><button type=\"button\" class=\"help\" aria-haspopup=\"dialog\">Keys</button>\n</form>\n");
        html.Write($"<p class=\"none\" hidden>No story fits. <button type=\"button\" class=\"clear\">Show all</button></p>\n");
    }

    public static void Help(HtmlWriter html)
    {
        html.Write($"<dialog class=\"keys\" aria-labelledby=\"keys-title\"><h2 id=\"keys-title\">Keys</h2><dl>");
        foreach (var (key, does) in Keys)
        {
            html.Write($"<div><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>");
        }

        html.Write($"</dl><p><label><input type=\"checkbox\" name=\"keys\" checked> single keys work</label></p><form method=\"dialog\"><button>Close</button></form></dialog>\n");
    }
}
