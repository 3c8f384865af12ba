import type { ClientSession, Types } from 'mongoose';

import { anyOf } from '../lib/trusted-filters.ts';
import type { Week } from '../lib/week.ts';
import { ContactIntroduction } from './contact-introduction.model.ts';
import { ContactLimit } from './contact-limit.model.ts';
import { ContactPlace } from './contact-place.model.ts';
import { settleTurns, type Settled } from './settle-turns.ts';

interface Dropped extends Pick<Settled, 'limits' | 'came'> {
  /** What was asked and is there no more: both people are told. */
  withdrawn: { contactId: Types.ObjectId; askerId: Types.ObjectId; askedId: Types.ObjectId }[];
}

/**
 * Gives back what somebody who leaves, or goes away for a while, has asked for and is asked: their
 * places, and introductions without an answer. Whoever leaves takes along what was answered too.
 */
export async function dropTurnsOf(
  { personId, isLeaving }: { personId: string; isLeaving: boolean },
  thisWeek: Week,
  session: ClientSession,
): Promise<Dropped> {
  const places = await ContactPlace.find({ personId }, { limitId: 1 }, { session }).lean();
  const limitIds = places.map(({ limitId }) => limitId);
  const nothing = { limits: [], came: [] };
  const { limits, came } =
    places.length === 0
      ? nothing
      : await settleTurns({ limitIds, thisWeek, leaver: personId }, session);
  const open = { state: 'asked' as const };
  const asked = {
    $or: [
      { askerId: personId, ...open },
      { askedId: personId, ...open },
    ],
  };
  const withdrawn = await ContactIntroduction.find(asked, null, { session }).lean();
  await ContactIntroduction.deleteMany(asked, { session });
  if (isLeaving) await ContactIntroduction.deleteMany({ askerId: personId }, { session });
  return { limits, came, withdrawn };
}

/** Takes along what was asked of contacts that are not there for now, or no more. Limits stay. */
export async function dropTurnsAt(
  contactIds: readonly Types.ObjectId[],
  { thisWeek, session }: { thisWeek: Week; session: ClientSession },
): Promise<Pick<Settled, 'limits' | 'came'>> {
  const theirs = { contactId: anyOf(contactIds) };
  await ContactIntroduction.deleteMany(theirs, { session });
  const places = await ContactPlace.find(theirs, { limitId: 1 }, { session }).lean();
  await ContactPlace.deleteMany(theirs, { session });
  const limitIds = places.map(({ limitId }) => limitId);
  return settleTurns({ limitIds, thisWeek }, session);
}

/** The limit of a contact that is there no more. */
export async function dropLimitOf(
  contact: { countyId: string; organisationId: string; contactId: Types.ObjectId },
  session: ClientSession,
): Promise<void> {
  await ContactLimit.deleteOne(contact, { session });
}

/** Of an organisation that is taken off, limits and places go as well. */
export async function dropLimitsOf(
  organisation: { countyId: string; organisationId: string },
  session: ClientSession,
): Promise<void> {
  const limits = await ContactLimit.find(organisation, { _id: 1 }, { session }).lean();
  const limitIds = limits.map(({ _id }) => _id);
  await ContactPlace.deleteMany({ limitId: anyOf(limitIds) }, { session });
  await ContactLimit.deleteMany(organisation, { session });
}

/**
 * Limits go along with the contacts of an organisation that is merged into another; its own limit only
 * where the other has none.
 */
export async function moveLimitsOf(
  { countyId, organisationId }: { countyId: string; organisationId: string },
  intoId: string,
  session: ClientSession,
): Promise<void> {
  const ofAll = { countyId, contactId: null };
  const kept = await ContactLimit.findOne({ ...ofAll, organisationId: intoId }, null, {
    session,
  }).lean();
  const own = await ContactLimit.findOne({ ...ofAll, organisationId }, null, { session }).lean();
  if (kept && own) {
    await ContactPlace.deleteMany({ limitId: own._id }, { session });
    await ContactLimit.deleteOne({ _id: own._id }, { session });
  }
  await ContactLimit.updateMany(
    { countyId, organisationId },
    { $set: { organisationId: intoId } },
    { session },
  );
}
