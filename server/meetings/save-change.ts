import type { ClientSession } from 'mongoose';

import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { announceTo } from './announce-to.ts';
import { readAudience } from './audience.ts';
import { meetingAnswers, type SavedChange } from './contract.ts';
import { tellPlaced, type FreePlaces } from './keep-reply.ts';
import { Meeting, newId, type MeetingRecord } from './meeting.model.ts';
import { Reply } from './reply.model.ts';
import { changedMeanwhile } from './require-change.ts';

export interface DateChange {
  /** As it was read: where it has been changed since, nothing is saved. */
  before: MeetingRecord;
  set: Partial<
    Pick<
      MeetingRecord,
      'startsAt' | 'endsAt' | 'localStart' | 'status' | 'place' | 'phone' | 'link' | 'capacity'
    >
  >;
  /** For how many there was room, where that changes; null for all. */
  capacityWas?: number | null;
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
  const unheard = newId();
  await inTransaction(async (session) => {
    const { matchedCount } = await Meeting.bulkWrite(
      changes.map(({ before: { _id, sequence, startsAt }, set }) => ({
        updateOne: {
          filter: { _id, sequence },
          update: {
            $set: { ...set, changedAt, unheard },
            $min: { unheardSoonest: soonestOf(startsAt, set.startsAt) },
            $inc: { sequence: 1 },
          },
        },
      })),
      { session },
    );
    if (matchedCount < changes.length) throw new ConflictError(changedMeanwhile);
    await tellAnswered(changes, session);
    await tellPlaced(changes.flatMap(freeIn), changedAt, session);
  });
  const meetingIds = changes.map(({ before }) => before._id.toString());
  const [{ before }] = changes;
  const view = { meetingIds };
  announceTo(tools, await readAudience(tools, before), { event: 'meeting.changed', view });
  return view;
}

function soonestOf(before: Date, after = before): Date {
  return after < before ? after : before;
}

/** Where there is more room than before, those who waited have a place. */
function freeIn({ before, set, capacityWas = null, asksAgain }: DateChange): FreePlaces[] {
  if (asksAgain || capacityWas === null || set.capacity === undefined) return [];
  const to = set.capacity ?? Infinity;
  return to > capacityWas ? [{ meetingId: before._id, from: capacityWas, to }] : [];
}

/** Marks that those who answered are to be told: that they are asked again, or that it is cancelled. */
async function tellAnswered(changes: readonly DateChange[], session: ClientSession): Promise<void> {
  const idsOf = (some: readonly DateChange[]) => some.map(({ before }) => before._id);
  const asked = idsOf(changes.filter(({ asksAgain }) => asksAgain));
  const cancelled = idsOf(changes.filter(({ set }) => set.status === 'cancelled'));
  const untold = newId();
  if (asked.length > 0) {
    await Reply.updateMany(
      { meetingId: anyOf(asked), answer: anyOf(meetingAnswers) },
      { $set: { answer: 'asked', untold }, $inc: { changes: 1 } },
      { session },
    );
  }
  if (cancelled.length > 0) {
    const coming = { meetingId: anyOf(cancelled), answer: anyOf(['going', 'phone'] as const) };
    await Reply.updateMany(coming, { $set: { untold } }, { session });
  }
}
