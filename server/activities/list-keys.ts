import type { Actor } from '../accounts/contract.ts';
import type { ThereThing, ThingKey } from '../lib/sheet-rows.ts';
import { toNameKey } from '../lib/text/name-key.ts';
import { Activity } from './activity.model.ts';
import { readToLayOver, sheetFormOf } from './sheet-form.ts';

/** All open activities of the county by what a row of a spreadsheet may name them. */
export async function listKeys({ countyId }: Actor): Promise<ThingKey[]> {
  const found = await Activity.find(
    { countyId, state: 'open' },
    { nameKey: 1, organisationId: 1, townKey: 1, placeWords: 1 },
  ).lean();
  return found.map(({ _id, nameKey, organisationId, placeWords, townKey }) => ({
    id: _id.toString(),
    nameKey,
    organisationId: organisationId.toString(),
    placeKey: placeWords === '' ? '' : toNameKey(`${placeWords} ${townKey}`),
  }));
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
