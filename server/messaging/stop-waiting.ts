import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeKeep } from './change-keep.ts';
import { keepInput } from './keep-inputs.ts';
import { settle } from './keep-state.ts';
import { requireOwnKeep } from './require-keep.ts';

/**
 * The keeper goes on with what may be kept by now. Who has not answered is asked for nothing more,
 * and can still say yes until it is shared.
 */
export async function stopWaiting(tools: Tools, actor: Actor, raw: unknown): Promise<void> {
  const { keepId } = parseInput(keepInput, raw);
  const { keep } = await requireOwnKeep(actor, keepId);
  const at = tools.clock.now();
  await changeKeep(tools, keep, (before) =>
    before.state === 'asking' ? settle(before, { waitsFor: [], at, lapsesAt: undefined }) : null,
  );
}
