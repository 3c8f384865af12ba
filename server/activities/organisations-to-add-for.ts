import type { Actor } from '../accounts/contract.ts';
import { listOrganisations } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import { mayChange } from './policy.ts';

/** Open organisations that run activities and for which the actor may add some, by name. */
export async function readOrganisationsToAddFor(
  tools: Tools,
  actor: Actor,
): Promise<{ id: string; name: string }[]> {
  const organisations = await listOrganisations(tools, actor);
  return organisations.flatMap(({ id, name, kinds }) =>
    kinds.includes('activityProvider') && mayChange(actor, id).allowed ? [{ id, name }] : [],
  );
}
