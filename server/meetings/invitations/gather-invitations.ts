import type { Types } from 'mongoose';

import { isDuplicateKey, retryWrite } from '../../lib/database/retry.ts';
import { anyOf, isThere } from '../../lib/trusted-filters.ts';
import { seriesNow } from '../later-fields.ts';
import {
  Meeting,
  seriesAhead,
  unheardChanges,
  type SeriesAhead,
  type UnheardChange,
} from '../meeting.model.ts';
import { Series } from '../series.model.ts';
import { invitationsLimits, type InvitationsTools } from './contract.ts';
import { Invitation } from './invitation.model.ts';
import { Invitee, type InviteeRecord } from './invitee.model.ts';
import { circleKey, readInvited } from './read-invited.ts';

const AT_ONCE = 50;
const HOUR_MS = 60 * 60 * 1000;

/** A person and a series of which a letter may have to tell. */
interface Pair {
  personId: string;
  seriesId: Types.ObjectId;
  countyId: Types.ObjectId;
  /** When the first of the dates begins that were changed, as it was or as it is. */
  soonest?: Date;
}

/**
 * Takes in what was marked in the writes of meetings and of memberships, and makes due what it may
 * concern. That is done first and the marks are wiped after it: done twice it is the same, since what is
 * due and has nothing to tell makes no letter.
 */
export async function gatherInvitations(
  tools: InvitationsTools,
  touch?: () => Promise<void>,
): Promise<void> {
  for (const gather of [gatherSeries, gatherChanges, gatherPeople]) {
    while (await gather(tools)) await touch?.();
  }
}

async function gatherSeries(tools: InvitationsTools): Promise<boolean> {
  const found = await Series.find({ unheard: isThere() })
    .sort({ unheard: 1 })
    .limit(AT_ONCE)
    .lean();
  const series = found.map(seriesNow);
  await makeDue(tools, await pairsOf(tools, series));
  if (series.length > 0) {
    const marks = { unheard: anyOf(series.flatMap(({ unheard }) => unheard ?? [])) };
    await retryWrite(() => Series.updateMany(marks, { $unset: { unheard: 1 } }));
  }
  return series.length > 0;
}

async function gatherChanges(tools: InvitationsTools): Promise<boolean> {
  const changes = await Meeting.aggregate<UnheardChange>(unheardChanges(AT_ONCE));
  const ids = [...new Set(changes.map(({ seriesId }) => seriesId.toString()))];
  const series = (await Series.find({ _id: anyOf(ids) }).lean()).map(seriesNow);
  const pairs = await pairsOf(tools, series);
  await makeDue(
    tools,
    changes.flatMap(({ seriesId, soonest }) =>
      pairs.filter((pair) => pair.seriesId.equals(seriesId)).map((pair) => ({ ...pair, soonest })),
    ),
  );
  if (changes.length > 0) {
    const marks = { unheard: anyOf(changes.map(({ _id }) => _id)) };
    await retryWrite(() =>
      Meeting.updateMany(marks, { $unset: { unheard: 1, unheardSoonest: 1 } }),
    );
  }
  return changes.length > 0;
}

async function gatherPeople(tools: InvitationsTools): Promise<boolean> {
  const people = await Invitee.find({ unheard: isThere() })
    .sort({ unheard: 1 })
    .limit(AT_ONCE)
    .lean();
  if (people.length === 0) return false;
  const personIds = people.map(({ personId }) => personId);
  const known = await Invitation.find(
    { personId: anyOf(personIds) },
    { personId: 1, seriesId: 1, countyId: 1 },
  ).lean();
  const pairs = new Map<string, Pair>();
  for (const pair of [
    ...known.map((one) => ({ ...one, personId: one.personId.toString() })),
    ...(await pairsAhead(tools, people)),
  ]) {
    pairs.set(`${pair.personId} ${pair.seriesId.toString()}`, pair);
  }
  await makeDue(tools, [...pairs.values()]);
  const marks = { unheard: anyOf(people.flatMap(({ unheard }) => unheard ?? [])) };
  await retryWrite(() => Invitee.updateMany(marks, { $unset: { unheard: 1 } }));
  return true;
}

/** Those who chose invitations, among all who may come to these series. */
async function pairsOf(
  tools: InvitationsTools,
  series: readonly { _id: Types.ObjectId; countyId: Types.ObjectId; audience: string[] }[],
): Promise<Pair[]> {
  if (series.length === 0) return [];
  const circles = await readInvited(tools, series);
  const may = [...new Set([...circles.values()].flatMap((people) => [...people]))];
  const chosen = await Invitee.find({ personId: anyOf(may), isOn: true }, { personId: 1 }).lean();
  return series.flatMap(({ _id: seriesId, countyId, ...one }) => {
    const people = circles.get(circleKey({ countyId, ...one }));
    return chosen.flatMap(({ personId }) =>
      people?.has(personId.toString())
        ? [{ personId: personId.toString(), seriesId, countyId }]
        : [],
    );
  });
}

/** What is still to come to these people. */
async function pairsAhead(
  tools: InvitationsTools,
  people: readonly InviteeRecord[],
): Promise<Pair[]> {
  const on = people.filter(({ isOn }) => isOn);
  const counties = [...new Set(on.map(({ countyId }) => countyId.toString()))];
  const found = await Meeting.aggregate<SeriesAhead>(seriesAhead(counties, tools.clock.now()));
  const series = found.map((one) => ({ ...one, audience: [one.audience].flat() }));
  const circles = await readInvited(tools, series);
  return on.flatMap(({ personId: id }) => {
    const personId = id.toString();
    return series.flatMap(({ _id: seriesId, countyId, audience }) => {
      const isIn = circles.get(circleKey({ countyId, audience }))?.has(personId);
      return isIn ? [{ personId, seriesId, countyId }] : [];
    });
  });
}

/** One write, however many they are. */
async function makeDue(tools: InvitationsTools, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return;
  const dueAt = tools.clock.now();
  const write = () =>
    Invitation.bulkWrite(
      pairs.map(({ personId, seriesId, countyId, soonest }) => ({
        updateOne: {
          filter: { personId, seriesId },
          update: {
            $set: { dueAt },
            ...(soonest && { $min: { urgentAt: urgentFrom(soonest) } }),
            $inc: { version: 1 },
            $setOnInsert: { countyId, isInvited: false, base: 0, told: [], tries: 0, lost: 0 },
          },
          upsert: true,
        },
      })),
      { ordered: false },
    );
  await retryWrite(async () => {
    try {
      await write();
    } catch (error) {
      // Another process was quicker to make one of them; now all are there.
      if (!isDuplicateKey(error)) throw error;
      await write();
    }
  });
}

function urgentFrom(soonest: Date): Date {
  return new Date(soonest.getTime() - invitationsLimits.urgentHours * HOUR_MS);
}
