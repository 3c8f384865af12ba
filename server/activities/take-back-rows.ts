import type { ClientSession } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import type { RowToTakeBack, TakenBack } from '../lib/sheet-rows.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity, type ActivityRecord } from './activity.model.ts';
import type { ActivityWords } from './contract.ts';
import { unplacedWhereMoved } from './placing.ts';
import { isTouchedAfter } from './is-touched-after.ts';
import { storedWords } from './typed-activity.ts';

type Before = { words: ActivityWords } & Pick<ActivityRecord, 'checks' | 'reports'>;

/**
 * Takes back what a spreadsheet has put on the board, in the transaction that is handed in: what was
 * new leaves it, what was changed says again what it said. What somebody has changed since, or
 * checked, or said of its room, stays as it is.
 */
export async function takeBackRows(
  tools: Tools,
  { countyId }: Actor,
  rows: readonly RowToTakeBack[],
  session: ClientSession,
): Promise<TakenBack[]> {
  const ids = rows.map(({ id }) => id);
  const found = await Activity.find({ _id: anyOf(ids), countyId }, {}, { session }).lean();
  const stored = new Map(found.map((one) => [one._id.toString(), one]));
  const changedAt = tools.clock.now();
  const writes: Parameters<typeof Activity.bulkWrite>[0] = [];
  const taken = rows.map(({ id, version, before, putAt }): TakenBack => {
    const activity = stored.get(id);
    if (activity?.state !== 'open') return 'gone';
    if (activity.version !== version || isTouchedAfter(activity, putAt)) return 'kept';
    const filter = { _id: activity._id, countyId: activity.countyId };
    if (before === null) {
      const $set = { state: 'withdrawn' as const, changedAt };
      writes.push({ updateOne: { filter, update: { $set } } });
      return 'takenAway';
    }
    const { words, checks, reports } = requireBefore(before);
    const $set = {
      ...storedWords(words, activity.organisationName),
      ...unplacedWhereMoved(activity, words),
      ...{ checks, reports, changedAt },
    };
    writes.push({ updateOne: { filter, update: { $set, $inc: { version: 1 } } } });
    return 'restored';
  });
  if (writes.length > 0) await Activity.bulkWrite(writes, { session });
  return taken;
}

/** What `putRows` has handed out, and was kept beside the row ever since. */
function requireBefore(kept: object): Before {
  if (!isBefore(kept)) throw new TypeError('This is not what an activity was before.');
  return kept;
}

function isBefore(kept: object): kept is Before {
  return 'words' in kept && 'checks' in kept && 'reports' in kept;
}
