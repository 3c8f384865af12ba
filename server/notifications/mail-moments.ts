import { Temporal } from 'temporal-polyfill';

import { workingDays, type WorkingDay } from '../accounts/contract.ts';
import { TIME_ZONE } from '../lib/time-zone.ts';
import type { ChoicesView, MailStream, Stream } from './contract.ts';

/*
 * When somebody may be sent a letter, by the clocks of the county. Pure: choices, days of work and a
 * moment in, a moment out.
 */

export interface Rhythm {
  choices: ChoicesView;
  /** None where the person never said: then they work from Monday to Friday. */
  worksOn: readonly WorkingDay[];
}

type Moment = Temporal.ZonedDateTime;

/** A digest that falls on days off waits for the next day of work, a week later at the latest. */
const LOOK_BACK_DAYS = 7;
const LOOK_AHEAD_DAYS = 15;

/** Into which letter something goes, and when; null for none. */
export function mailFor(
  stream: Stream,
  rhythm: Rhythm,
  now: Date,
): { stream: MailStream; mailAt: Date } | null {
  const way = rhythm.choices.ways[stream];
  if (way === 'now') return { stream, mailAt: nextAwake(rhythm, now) };
  const mailAt = way === 'digest' ? nextDigest(rhythm, now) : null;
  return mailAt && { stream: 'digest', mailAt };
}

/** Whether letters of that stream are wanted. */
export function wantsLetter(choices: ChoicesView, stream: MailStream): boolean {
  if (stream === 'digest') return choices.digestDays.length > 0;
  return stream === 'urgent' ? choices.urgentFrom !== null : choices.ways[stream] === 'now';
}

/** Now, or when quiet hours and days off are over. */
export function nextAwake(rhythm: Rhythm, now: Date): Date {
  return asDate(awakeFrom(rhythm, inCounty(now)));
}

export function isResting(rhythm: Rhythm, now: Date): boolean {
  return nextAwake(rhythm, now).getTime() !== now.getTime();
}

/** The first moment of a digest after this one; null for whoever wants none. */
export function nextDigest(rhythm: Rhythm, now: Date): Date | null {
  const { digestDays, digestHour } = rhythm.choices;
  const after = inCounty(now);
  const first = after.toPlainDate().subtract({ days: LOOK_BACK_DAYS });
  for (let days = 0; days <= LOOK_BACK_DAYS + LOOK_AHEAD_DAYS; days += 1) {
    const day = first.add({ days });
    if (!digestDays.includes(nameOf(day))) continue;
    const plainTime = new Temporal.PlainTime(digestHour);
    const at = awakeFrom(rhythm, day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime }));
    if (Temporal.ZonedDateTime.compare(at, after) > 0) return asDate(at);
  }
  return null;
}

function awakeFrom(rhythm: Rhythm, from: Moment): Moment {
  let at = from;
  // Each step leaves one rest behind, and a week has no more than two a day.
  for (let steps = 0; steps < 2 * LOOK_AHEAD_DAYS; steps += 1) {
    const next = isDayOff(rhythm, at) ? startOfNext(at) : endOfQuiet(rhythm.choices, at);
    if (next === null) return at;
    at = next;
  }
  return at;
}

function isDayOff({ choices, worksOn }: Rhythm, at: Moment): boolean {
  const days = worksOn.length > 0 ? worksOn : workingDays.slice(0, 5);
  return choices.restsOnDaysOff && !days.includes(nameOf(at.toPlainDate()));
}

const startOfNext = (at: Moment) => at.toPlainDate().add({ days: 1 }).toZonedDateTime(TIME_ZONE);

/** Null where it is not quiet. Quiet hours may go over midnight; from a time to the same are none. */
function endOfQuiet({ keepsQuiet, quietFrom, quietUntil }: ChoicesView, at: Moment): Moment | null {
  const time = at.toPlainTime().toString().slice(0, 5);
  const isOverMidnight = quietFrom > quietUntil;
  const isLate = time >= quietFrom;
  const isEarly = time < quietUntil;
  const isQuiet = isOverMidnight ? isLate || isEarly : isLate && isEarly;
  if (!keepsQuiet || !isQuiet) return null;
  const day = at.toPlainDate().add({ days: isOverMidnight && isLate ? 1 : 0 });
  const plainTime = Temporal.PlainTime.from(quietUntil);
  return day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime });
}

/** Of Temporal's days of the week the first is Monday. */
function nameOf(day: Temporal.PlainDate): WorkingDay {
  return workingDays[day.dayOfWeek - 1] ?? 'monday';
}

const inCounty = (moment: Date) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(TIME_ZONE);
const asDate = (at: Moment) => new Date(at.epochMilliseconds);
