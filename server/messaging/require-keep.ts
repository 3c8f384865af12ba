import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { authorsOf } from './keep-state.ts';
import { Keep, type KeepRecord } from './keep.model.ts';
import { isId, requireRoom } from './require-room.ts';
import type { RoomRecord } from './room.model.ts';

export interface KnownKeep {
  keep: KeepRecord;
  room: RoomRecord;
  isKeeper: boolean;
}

/**
 * A keep for its keeper and for those whose words it is about, while they are in its room. For
 * everybody else it is not there.
 *
 * @throws {NotFoundError}
 */
export async function requireKeep(actor: Actor, keepId: string): Promise<KnownKeep> {
  const keep = isId(keepId)
    ? await Keep.findOne({ _id: keepId, countyId: actor.countyId }).lean()
    : null;
  const isKeeper = keep?.keeperId.equals(actor.personId) ?? false;
  const isAuthor = keep !== null && authorsOf(keep).some((one) => one.equals(actor.personId));
  if (!keep || !(isKeeper || isAuthor)) throw keepNotFound();
  const { room } = await requireRoom(actor, keep.roomId.toString()).catch((error: unknown) => {
    throw error instanceof NotFoundError ? keepNotFound() : error;
  });
  return { keep, room, isKeeper };
}

/** The same for the keeper alone. */
export async function requireOwnKeep(actor: Actor, keepId: string): Promise<KnownKeep> {
  const known = await requireKeep(actor, keepId);
  if (!known.isKeeper) throw keepNotFound();
  return known;
}

export function keepNotFound(): NotFoundError {
  return new NotFoundError('We could not find that.');
}
