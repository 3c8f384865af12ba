import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { gapInput } from './inputs.ts';
import { raiseVoice } from './raise-voice.ts';
import { requireGap, requireSayer } from './require-gap.ts';

/**
 * "Me too": one more link worker sees this gap. Said again it changes nothing.
 *
 * @throws {ConflictError} for a gap that is filled
 */
export async function sayMeToo(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ gapId: string }> {
  const { gapId } = parseInput(gapInput, rawInput);
  await requireGap(actor, gapId);
  requireSayer(actor);
  await raiseVoice(tools, actor, { gapId });
  return { gapId };
}
