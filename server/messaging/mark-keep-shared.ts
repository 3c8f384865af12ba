import type { ClientSession } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceKeep, changeKeepIn } from './change-keep.ts';
import { shareKeepInput } from './keep-inputs.ts';
import { authorsOf, mayBeKept, settleShared } from './keep-state.ts';
import { versionOf } from './kept-text.ts';
import { toId } from './message.model.ts';
import { readKept } from './read-kept.ts';
import { keepNotFound, requireOwnKeep } from './require-keep.ts';

/**
 * A keep becomes a resource, in the transaction that stores the resource. Its authors are told.
 *
 * @returns what to do once the transaction stands
 * @throws {ConflictError} where something was changed or taken back since the form was opened, or all
 */
export async function markKeepShared(
  tools: Tools,
  actor: Actor,
  { resourceId, ...raw }: { keepId: unknown; version: unknown; resourceId: string },
  session: ClientSession,
): Promise<() => void> {
  const { keepId, version } = parseInput(shareKeepInput, raw);
  const { keep } = await requireOwnKeep(actor, keepId);
  const at = tools.clock.now();
  const kept = (await readKept(keep)).filter((message) => mayBeKept(keep, message));
  if (keep.state !== 'ready') throw keepNotFound();
  if (kept.length === 0) {
    throw new ConflictError(
      'All of these words were taken back or changed in the room, so they cannot be shared.',
    );
  }
  if (versionOf(kept) !== version) {
    throw new ConflictError(
      'Something was changed or taken back in the room since you opened this. Take those words out of your note, or begin again, then share.',
    );
  }
  const keptSeqs = kept.map(({ seq }) => seq);
  const thanked = authorsOf({ keeperId: keep.keeperId, messages: kept });
  const changed = await changeKeepIn(session, keep, ({ state }) =>
    state === 'ready'
      ? { ...settleShared(thanked, at), keptSeqs, resourceId: toId(resourceId) }
      : null,
  );
  if (!changed) throw keepNotFound();
  return () => announceKeep(tools, changed);
}
