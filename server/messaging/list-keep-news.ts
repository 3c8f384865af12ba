import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import type { KeepSummary } from './keep-views.ts';
import { Keep } from './keep.model.ts';
import { summariseKeeps } from './view-keep.ts';

const MOST = 5;

/** For the start page: what waits for me to answer, to go on, or to be told. Newest first. */
export async function listKeepNews(tools: Tools, actor: Actor): Promise<KeepSummary[]> {
  const { personId, countyId } = actor;
  const keeps = await Keep.find({ waitsFor: personId, countyId })
    .sort({ askedAt: -1 })
    .limit(MOST)
    .lean();
  return keeps.length === 0 ? [] : summariseKeeps(tools, actor, keeps);
}
