import type { Tools } from '../lib/tools.ts';
import type { Actor } from './contract.ts';
import { Person } from './person.model.ts';

/** The actor has read what moderators had to tell. */
export async function clearNotices(_tools: Tools, actor: Actor): Promise<void> {
  const { personId, countyId } = actor;
  await Person.updateOne({ _id: personId, countyId }, { $unset: { unreadNotices: 1 } });
}
