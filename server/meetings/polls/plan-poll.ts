import { Temporal } from 'temporal-polyfill';

import { InvalidInputError, type FieldErrors } from '../../lib/errors.ts';
import { TIME_ZONE } from '../contract.ts';
import { asDate, asLocalText, dayIn, dayLater } from '../series-dates.ts';
import { pollsLimits } from './contract.ts';
import type { CreatePollInput } from './inputs.ts';
import type { PollRecord, PollTimeRecord } from './poll.model.ts';

const DAY_MS = 86_400_000;

type PollPlan = Pick<PollRecord, 'times' | 'closesAt'> & { dueAt: Date };

/**
 * When the times of a poll are, when it closes, and when those who have not answered are reminded. All by
 * the clocks of the county, wherever the process or a browser stands.
 *
 * @throws {InvalidInputError} for times that are over or too far ahead, or begin before it closes
 */
export function planPoll(input: CreatePollInput, now: Date): PollPlan {
  const today = dayIn(TIME_ZONE, now);
  const closesOn = input.closesOn ?? dayLater(today, pollsLimits.closesAfterDays);
  const closesAt = startOf(dayLater(closesOn, 1));
  const errors: FieldErrors = {};
  const times = input.times.map(({ day, startTime }, index) => {
    const { time, problem } = timeOn(day, startTime, input.minutes);
    if (time.startsAt <= now) errors[`day-${index}`] = 'Choose a later day: that hour has passed.';
    else if (day > dayLater(today, pollsLimits.startsWithinDays))
      errors[`day-${index}`] = 'Choose a day within the next year.';
    else if (problem !== null) errors[`startTime-${index}`] = problem;
    return time;
  });
  const [first] = [...times].sort(soonest);
  if (closesOn < today) errors.closesOn = 'Choose today or a later day.';
  else if (closesOn > dayLater(today, pollsLimits.closesWithinDays))
    errors.closesOn = `Choose a day within the next ${pollsLimits.closesWithinDays} days.`;
  else if (first && first.startsAt > now && first.startsAt < closesAt)
    errors.closesOn = 'Choose an earlier day: the first time is before this closes.';
  if (Object.keys(errors).length > 0) throw new InvalidInputError(errors);
  const different = new Map(times.map((time) => [time.localStart, time]));
  return { times: [...different.values()].sort(soonest), closesAt, dueAt: remindAt(now, closesAt) };
}

/** Two days before it closes, or half way where that is later. */
export function remindAt(createdAt: Date, closesAt: Date): Date {
  const early = closesAt.getTime() - pollsLimits.remindsBeforeDays * DAY_MS;
  return new Date(Math.max(early, (createdAt.getTime() + closesAt.getTime()) / 2));
}

const soonest = (one: PollTimeRecord, other: PollTimeRecord) =>
  one.startsAt.getTime() - other.startsAt.getTime();

const startOf = (day: string) => asDate(Temporal.PlainDate.from(day).toZonedDateTime(TIME_ZONE));

/** The same length on the wall as is stored for a series; it ends on the day on which it begins. */
function timeOn(day: string, startTime: string, minutes: number) {
  const plain = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(startTime));
  const start = plain.toZonedDateTime(TIME_ZONE);
  const end = start.add({ minutes });
  const isNextDay = !end.toPlainDate().equals(start.toPlainDate());
  return {
    time: { localStart: asLocalText(start), startsAt: asDate(start), endsAt: asDate(end) },
    problem: isNextDay ? 'Choose an earlier start: it would end on the next day.' : null,
  };
}
