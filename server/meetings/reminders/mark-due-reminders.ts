import { retryWrite } from '../../lib/database/retry.ts';
import type { Tools } from '../../lib/tools.ts';
import { otherThan } from '../../lib/trusted-filters.ts';
import { readBankHolidays, type BankHolidays } from '../bank-holidays.ts';
import {
  Meeting,
  newId,
  scheduledWithin,
  soonestFirst,
  type MeetingRecord,
} from '../meeting.model.ts';
import { remindFrom, REMINDS_WITHIN_DAYS } from './remind-from.ts';

const DAY_MS = 86_400_000;
/** In one write. */
const AT_ONCE = 500;

type Ahead = Pick<MeetingRecord, '_id' | 'startsAt' | 'remindedOf'>;

/**
 * Marks dates of which those who come are to be reminded because the working day before has come. Each
 * is marked once for the hour at which it begins: by two processes at a time, and by a clock that is set
 * back. One that is moved is marked again; one that is cancelled is not.
 */
export async function markDueReminders(tools: Tools): Promise<void> {
  const now = tools.clock.now();
  const until = new Date(now.getTime() + REMINDS_WITHIN_DAYS * DAY_MS);
  const holidays = await readBankHolidays([now.getUTCFullYear(), until.getUTCFullYear()]);
  let due: Ahead[] = [];
  const fields = { startsAt: 1, remindedOf: 1 };
  const ahead = Meeting.find(scheduledWithin(now, until), fields).sort(soonestFirst);
  for await (const meeting of ahead.lean().cursor()) {
    if (isDue(meeting, holidays, now)) due.push(meeting);
    if (due.length === AT_ONCE) {
      await mark(due, now);
      due = [];
    }
  }
  await mark(due, now);
}

function isDue({ startsAt, remindedOf }: Ahead, holidays: BankHolidays, now: Date): boolean {
  return remindedOf?.getTime() !== startsAt.getTime() && remindFrom(startsAt, holidays) <= now;
}

async function mark(due: readonly Ahead[], now: Date): Promise<void> {
  if (due.length === 0) return;
  await retryWrite(() =>
    Meeting.bulkWrite(
      due.map(({ _id, startsAt }) => ({
        updateOne: {
          filter: { _id, startsAt, status: 'scheduled' as const, remindedOf: otherThan(startsAt) },
          update: { $set: { remindedOf: startsAt, remindedAt: now, untold: newId() } },
        },
      })),
    ),
  );
}
