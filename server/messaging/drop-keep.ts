import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeKeep } from './change-keep.ts';
import { keepInput } from './keep-inputs.ts';
import { requireOwnKeep } from './require-keep.ts';

/** The keeper lets go of it. Nobody has to answer any more; the words stay where they were said. */
export async function dropKeep(tools: Tools, actor: Actor, raw: unknown): Promise<void> {
  const { keepId } = parseInput(keepInput, raw);
  const { keep } = await requireOwnKeep(actor, keepId);
  await changeKeep(tools, keep, ({ state, waitsFor }) =>
    state === 'shared' || (state === 'dropped' && waitsFor.length === 0)
      ? null
      : { state: 'dropped', waitsFor: [], lapsesAt: undefined },
  );
}
