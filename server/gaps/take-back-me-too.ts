import type { Actor } from '../accounts/contract.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceGaps } from './audience.ts';
import { uncountEvidence } from './count-evidence.ts';
import { GapVoice } from './gap-voice.model.ts';
import { Gap } from './gap.model.ts';
import { gapInput } from './inputs.ts';
import { requireGap, requireSayer } from './require-gap.ts';

/**
 * Takes "me too" back, the first one as well. A gap of which nobody is left to say so is gone, unless
 * a coordinator has taken it up: so whoever logged one by mistake undoes it.
 */
export async function takeBackMeToo(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ gapId: string; isGone: boolean }> {
  const { gapId } = parseInput(gapInput, rawInput);
  await requireGap(actor, gapId);
  requireSayer(actor);
  const { countyId, personId } = actor;
  const came = await inTransaction(async (session) => {
    const mine = { gapId, personId, countyId };
    const said = await GapVoice.findOneAndDelete(mine, { session }).lean();
    if (!said) return 'nothing';
    const gap = await Gap.findOneAndUpdate(
      { _id: gapId, countyId },
      { $inc: { seenBy: -1 } },
      { session, returnDocument: 'after' },
    ).lean();
    if (gap && said.evidenceKey) await uncountEvidence(actor, { ...gap, at: said.at }, session);
    if (gap?.seenBy !== 0 || gap.stateSaid !== null) return 'fewer';
    await Gap.deleteOne({ _id: gapId, countyId }, { session });
    return 'gone';
  });
  if (came !== 'nothing') await announceGaps(tools, countyId, [gapId]);
  return { gapId, isGone: came === 'gone' };
}
