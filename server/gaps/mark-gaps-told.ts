import type { Actor } from '../accounts/contract.ts';
import { clearGapNews } from '../accounts/index.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { GapVoice, toBeTold } from './gap-voice.model.ts';
import { gapsToldInput } from './inputs.ts';
import { requireGaps } from './require-gap.ts';

/** The actor has seen that these gaps are filled, and is told of them no more. */
export async function markGapsTold(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { gapIds } = parseInput(gapsToldInput, rawInput);
  requireGaps(actor);
  const { personId, countyId } = actor;
  const gapId = anyOf(gapIds.filter((id) => /^[0-9a-f]{24}$/.test(id)));
  const toldAt = tools.clock.now();
  const mine = { personId, countyId, ...toBeTold() };
  await inTransaction(async (session) => {
    await GapVoice.updateMany({ ...mine, gapId }, { $set: { toldAt } }, { session });
    const isMore = await GapVoice.exists(mine).session(session);
    if (!isMore) await clearGapNews(tools, actor, session);
  });
}
