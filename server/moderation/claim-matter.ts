import type { Types } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { ConflictError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { lessThan } from '../lib/trusted-filters.ts';
import { Matter, type MatterRecord } from './matter.model.ts';

/** A claim that is older belongs to a process that has ended. Longer than a decision can take. */
const CLAIM_LASTS_MS = 60_000;

/**
 * Takes a matter in hand, so that of two moderators who decide at one moment one is first.
 *
 * @throws {ConflictError} for the other one
 */
export async function claimMatter(
  tools: Tools,
  { countyId, personId }: Actor,
  matterId: Types.ObjectId,
): Promise<MatterRecord> {
  const at = tools.clock.now();
  const staleBefore = new Date(at.getTime() - CLAIM_LASTS_MS);
  const claimed = await Matter.findOneAndUpdate(
    {
      ...{ _id: matterId, countyId, state: 'open' },
      $or: [{ claim: null }, { 'claim.at': lessThan(staleBefore) }],
    },
    { $set: { claim: { by: personId, at } } },
    { returnDocument: 'after' },
  ).lean();
  if (claimed) return claimed;
  throw new ConflictError('Another moderator has just decided about this. Nothing was changed.');
}
