import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { GapPage } from './contract.ts';
import { viewGaps } from './gap-views.ts';
import { gapInput } from './inputs.ts';
import { mayChangeGaps, maySayGaps } from './policy.ts';
import { requireGap } from './require-gap.ts';

/** One gap, and what the actor may do with it. */
export async function getGap(tools: Tools, actor: Actor, rawInput: unknown): Promise<GapPage> {
  const { gapId } = parseInput(gapInput, rawInput);
  const [gap] = await viewGaps(tools, actor, [await requireGap(actor, gapId)]);
  if (!gap) throw new NotFoundError('We could not find that gap.');
  const { isHidden, isMine, seenBy } = gap;
  return {
    gap,
    maySay: maySayGaps(actor) && !isHidden,
    mayChange: mayChangeGaps(actor) && !isHidden,
    mayReport: !isHidden && !(isMine && seenBy === 1),
  };
}
