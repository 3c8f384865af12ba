import type { Actor } from '../accounts/contract.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { NotPermittedError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { weekInCounty } from '../lib/week.ts';
import { announceContact, announceTurns } from './audience.ts';
import { ContactChange } from './contact-change.model.ts';
import { Contact } from './contact.model.ts';
import type { SavedContact } from './contract.ts';
import { dropLimitOf, dropTurnsAt } from './drop-turns.ts';
import { noWords } from './erase-contacts.ts';
import { contactInput } from './inputs.ts';
import { mayRemoveContact } from './policy.ts';
import { ReportedIntroduction } from './reported-introduction.model.ts';
import { factsOf, requireContact } from './require-contact.ts';

/**
 * Takes a contact out of the list. All that was written of the person goes for good, earlier
 * corrections too; that somebody removed it stays.
 */
export async function removeContact(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedContact> {
  const { contactId } = parseInput(contactInput, rawInput);
  const contact = await requireContact(actor, contactId);
  if (!mayRemoveContact(actor, factsOf(contact))) {
    throw new NotPermittedError('Only who added this contact, or a coordinator, can remove it.');
  }
  const { _id, countyId } = contact;
  const thisWeek = weekInCounty(tools.clock.now());
  const dropped = await inTransaction(async (session) => {
    await Contact.updateOne(
      { _id, countyId, state: 'open' },
      { $set: { ...noWords, state: 'removed' }, $inc: { revision: 1, version: 1 } },
      { session },
    );
    await ContactChange.updateMany({ contactId: _id }, { $set: { earlier: [] } }, { session });
    await ReportedIntroduction.deleteMany({ contactId: _id }, { session });
    await ContactChange.insertMany(
      [
        {
          ...{ countyId, contactId: _id, kind: 'removed', fields: [], earlier: [] },
          ...{ by: actor.personId, at: tools.clock.now() },
        },
      ],
      { session },
    );
    const organisationId = contact.organisationId.toString();
    await dropLimitOf({ countyId: actor.countyId, organisationId, contactId: _id }, session);
    return dropTurnsAt([_id], { thisWeek, session });
  });
  await announceContact(tools, contact, 'removed');
  await announceTurns(tools, actor.countyId, dropped);
  return { contactId };
}
