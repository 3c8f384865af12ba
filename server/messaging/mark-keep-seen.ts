import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeKeep } from './change-keep.ts';
import { keepInput } from './keep-inputs.ts';
import { requireKeep } from './require-keep.ts';

/**
 * The actor has read what became of a keep; it leaves their start page. What still waits for an
 * answer, or for the keeper to go on, stays.
 *
 * @returns the resource, where there is one
 */
export async function markKeepSeen(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<{ resourceId: string | null }> {
  const { keepId } = parseInput(keepInput, raw);
  const { keep } = await requireKeep(actor, keepId);
  await changeKeep(tools, keep, ({ state, waitsFor: before, lapsesAt }) => {
    const isOver = state === 'shared' || state === 'dropped';
    const waitsFor = before.filter((one) => !one.equals(actor.personId));
    if (!isOver || waitsFor.length === before.length) return null;
    return { state, waitsFor, lapsesAt: waitsFor.length === 0 ? undefined : lapsesAt };
  });
  return { resourceId: keep.resourceId?.toString() ?? null };
}
