import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { Actor } from './contract.ts';
import { Organisation } from './organisation.model.ts';
import { rememberedBy } from './remembered.ts';

/**
 * Names of these organisations by id, closed ones too, as far as they are of the actor's county.
 * Asks only for those that are not remembered.
 */
export async function nameOrganisations(
  tools: Tools,
  { countyId }: Actor,
  organisationIds: readonly string[],
): Promise<Map<string, string>> {
  const { organisations } = rememberedBy(tools);
  const names = new Map<string, string>();
  const unknown = new Set<string>();
  for (const id of organisationIds) {
    const name = organisations.get(`${countyId}:${id}`);
    if (name === undefined) unknown.add(id);
    else names.set(id, name);
  }
  if (unknown.size === 0) return names;
  const found = await Organisation.find({ _id: anyOf([...unknown]), countyId }, { name: 1 }).lean();
  for (const { _id, name } of found) {
    names.set(_id.toString(), name);
    organisations.set(`${countyId}:${_id.toString()}`, name);
  }
  return names;
}
