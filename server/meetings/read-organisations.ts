import type { OrganisationView, Wearer } from '../accounts/contract.ts';
import { listOrganisations } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';

/** The open organisations of the actor's county, by id. */
export async function readOrganisations(
  tools: Tools,
  actor: Wearer,
): Promise<Map<string, OrganisationView>> {
  const organisations = await listOrganisations(tools, actor);
  return new Map(organisations.map((organisation) => [organisation.id, organisation]));
}
