"""Prints each date that a calendar program finds in the feed on standard input, one a line."""

import sys
from datetime import datetime, timezone

import icalendar
import recurring_ical_events

calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
found = recurring_ical_events.of(calendar).between(
    datetime(2026, 1, 1, tzinfo=timezone.utc), datetime(2033, 1, 1, tzinfo=timezone.utc)
)


def moment(value):
    return value.dt.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


for event in found:
    if str(event.get("STATUS", "")) == "CANCELLED":
        continue
    print(
        " | ".join(
            [
                str(event["SUMMARY"]),
                moment(event["DTSTART"]),
                moment(event["DTEND"]),
                str(event.get("LOCATION", "")),
            ]
        )
    )
