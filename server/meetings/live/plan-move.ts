import type { LiveItem, Move } from './contract.ts';

type Item = Pick<LiveItem, 'id' | 'state'>;

interface PlannedMove {
  /** The item that is talked about next; null at the end. */
  itemId: string | null;
  /** What becomes of an item of the agenda. */
  changed: { itemId: string; state: LiveItem['state'] } | null;
}

/**
 * Where a press leads. Pure. `since` tells an end of the agenda from a beginning: null where nothing was
 * talked about yet. Null where there is nowhere to go.
 */
export function planMove(
  items: readonly Item[],
  { itemId, hasBegun }: { itemId: string | null; hasBegun: boolean },
  move: Move,
): PlannedMove | null {
  const at = items.findIndex(({ id }) => id === itemId);
  if (move === 'back') return planBack(items, { at, hasBegun });
  const isThrough = itemId === null && hasBegun;
  if (isThrough || (at < 0 && move === 'later')) return null;
  const following = items.slice(at + 1).find(({ state }) => state === 'open');
  const left = items[at];
  if (!left && !following) return null;
  return {
    itemId: following?.id ?? null,
    changed: left ? { itemId: left.id, state: move === 'later' ? 'later' : 'done' } : null,
  };
}

/** To the item before, or from the end to the last one; it is open once more. */
function planBack(
  items: readonly Item[],
  { at, hasBegun }: { at: number; hasBegun: boolean },
): PlannedMove | null {
  if (!hasBegun) return null;
  const before = at < 0 ? items.at(-1) : items[at - 1];
  return before ? { itemId: before.id, changed: { itemId: before.id, state: 'open' } } : null;
}
