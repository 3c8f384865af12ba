import type { Actor } from '../accounts/contract.ts';
import { listSupervisorsOf } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';

/** Ids of those who supervise the actor. */
export async function listMySupervisors(
  tools: Tools,
  { personId, countyId }: Pick<Actor, 'personId' | 'countyId'>,
): Promise<string[]> {
  const supervisors = await listSupervisorsOf(tools, { countyId, personIds: [personId] });
  return supervisors.get(personId) ?? [];
}
