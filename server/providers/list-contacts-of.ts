import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { viewCards } from './contact-views.ts';
import { asId, Contact } from './contact.model.ts';
import { inReach } from './contacts-in-reach.ts';
import { providersLimits, type ContactCard } from './contract.ts';
import { contactsOfInput } from './inputs.ts';
import { isPeer } from './policy.ts';

/**
 * Whom to ring at an organisation, by name, for the pages of what it runs. Empty for activity
 * providers, for another county and for an id that is none.
 */
export async function listContactsOf(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<ContactCard[]> {
  const { organisationId } = parseInput(contactsOfInput, rawInput);
  if (!isPeer(actor) || !/^[0-9a-f]{24}$/.test(organisationId)) return [];
  const contacts = await Contact.find({ ...inReach(actor), organisationId: asId(organisationId) })
    .sort({ nameKey: 1, _id: 1 })
    .limit(providersLimits.contactsOfOrganisation)
    .lean();
  return viewCards(tools, actor, contacts);
}
