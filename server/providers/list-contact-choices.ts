import type { Actor } from '../accounts/contract.ts';
import { listOrganisations } from '../accounts/index.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { mayPostContacts } from './policy.ts';

/**
 * Organisations at which the actor may add a contact, by name.
 *
 * @throws {NotFoundError} where the actor may add none
 */
export async function listContactChoices(
  tools: Tools,
  actor: Actor,
): Promise<{ id: string; name: string }[]> {
  if (!mayPostContacts(actor)) throw new NotFoundError('We could not find that page.');
  const organisations = await listOrganisations(tools, actor);
  return organisations.flatMap(({ id, name, kinds }) =>
    kinds.includes('activityProvider') ? [{ id, name }] : [],
  );
}
