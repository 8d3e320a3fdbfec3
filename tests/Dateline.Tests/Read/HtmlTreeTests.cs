using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dateline.Read;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Our own tree, out of markup of which much is left out, beside the tree that AngleSharp makes of the whole page.</summary>
public sealed class HtmlTreeTests
{
    /// <summary>The same pages at every run: broken markup has corners in which no two readers agree, and none of them is worth a red build.</summary>
    private static readonly Config Steady = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(2_026, 11);

    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal) { "script", "style", "svg", "math", "template" };

    private static readonly Gen<string> Ordinary = Gen.Elements(
        "<p>", "</p>", "<div class=a data-b='<p>'>", "</div>", "<table>", "</table>", "<tr>", "<td>", "</td>", "</tr>", "<tbody>", "<caption>", "<b>", "</b>", "<a href=x title=\"a>b\">", "</a>",
        "<i class=q>", "</i>", "<ul>", "<li>", "</ul>", "<h1>", "</h2>", "text", "&amp;", "&lt;x", "<", " ", "<br>", "</br>", "<form>", "</form>", "<title>t<b></title>", "<head>", "</head>",
        "<body class=z onload=x>", "<html lang=en>", "<nobr>", "<button>", "</button>", "<object>", "</object>", "<dd>", "<dt>", "<x-y>", "</x-y>", "<input>", "<pre>\n", "</pre>",
        "</body>", "</html>", "<font class=a>", "</font>", "<meta name=a content=b>", "<span>", "</span>", "<th>", "<iframe><p></iframe>", "<!doctype html>", "<P CLASS=x Class=y>", "<div class>", "<a/href=y>",
        "<script>if (a < b) { '<p>' }</script>", "<script><!-- <script> x </script> --></script>", "<style>p > a { }</style>", "<!-- <p> -->", "<!-->", "<!--->", "<!-- x --!>", "<?php <b> ?>", "</ p>", "<template><p>in</p><template></template></template>");

    private static readonly Gen<string> Odd = Gen.OneOf(Ordinary, Gen.Elements(
        "<select>", "</select>", "<option>", "<textarea>", "</textarea>", "<frameset>", "</frameset>", "<col>", "<tfoot>", "<rp>", "<rt>", "<ruby>", "<template>", "</template>", "<math>", "<mi>", "</math>", "<plaintext>", "<noscript>", "</noscript>", "<svg viewBox='0 0'><path d='M0'/></svg>", "<svg><title>t</title><g>", "</svg>"));

    /// <summary>The sample pages are whole pages as newsrooms make them.</summary>
    [Fact]
    public void A_page_makes_the_tree_that_the_standard_says()
    {
        var pages = Directory.GetFiles(Path.Combine(Root.Folder, "samples"), "*.html", SearchOption.AllDirectories);
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Same(File.ReadAllText(page)));
    }

    [Fact]
    public void What_is_left_out_before_parsing_changes_nothing_else() =>
        Prop.ForAll(Gen.ListOf(Ordinary).Select(string.Concat).ToArbitrary(), page => Same(page)).Check(Steady);

    [Fact]
    public void The_tree_is_that_of_the_parsers_own_elements() =>
        Prop.ForAll(Gen.ListOf(Odd).Select(string.Concat).ToArbitrary(), page =>
        {
            using var markup = HtmlMarkup.Of(page);
            Assert.True(Theirs(new string(markup.Text, 0, markup.Length)) == Ours(markup), page);
        }).Check(Steady);

    [Theory]
    [InlineData("<table><div>before</div><tr><td>in</table>", "before\nin")]
    [InlineData("<template>x<template></template></template>shown", "shown")]
    [InlineData("<div><template shadowrootmode=open><p>in the shadow</p></template></div>", "in the shadow")]
    [InlineData("<svg><g><p>out of the drawing</p>", "out of the drawing")]
    [InlineData("<p title='a > b' data-x=\"<p>no</p>\"class=c>yes</p>", "yes")]
    [InlineData("2 <<!-- -->b> 1, AT&<!-- a longer one -->amp; T", "2 <b> 1, AT&amp; T")]
    [InlineData("<svg viewBox='0 0'><title>drawn</title><path d='M0'/></svg><math><mi>x</mi></math>shown", "shown")]
    [InlineData("<div hidden id='S:0'><p>streamed</p></div><div hidden id='menu'>hidden</div>", "streamed")]
    [InlineData("<p><ruby>子<rp>(</rp><rt>こ</rt><rp>)</rp></ruby>ども</p>", "子ども")]
    [InlineData("<p>one<script>document.write('<p>two')</script></p>", "one")]
    public void The_plain_text_is_what_the_page_shows(string html, string plain) => Assert.Equal(plain, HtmlPages.Read(html).Plain);

    private static void Same(string page)
    {
        using var markup = HtmlMarkup.Of(page);
        Assert.True(Spaceless(Theirs(page)) == Spaceless(Ours(markup)), page);
    }

    /// <summary>A space belongs to the head behind a script that opens it, to nothing where there is none.</summary>
    private static string Spaceless(string tree) => string.Concat(tree.Where(letter => !char.IsWhiteSpace(letter)));

    private static string Ours(HtmlMarkup markup)
    {
        using var tree = HtmlTree.Of(markup);
        var text = new StringBuilder();
        Write(tree, text);
        return text.ToString();
    }

    private static void Write(HtmlNode node, StringBuilder to)
    {
        foreach (var child in node.Children)
        {
            if (child is HtmlText text)
            {
                to.Append(text.Text.Span);
            }
            else if (child is HtmlElement element && !LeftOut.Contains(element.Name))
            {
                Open(to, element.Name, element.Attributes);
                Write(element, to);
                to.Append("</>");
            }
        }
    }

    private static string Theirs(string page)
    {
        var text = new StringBuilder();
        Write(new HtmlParser(new HtmlParserOptions { IsScripting = false, SkipComments = true, MaximumDepth = 512 }).ParseDocument(page), text);
        return text.ToString();
    }

    private static void Write(INode node, StringBuilder to)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                to.Append(text.Data);
            }
            else if (child is IElement element && !LeftOut.Contains(element.LocalName))
            {
                Open(to, element.LocalName, element.Attributes.Select(attribute => (attribute.Name, attribute.Value)));
                Write(element, to);
                to.Append("</>");
            }
        }
    }

    private static void Open(StringBuilder to, string name, IEnumerable<(string Name, string Value)> attributes)
    {
        to.Append('<').Append(name);
        foreach (var (attribute, value) in attributes.Where(each => HtmlAttributes.Read(each.Name) is not null).OrderBy(each => each.Name, StringComparer.Ordinal))
        {
            to.Append(' ').Append(attribute).Append('=').Append(value);
        }

        to.Append('>');
    }
}
