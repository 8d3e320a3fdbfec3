using System.Text.Json;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>What a search found: a JSON line an item, with the fields of an item in <c>timeline</c> and the words around what was asked for.</summary>
internal static class JsonHits
{
    public static void Write(IEnumerable<FoundItem> items, Stream to)
    {
        foreach (var found in items)
        {
            using (var json = new Utf8JsonWriter(to, JsonShapes.Lines))
            {
                json.WriteStartObject();
                json.WriteString("id", found.Item.Id);
                json.WriteString("page", found.Page.Id);
                json.WriteString("path", found.Page.Path);
                JsonItem.Fields(json, found.Item with { Outlet = found.Item.Outlet ?? found.Page.Outlet }, found.Published);
                json.WriteString("snippet", found.Snippet);
                json.WriteEndObject();
            }

            to.Write("\n"u8);
        }
    }
}
