import type { Actor } from '../accounts/contract.ts';
import { listSupervisorsOf } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import type { RoomRecord } from './room.model.ts';

/** Those in a direct room whom the actor supervises. No question for whoever supervises nobody. */
export async function whomSupervised(
  tools: Tools,
  { personId, countyId, roles }: Actor,
  { kind, membersKey = '' }: Pick<RoomRecord, 'kind' | 'membersKey'>,
): Promise<string[]> {
  if (kind !== 'direct' || !roles.includes('supervisor')) return [];
  const others = membersKey.split(',').filter((id) => id !== '' && id !== personId);
  const supervisors = await listSupervisorsOf(tools, { countyId, personIds: others });
  return others.filter((id) => supervisors.get(id)?.includes(personId));
}
