import { isDuplicateKey } from '../lib/database/retry.ts';
import { InvalidInputError, NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeMemberships } from './change-memberships.ts';
import type { Actor } from './contract.ts';
import { renameOrganisationInput } from './inputs.ts';
import { toNameKey } from './names.ts';
import { Organisation } from './organisation.model.ts';
import { mayManageOrganisations } from './policy.ts';
import { requireAllowed, requireStaff } from './require-allowed.ts';
import { requireListable } from './require-listable.ts';

/** Gives an open organisation of the county another name, its room included. */
export async function renameOrganisation(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  requireStaff(actor);
  const { organisationId, name } = parseInput(renameOrganisationInput, rawInput);
  requireAllowed(mayManageOrganisations(actor));
  await requireListable(actor, name);
  const { countyId } = actor;
  await changeMemberships(tools, async ({ transaction, tell }) => {
    const renamed = await Organisation.findOneAndUpdate(
      { _id: organisationId, countyId, state: 'open' },
      { name, nameKey: toNameKey(name) },
      { session: transaction },
    ).lean();
    if (!renamed) throw new NotFoundError();
    const { kinds, state } = renamed;
    await tell({ kind: 'organisation', countyId, organisationId, name, kinds, state });
  }).catch((error: unknown) => {
    throw isDuplicateKey(error)
      ? new InvalidInputError({ name: 'There is an organisation of this name already.' })
      : error;
  });
}
