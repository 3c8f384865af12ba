import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { ContactChange } from './contact-change.model.ts';
import { viewContact } from './contact-views.ts';
import { readIntroductions } from './introduction-views.ts';
import { readTurns } from './read-turns.ts';
import { providersLimits, type ContactView } from './contract.ts';
import { contactInput } from './inputs.ts';
import { requireContact } from './require-contact.ts';

/** One contact with all that is known of it, as the actor may see it. */
export async function getContact(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<ContactView> {
  const { contactId } = parseInput(contactInput, rawInput);
  const contact = await requireContact(actor, contactId);
  const [changes, turns, introductions] = await Promise.all([
    ContactChange.find({ contactId: contact._id })
      .sort({ at: -1, _id: -1 })
      .limit(providersLimits.changesShown)
      .lean(),
    readTurns(tools, actor, contact),
    readIntroductions(tools, actor, contact),
  ]);
  return viewContact(tools, actor, contact, { changes, turns, introductions });
}
