import type { ClientSession, Types } from 'mongoose';

import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, otherThan } from '../lib/trusted-filters.ts';
import { announceTo } from './announce-to.ts';
import { readAudience } from './audience.ts';
import type { SavedChange } from './contract.ts';
import { Meeting, type MeetingRecord } from './meeting.model.ts';
import { Reply } from './reply.model.ts';
import { changedMeanwhile } from './require-change.ts';

export interface DateChange {
  /** As it was read: where it has been changed since, nothing is saved. */
  before: MeetingRecord;
  set: Partial<
    Pick<
      MeetingRecord,
      'startsAt' | 'endsAt' | 'localStart' | 'status' | 'place' | 'phone' | 'link'
    >
  >;
  /** Whether everybody is asked again whether they come. */
  asksAgain: boolean;
}

/**
 * Saves changes of dates of one series, all of them or none, and tells all who may come.
 *
 * @throws {ConflictError} where one of them was changed meanwhile
 */
export async function saveChange(
  tools: Tools,
  changes: readonly [DateChange, ...DateChange[]],
): Promise<SavedChange> {
  const changedAt = tools.clock.now();
  await inTransaction(async (session) => {
    const { matchedCount } = await Meeting.bulkWrite(
      changes.map(({ before: { _id, sequence }, set }) => ({
        updateOne: {
          filter: { _id, sequence },
          update: { $set: { ...set, changedAt }, $inc: { sequence: 1 } },
        },
      })),
      { session },
    );
    if (matchedCount < changes.length) throw new ConflictError(changedMeanwhile);
    const asked = changes.filter(({ asksAgain }) => asksAgain).map(({ before }) => before._id);
    if (asked.length > 0) await askAgain(asked, session);
  });
  const meetingIds = changes.map(({ before }) => before._id.toString());
  const [{ before }] = changes;
  const view = { meetingIds };
  announceTo(tools, await readAudience(tools, before), { event: 'meeting.changed', view });
  return view;
}

async function askAgain(meetingIds: readonly Types.ObjectId[], session: ClientSession) {
  await Reply.updateMany(
    { meetingId: anyOf(meetingIds), answer: otherThan('withdrawn' as const) },
    { $set: { answer: 'withdrawn' }, $inc: { changes: 1 } },
    { session },
  );
}
