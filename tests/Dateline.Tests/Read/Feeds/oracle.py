"""What feedparser (Mark Pilgrim, Kurt McKee) reads of the feeds in a folder: one line of JSON for each, in order of their names.

Its texts are flattened here: tags left out, character references resolved, white space left out."""
import calendar, html, json, os, re, sys
import feedparser


def flat(markup):
    return "".join(html.unescape(re.sub(r"<[^>]*>", " ", markup or "")).split())


def line(markup):
    return " ".join(html.unescape(re.sub(r"</?[a-z][^>]*>", "", markup or "")).split())


def moment(parsed):
    try:
        return calendar.timegm(parsed) if parsed else None
    except (OverflowError, ValueError):
        return None


def plain(value):
    """Text is shown as it is; only of HTML are the tags not shown."""
    return "".join((value.value or "").split()) if value.type == "text/plain" else flat(value.value)


def entry(e):
    texts = [plain(c) for c in e.get("content", [])] + ([plain(e.summary_detail)] if "summary_detail" in e else [])
    title = e.get("title_detail")
    return {
        "title": None if not title else " ".join(title.value.split()) if title.type == "text/plain" else line(title.value), "link": e.get("link"),
        "authors": [a["name"] for a in e.get("authors", []) if a.get("name")],
        "published": moment(e.get("published_parsed")), "updated": moment(dict.get(e, "updated_parsed")),
        "tags": [t.get("label") or t.get("term") for t in e.get("tags", [])],
        "text": max(texts, key=len, default=""),
    }


folder = sys.argv[1]
for name in sorted(os.listdir(folder)):
    if not name.endswith((".py", ".txt")):
        feed = feedparser.parse(os.path.join(folder, name))
        print(json.dumps({"file": name, "title": line(feed.feed.get("title")), "language": feed.feed.get("language"), "entries": [entry(e) for e in feed.entries]}))
