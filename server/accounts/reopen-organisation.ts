import { isDuplicateKey } from '../lib/database/retry.ts';
import { ConflictError, NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { isNotThere } from '../lib/trusted-filters.ts';
import { changeMemberships } from './change-memberships.ts';
import type { Actor } from './contract.ts';
import { organisationIdInput } from './inputs.ts';
import { Organisation } from './organisation.model.ts';
import { mayCloseOrganisation } from './policy.ts';
import { requireAllowed, requireStaff } from './require-allowed.ts';

/**
 * Opens a closed organisation again, with what it had listed when it was closed. Its people come back
 * by invitation. One that was merged, or asked not to be listed, is not there.
 *
 * @throws {ConflictError} where there is another one of its name by now
 */
export async function reopenOrganisation(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  requireStaff(actor);
  const { organisationId } = parseInput(organisationIdInput, rawInput);
  const { countyId } = actor;
  const closed = {
    ...{ _id: organisationId, countyId, state: 'closed' as const },
    ...{ takenOff: isNotThere(), mergedInto: isNotThere() },
  };
  const found = await Organisation.findOne(closed, { kinds: 1 }).lean();
  if (!found) throw new NotFoundError();
  requireAllowed(mayCloseOrganisation(actor, found.kinds));
  await changeMemberships(tools, async ({ transaction, tell }) => {
    const opened = await Organisation.findOneAndUpdate(
      closed,
      { $set: { state: 'open' }, $unset: { closedAt: 1 } },
      { session: transaction },
    ).lean();
    if (!opened) throw new NotFoundError();
    const { name, kinds } = opened;
    await tell({ kind: 'organisation', countyId, organisationId, name, kinds, state: 'open' });
  }).catch((error: unknown) => {
    throw isDuplicateKey(error)
      ? new ConflictError(
          'There is an organisation of this name by now. Give that one another name first.',
        )
      : error;
  });
}
