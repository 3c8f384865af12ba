import type { RestingSeat } from './contract.ts';
import type { ChangeInHand, Transaction } from './change-memberships.ts';
import { Membership } from './membership.model.ts';
import { Person, type PersonRecord } from './person.model.ts';

type SeatFacts = Pick<PersonRecord, 'state' | 'restsSince' | 'backOn' | 'readsUntil'>;

/** The seat of somebody who takes no part, or undefined. */
export function seatOf({
  state,
  restsSince,
  backOn,
  readsUntil,
}: SeatFacts): RestingSeat | undefined {
  const since = restsSince?.toISOString() ?? '';
  if (state === 'paused') return { state, since, ...(backOn === undefined ? {} : { backOn }) };
  if (state === 'alumni' && readsUntil) return { state, since, until: readsUntil.toISOString() };
  return undefined;
}

/** Whether a seat for reading has come to its end, be it cleared away or not yet. */
export function isSeatOver(seat: RestingSeat | undefined, now: Date): boolean {
  return seat?.state === 'alumni' && new Date(seat.until) <= now;
}

/**
 * Has somebody who had left take part again, in the caller's transaction: what they kept for reading
 * is over, and what they wrote stands under their name.
 */
export async function giveSeatBack(personId: string, session: Transaction): Promise<void> {
  await Membership.updateMany({ personId, state: 'alumni' }, { state: 'ended' }, { session });
  await Person.updateOne(
    { _id: personId },
    {
      $set: { state: 'active' },
      $unset: { restsSince: 1, backOn: 1, readsUntil: 1, withholdsName: 1 },
    },
    { session },
  );
}

/** Ends the rest of a seat with all that follows from it. Answers whether it did rest. */
export async function wakeSeat(
  { transaction: session, tell }: ChangeInHand,
  { countyId, personId }: { countyId: string; personId: string },
): Promise<boolean> {
  const { modifiedCount } = await Person.updateOne(
    { _id: personId, countyId, state: 'paused' },
    { $set: { state: 'active' }, $unset: { restsSince: 1, backOn: 1 } },
    { session },
  );
  if (modifiedCount === 0) return false;
  await Membership.updateMany({ personId, state: 'paused' }, { state: 'active' }, { session });
  await tell({ kind: 'seat', countyId, personId, state: 'active' });
  return true;
}
