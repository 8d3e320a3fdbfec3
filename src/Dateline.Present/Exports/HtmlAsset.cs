using System.Security.Cryptography;
using System.Text;

namespace Dateline.Present.Exports;

/// <summary>A file of the program's own that stands inside the page: its style, its script.</summary>
internal sealed class HtmlAsset
{
    private HtmlAsset(string text) => Text = text;

    public static HtmlAsset Style { get; } = Load("timeline.css");

    public static HtmlAsset Script { get; } = Load("timeline.js");

    public string Text { get; }

    /// <summary>The source expression of Content Security Policy (CSP level 3, section 2.3.1): <c>sha256-…</c>.</summary>
    public string Hash => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}";

    private static HtmlAsset Load(string name)
    {
        using var stream = typeof(HtmlAsset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not built into the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // A parser of HTML drops carriage returns, and the hash is taken over what the parser keeps.
        return new(reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal));
    }
}
