using System.Text.Json;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The fields of an item that <c>read</c> and <c>timeline</c> share.</summary>
internal static class JsonItem
{
    public static void Fields(Utf8JsonWriter json, Item item, When published)
    {
        json.WriteString("role", ContractWords.Of(item.Role));
        json.WriteString("kind", item.Kind is { } kind ? ContractWords.Of(kind) : null);
        json.WriteString("title", item.Title?.Text);
        json.WriteString("text", item.Text);
        json.Strings("authors", item.Authors);
        json.WriteString("section", item.Section);
        json.WriteString("outlet", item.Outlet);
        json.WriteString("url", item.Url);
        json.Date("published", published);
        json.WriteNumber("start", item.Start);
        json.WriteNumber("end", item.End);
    }
}
