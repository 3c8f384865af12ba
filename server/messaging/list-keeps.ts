import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { openStates } from './keep-state.ts';
import type { KeepSummary } from './keep-views.ts';
import { Keep } from './keep.model.ts';
import { summariseKeeps } from './view-keep.ts';

/** More than one person has open; of those that others asked, the newest. */
const MOST = 50;

/** What I would keep and what others would keep of mine, as long as it is open. Newest first. */
export async function listKeeps(tools: Tools, actor: Actor): Promise<KeepSummary[]> {
  const { personId, countyId } = actor;
  const state = anyOf(openStates);
  const [mine, others] = await Promise.all([
    Keep.find({ keeperId: personId, state, countyId }).sort({ askedAt: -1 }).limit(MOST).lean(),
    Keep.find({ 'messages.authorId': personId, state, countyId })
      .sort({ askedAt: -1 })
      .limit(MOST)
      .lean(),
  ]);
  const ofOthers = others.filter(({ keeperId }) => !keeperId.equals(personId));
  return summariseKeeps(tools, actor, [...mine, ...ofOthers]);
}
