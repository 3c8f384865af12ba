import type { ClientSession, Types } from 'mongoose';

import { anyOf, lessThan } from '../lib/trusted-filters.ts';
import { weekAfter, type Week } from '../lib/week.ts';
import { ContactLimit, type ContactLimitRecord } from './contact-limit.model.ts';
import { ContactPlace, type ContactPlaceRecord } from './contact-place.model.ts';
import { newId } from './contact.model.ts';
import { providersLimits } from './contract.ts';
import { planWeeks } from './plan-weeks.ts';

interface Settling {
  limitIds: readonly Types.ObjectId[];
  thisWeek: Week;
  /** Who asks for a place under these limits. */
  newcomer?: Pick<ContactPlaceRecord, 'countyId' | 'contactId' | 'personId'>;
  /** Whose places go first. */
  leaver?: string;
}

export interface Settled {
  limits: ContactLimitRecord[];
  /** The newcomer's place, old or new; none where no week is free. */
  place: Pick<ContactPlaceRecord, 'week'> | null;
  /** Whose turn has come by this change. */
  came: Pick<ContactPlaceRecord, 'personId' | 'contactId'>[];
  /** False where everybody stands as before. */
  hasMoved: boolean;
}

/**
 * Gives all places under these limits anew, in the caller's transaction: what lies behind goes, a
 * newcomer comes last, and everybody moves up as far as there is room. The limits are written before
 * the places are read, so that changes of one limit come one after another.
 */
export async function settleTurns(settling: Settling, session: ClientSession): Promise<Settled> {
  const { thisWeek, newcomer, leaver } = settling;
  if (settling.limitIds.length === 0) return { limits: [], place: null, came: [], hasMoved: false };
  const chosen = { _id: anyOf(settling.limitIds) };
  await ContactLimit.updateMany(chosen, { $inc: { revision: 1 } }, { session });
  const limits = await ContactLimit.find(chosen, null, { session }).lean();
  const theirs = { limitId: anyOf(limits.map(({ _id }) => _id)) };
  await ContactPlace.deleteMany({ ...theirs, week: lessThan(thisWeek) }, { session });
  if (leaver !== undefined) {
    await ContactPlace.deleteMany({ ...theirs, personId: leaver }, { session });
  }
  const places = await ContactPlace.find(theirs, null, { session }).sort({ number: 1 }).lean();
  const changes = limits.map((limit) => settleOne(limit, places, { thisWeek, newcomer }));
  const moved = changes.flatMap((change) => change.moved);
  const added = changes.flatMap((change) => change.added ?? []);
  if (added.length > 0) await ContactPlace.insertMany(added, { session });
  if (moved.length > 0) {
    await ContactPlace.bulkWrite(
      moved.map(({ _id, week }) => ({
        updateOne: { filter: { _id }, update: { $set: { week } } },
      })),
      { session },
    );
  }
  return {
    limits,
    place: changes.flatMap((change) => change.place ?? [])[0] ?? null,
    came: moved.filter(({ week }) => week === thisWeek),
    hasMoved: added.length + moved.length > 0 || leaver !== undefined,
  };
}

interface Change {
  moved: ContactPlaceRecord[];
  added: ContactPlaceRecord | null;
  place: ContactPlaceRecord | null;
}

function settleOne(
  limit: ContactLimitRecord,
  allPlaces: readonly ContactPlaceRecord[],
  { thisWeek, newcomer }: Pick<Settling, 'thisWeek'> & { newcomer: Settling['newcomer'] },
): Change {
  const places = allPlaces.filter(({ limitId }) => limitId.equals(limit._id));
  const waiting = places.filter(({ week }) => week > thisWeek);
  const queue = { ...limit, thisWeek, taken: places.length - waiting.length };
  const weeks = planWeeks(queue, waiting.length + 1);
  const moved = waiting.flatMap((place, index) => {
    const week = weeks[index] ?? place.week;
    return week === place.week ? [] : [{ ...place, week }];
  });
  const own = newcomer && places.find(({ personId }) => personId.equals(newcomer.personId));
  if (!newcomer || own) {
    const place = own ? (moved.find(({ _id }) => _id.equals(own._id)) ?? own) : null;
    return { moved, added: null, place };
  }
  const week = weeks[waiting.length];
  const isTooFar = week === undefined || week > weekAfter(thisWeek, providersLimits.queueWeeks);
  if (isTooFar) return { moved, added: null, place: null };
  const added = {
    ...newcomer,
    ...{ _id: newId(), limitId: limit._id, week, number: limit.revision },
    hasWaited: week > thisWeek,
  };
  return { moved, added, place: added };
}
