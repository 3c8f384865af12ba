import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeMemberships } from './change-memberships.ts';
import type { Actor } from './contract.ts';
import { organisationIdInput } from './inputs.ts';
import { Organisation } from './organisation.model.ts';
import { mayCloseOrganisation } from './policy.ts';
import { requireAllowed, requireStaff } from './require-allowed.ts';
import { announceEnded } from './sessions.ts';
import { shutOrganisation } from './shut-organisation.ts';

/**
 * Closes an organisation: its roles end, open invitations to it are taken back, and its people are
 * signed out. Who has no other role reads for a while, or rests, until invited again. What was written stays, what it
 * had listed rests until it is opened again.
 */
export async function closeOrganisation(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  requireStaff(actor);
  const { organisationId } = parseInput(organisationIdInput, rawInput);
  const { countyId } = actor;
  const found = await Organisation.findOne(
    { _id: organisationId, countyId, state: 'open' },
    { kinds: 1 },
  ).lean();
  if (!found) throw new NotFoundError();
  requireAllowed(mayCloseOrganisation(actor, found.kinds));

  const ended = await changeMemberships(tools, (change) =>
    shutOrganisation(tools, actor, { organisationId }, change),
  );
  announceEnded(tools, ended);
}
