import ICAL from 'ical.js';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';

/** What a mail program answers of one date, or of a whole series. */
export interface ParsedAnswer {
  /** Null for the whole series. By the clocks on the wall, or a moment where the program made one of it. */
  date: { wall: string } | { moment: Date } | null;
  sequence: number;
  /** In capitals, such as ACCEPTED. */
  partStat: string;
  /** In small letters. */
  attendee: string;
}

export interface ParsedReply {
  /** To which the mail came. */
  addresses: string[];
  uid: string;
  answers: ParsedAnswer[];
}

/** More than a person answers in one mail. */
const MOST_ANSWERS = 10;
const MOST_ADDRESSES = 50;

/** An answer after RFC 5546 and 6047; null for a mail that is none, whatever it is. */
export async function parseReply(source: Buffer): Promise<ParsedReply | null> {
  try {
    const mail = await simpleParser(source, {
      ...{ skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, keepCidLinks: true },
    });
    const text = calendarIn(mail);
    return text === null ? null : readCalendar(text, addressesIn(mail));
  } catch {
    // Made to be unreadable, or by accident. What it says goes nowhere, not into a log either.
    return null;
  }
}

function calendarIn({ attachments }: ParsedMail): string | null {
  const part = attachments.find(({ contentType }) =>
    ['text/calendar', 'application/ics'].includes(contentType.toLowerCase()),
  );
  return part ? part.content.toString('utf8') : null;
}

function addressesIn(mail: ParsedMail): string[] {
  const listed = [mail.to, mail.cc].flat().flatMap((one) => (one ? inObject(one) : []));
  const passed = mail.headerLines
    .filter(({ key }) => ['delivered-to', 'x-original-to', 'envelope-to'].includes(key))
    .map(({ line }) => line.slice(line.indexOf(':') + 1).trim());
  return [...passed, ...listed].slice(0, MOST_ADDRESSES);
}

function inObject({ value }: AddressObject): string[] {
  return value.flatMap(({ address }) => address ?? []);
}

function readCalendar(text: string, addresses: string[]): ParsedReply | null {
  const calendar = ICAL.Component.fromString(text);
  const method = calendar.getFirstPropertyValue('method');
  if (calendar.name !== 'vcalendar' || String(method).toUpperCase() !== 'REPLY') return null;
  const events = calendar.getAllSubcomponents('vevent');
  const [uid, ...others] = new Set(
    events.map((event) => String(event.getFirstPropertyValue('uid'))),
  );
  if (uid === undefined || others.length > 0 || events.length > MOST_ANSWERS) return null;
  const answers = events.flatMap((event) => readAnswer(event) ?? []);
  return answers.length === events.length ? { addresses, uid, answers } : null;
}

/** Null where it does not say whose answer it is: an answer names one person. */
function readAnswer(event: ICAL.Component): ParsedAnswer | null {
  const [attendee, ...others] = event.getAllProperties('attendee');
  if (!attendee || others.length > 0) return null;
  const recurrence = event.getFirstPropertyValue('recurrence-id');
  if (recurrence !== null && !(recurrence instanceof ICAL.Time)) return null;
  const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0);
  if (!Number.isSafeInteger(sequence)) return null;
  return {
    date: recurrence && dateOf(recurrence),
    sequence,
    partStat: attendee.getFirstParameter('partstat').toUpperCase(),
    attendee: String(attendee.getFirstValue())
      .replace(/^mailto:/i, '')
      .toLowerCase(),
  };
}

/** Programs have other names for our zone, so the clocks count and not what the zone is called. */
function dateOf(time: ICAL.Time): { wall: string } | { moment: Date } {
  if (time.zone === ICAL.Timezone.utcTimezone) return { moment: time.toJSDate() };
  return { wall: time.toString().slice(0, 16) };
}
