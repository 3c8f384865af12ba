import type { Actor } from '../accounts/contract.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceContact } from './audience.ts';
import { asId } from './contact.model.ts';
import type { SavedContact } from './contract.ts';
import { reportWrongInput } from './inputs.ts';
import { requireReachShown } from './reach-shown.ts';
import { requireContact } from './require-contact.ts';
import { writeContact } from './write-contact.ts';

/**
 * Says that a number or an address is wrong. It stands until somebody corrects or confirms the
 * field; reported again it stays one report, of the one who was first.
 */
export async function reportWrong(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedContact> {
  const { contactId, field } = parseInput(reportWrongInput, rawInput);
  await requireReachShown(tools, actor, await requireContact(actor, contactId), 'form');
  const now = tools.clock.now();
  const { contact, isChanged } = await writeContact(actor, contactId, (current) => {
    if (current[field] === '') throw new InvalidInputError({ field: 'Choose what is wrong.' });
    if (current.reports[field] !== undefined) return null;
    return {
      set: { reports: { ...current.reports, [field]: { at: now, by: asId(actor.personId) } } },
      entry: { kind: 'reported', fields: [field], earlier: [], at: now },
    };
  });
  if (isChanged) await announceContact(tools, contact, 'reported');
  return { contactId };
}
