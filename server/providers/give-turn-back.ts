import type { Actor } from '../accounts/contract.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { weekInCounty } from '../lib/week.ts';
import { announceTurns } from './audience.ts';
import { ContactPlace } from './contact-place.model.ts';
import type { SavedContact } from './contract.ts';
import { contactInput } from './inputs.ts';
import { findLimits, limitOf } from './limits-of.ts';
import { requireContact } from './require-contact.ts';
import { settleTurns } from './settle-turns.ts';

/** Gives the actor's place to whoever waits next, in this week or in a later one. */
export async function giveTurnBack(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedContact> {
  const { contactId } = parseInput(contactInput, rawInput);
  const contact = await requireContact(actor, contactId);
  const limit = limitOf(await findLimits([contact]), contact);
  const { personId: leaver } = actor;
  const hasPlace = limit && (await ContactPlace.exists({ limitId: limit._id, personId: leaver }));
  if (!hasPlace) return { contactId };
  const thisWeek = weekInCounty(tools.clock.now());
  const settled = await inTransaction((session) =>
    settleTurns({ limitIds: [limit._id], thisWeek, leaver }, session),
  );
  await announceTurns(tools, actor.countyId, settled);
  return { contactId };
}
