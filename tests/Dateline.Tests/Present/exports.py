# Reads a table, a calendar and a feed with Python's csv, icalendar and feedparser (Debian: python3-icalendar, python3-feedparser) and prints what they hold.
import csv, json, sys

import feedparser
import icalendar

table, calendar, feed = sys.argv[1:]
with open(table, newline="", encoding="utf-8") as file:
    rows = list(csv.reader(file, strict=True))
with open(calendar, "rb") as file:
    parsed = icalendar.Calendar.from_ical(file.read())
events = [
    {"uid": str(event["uid"]), "summary": str(event["summary"]), "from": event["dtstart"].dt.isoformat(), "to": event["dtend"].dt.isoformat(),
     "status": str(event["status"]), "stamp": event["dtstamp"].dt.isoformat(), "url": str(event.get("url", "")), "description": str(event["description"])}
    for event in parsed.walk("VEVENT")
]
known = feedparser.parse(feed, sanitize_html=False)
entries = [
    {"id": entry.id, "title": entry.title, "updated": entry.updated, "link": entry.get("link", ""), "summary": entry.summary, "content": entry.content[0].value,
     "outlets": [each.get("name", "") for each in entry.get("contributors", [])]}
    for entry in known.entries
]
print(json.dumps({"rows": rows, "version": str(parsed["version"]), "events": events, "broken": bool(known.bozo), "kind": known.version, "title": known.feed.title, "entries": entries}))
