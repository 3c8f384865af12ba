import type { Actor } from '../accounts/contract.ts';
import { listRolesOfPeople } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import type { ContactRecord } from './contact.model.ts';
import { providersLimits } from './contract.ts';
import { isPeer } from './policy.ts';

/** Ids of colleagues who know the contact and take part: those whom the actor can ask. */
export async function listAskable(
  tools: Tools,
  { personId, countyId }: Actor,
  { knownBy }: Pick<ContactRecord, 'knownBy'>,
): Promise<string[]> {
  const others = knownBy.map(String).filter((id) => id !== personId);
  const personIds = others.slice(0, providersLimits.knownBy);
  if (personIds.length === 0) return [];
  const there = await listRolesOfPeople(tools, { countyId, personIds, takingPart: true });
  const peers = new Set(there.flatMap((one) => (isPeer(one) ? [one.personId] : [])));
  return personIds.filter((id) => peers.has(id));
}
