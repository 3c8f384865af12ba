import { ConflictError } from '../lib/errors.ts';
import type { Transaction } from './change-memberships.ts';
import { County } from './county.model.ts';
import { Membership } from './membership.model.ts';

/**
 * A county without an administrator could never get one again. Asked inside the transaction that
 * takes the role away, after it was taken. Such transactions all write the county, so two of them
 * cannot each count on the other's administrator.
 *
 * @throws {ConflictError} where nobody would be left
 */
export async function requireAdministratorLeft(
  countyId: string,
  session: Transaction,
): Promise<void> {
  await County.updateOne({ _id: countyId }, { $inc: { administratorsVersion: 1 } }, { session });
  const left = await Membership.exists({
    countyId,
    state: 'active',
    role: 'administrator',
  }).session(session);
  if (left === null) {
    throw new ConflictError(
      'This is the last administrator. Make somebody else an administrator first.',
    );
  }
}
