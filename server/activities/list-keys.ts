import type { Actor } from '../accounts/contract.ts';
import type { ThereThing, ThingKey } from '../lib/sheet-rows.ts';
import { toNameKey } from '../lib/text/name-key.ts';
import { isThere } from '../lib/trusted-filters.ts';
import { Activity, type ActivityRecord } from './activity.model.ts';
import { readToLayOver, sheetFormOf } from './sheet-form.ts';

/**
 * All open activities of the county by what a row of a spreadsheet may name them, and by what others
 * were named that were merged into them.
 */
export async function listKeys({ countyId }: Actor): Promise<ThingKey[]> {
  const found = await Activity.find(
    { countyId, state: 'open' },
    { nameKey: 1, organisationId: 1, townKey: 1, placeWords: 1 },
  ).lean();
  const merged = await Activity.find(
    { countyId, mergedInto: isThere() },
    { nameKey: 1, organisationId: 1, townKey: 1, placeWords: 1, mergedInto: 1 },
  ).lean();
  const open = new Set(found.map(({ _id }) => _id.toString()));
  const former = merged.flatMap((one) => {
    const id = String(one.mergedInto);
    return open.has(id) ? [{ ...keyOf(one), id, formerId: one._id.toString() }] : [];
  });
  return [...former, ...found.map(keyOf)];
}

type Named = Pick<ActivityRecord, '_id' | 'nameKey' | 'organisationId' | 'placeWords' | 'townKey'>;

function keyOf({ _id, nameKey, organisationId, placeWords, townKey }: Named): ThingKey {
  return {
    id: _id.toString(),
    nameKey,
    organisationId: organisationId.toString(),
    placeKey: placeWords === '' ? '' : toNameKey(`${placeWords} ${townKey}`),
  };
}

/** Open activities as their forms hold them. */
export async function readThere(
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, ThereThing>> {
  const found = await readToLayOver(actor, ids);
  return new Map(
    [...found].map(([id, activity]) => {
      const { name, organisationName } = activity;
      return [id, { name, organisationName, form: sheetFormOf(activity) }];
    }),
  );
}
