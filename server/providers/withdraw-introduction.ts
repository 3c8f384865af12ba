import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceToPeople } from './audience.ts';
import { ContactIntroduction } from './contact-introduction.model.ts';
import type { SavedContact } from './contract.ts';
import { contactInput } from './inputs.ts';
import { requireContact } from './require-contact.ts';

/** Takes back the actor's own request, as long as it has no answer. */
export async function withdrawIntroduction(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedContact> {
  const { contactId } = parseInput(contactInput, rawInput);
  await requireContact(actor, contactId);
  const { personId: askerId } = actor;
  const gone = await ContactIntroduction.findOneAndDelete({
    ...{ contactId, askerId, state: 'asked' },
  }).lean();
  if (gone) {
    announceToPeople(tools, contactId, {
      ...{ personIds: [askerId, gone.askedId.toString()], what: 'introduction' },
    });
  }
  return { contactId };
}
