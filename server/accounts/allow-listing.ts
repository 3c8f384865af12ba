import { retryWrite } from '../lib/database/retry.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { isThere } from '../lib/trusted-filters.ts';
import type { Actor } from './contract.ts';
import { organisationIdInput } from './inputs.ts';
import { Organisation } from './organisation.model.ts';
import { requireStaff } from './require-allowed.ts';

/** They want to be listed again: forgets that they asked not to be. They come back by being added. */
export async function allowListing(_tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  requireStaff(actor);
  const { organisationId } = parseInput(organisationIdInput, rawInput);
  const { countyId } = actor;
  const { matchedCount } = await retryWrite(() =>
    Organisation.updateOne(
      { _id: organisationId, countyId, takenOff: isThere() },
      { $unset: { takenOff: 1 } },
    ),
  );
  if (matchedCount === 0) throw new NotFoundError();
}
