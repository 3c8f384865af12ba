import { isDuplicateKey } from '../lib/database/retry.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeMemberships } from './change-memberships.ts';
import type { Actor, OrganisationView } from './contract.ts';
import { addOrganisationInput } from './inputs.ts';
import { toNameKey } from './names.ts';
import { Organisation } from './organisation.model.ts';
import { mayManageOrganisations } from './policy.ts';
import { requireAllowed, requireStaff } from './require-allowed.ts';
import { requireListable } from './require-listable.ts';

/** Adds an organisation to the county. Names differ in more than capitals and blanks. */
export async function addOrganisation(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<OrganisationView> {
  requireStaff(actor);
  const { name, kinds } = parseInput(addOrganisationInput, rawInput);
  requireAllowed(mayManageOrganisations(actor));
  await requireListable(actor, name);
  const { countyId } = actor;
  const id = await changeMemberships(tools, async ({ transaction, tell }) => {
    const organisation = new Organisation({
      countyId,
      name,
      nameKey: toNameKey(name),
      kinds: [...new Set(kinds)],
      state: 'open',
      addedAt: tools.clock.now(),
    });
    await organisation.save({ session: transaction });
    const organisationId = organisation._id.toString();
    await tell({ kind: 'organisation', countyId, organisationId, name, kinds, state: 'open' });
    return organisationId;
  }).catch((error: unknown) => {
    throw isDuplicateKey(error)
      ? new InvalidInputError({ name: 'There is an organisation of this name already.' })
      : error;
  });
  return { id, name, kinds: [...new Set(kinds)], state: 'open', members: 0 };
}
