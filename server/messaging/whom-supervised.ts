import type { Actor } from '../accounts/contract.ts';
import { listSupervisorsOf } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import { othersIn } from './direct-people.ts';
import type { RoomRecord } from './room.model.ts';

/** Those in a direct room whom the actor supervises. No question for whoever supervises nobody. */
export async function whomSupervised(
  tools: Tools,
  actor: Actor,
  room: Pick<RoomRecord, 'kind' | 'membersKey'>,
): Promise<string[]> {
  const { personId, countyId, roles } = actor;
  if (room.kind !== 'direct' || !roles.includes('supervisor')) return [];
  const others = othersIn(room, actor);
  const supervisors = await listSupervisorsOf(tools, { countyId, personIds: others });
  return others.filter((id) => supervisors.get(id)?.includes(personId));
}
