import ICAL from 'ical.js';

/** What a calendar program makes of a file: name and minutes of every date that begins at that moment. */
export function datesInCalendar(text: string, startsAt: string) {
  const calendar = ICAL.Component.fromString(text);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const ofRules = events.filter((event) => !event.isRecurrenceException());
  return ofRules.flatMap((event) => {
    const others = events.filter((one) => one.isRecurrenceException() && one.uid === event.uid);
    const whole = new ICAL.Event(event.component, { exceptions: others });
    return datesOf(whole).filter((date) => date.startsAt === startsAt);
  });
}

function datesOf(event: ICAL.Event) {
  return listStarts(event).map((start) => {
    const { startDate, endDate, item } = event.getOccurrenceDetails(start);
    return {
      name: item.summary,
      startsAt: startDate.toJSDate().toISOString(),
      minutes: endDate.subtractDate(startDate).toSeconds() / 60,
    };
  });
}

function listStarts(event: ICAL.Event): ICAL.Time[] {
  if (!event.isRecurring()) return [event.startDate];
  const starts = [];
  const dates = event.iterator();
  // At the end it answers undefined, whatever its types say.
  let date: ICAL.Time | undefined;
  while ((date = dates.next())) starts.push(date);
  return starts;
}
