import type { Tools } from '../lib/tools.ts';
import { roles, type Actor, type OrganisationView, type Role } from './contract.ts';
import { listOrganisations } from './list-organisations.ts';
import { kindNeededFor, mayInvite } from './policy.ts';
import { requireStaff } from './require-allowed.ts';

/** What the page of inviting offers: roles that the actor may give, each with where it can be held. */
export async function listInvitationChoices(
  tools: Tools,
  actor: Actor,
): Promise<{ role: Role; organisations: OrganisationView[] | null }[]> {
  requireStaff(actor);
  const organisations = await listOrganisations(tools, actor);
  return roles
    .filter((role) => mayInvite(actor, role).allowed)
    .map((role) => {
      const kind = kindNeededFor(role);
      return {
        role,
        organisations: kind && organisations.filter(({ kinds }) => kinds.includes(kind)),
      };
    });
}
