import type { Actor } from '../accounts/contract.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { weekInCounty } from '../lib/week.ts';
import { announceTurns } from './audience.ts';
import { asId } from './contact.model.ts';
import type { SavedTurn } from './contract.ts';
import { contactInput } from './inputs.ts';
import { findLimits, limitOf } from './limits-of.ts';
import { mayAskToReach } from './policy.ts';
import { readReachShown } from './reach-shown.ts';
import { contactNotFound, requireContact } from './require-contact.ts';
import { settleTurns } from './settle-turns.ts';

/**
 * "I want to get in touch": a turn in this week where there is room, else a place in the queue. Asked
 * again it stays the same place. Whoever sees the number anyway takes nobody's place.
 *
 * @throws {ConflictError} where no week is free for as far ahead as the queue goes
 */
export async function askForTurn(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedTurn> {
  const { contactId } = parseInput(contactInput, rawInput);
  const contact = await requireContact(actor, contactId);
  if (!mayAskToReach(actor)) throw contactNotFound();
  const shown = await readReachShown(tools, actor, [contact]);
  const limit = shown.has(contactId) ? null : limitOf(await findLimits([contact]), contact);
  if (!limit) return { contactId, isNow: true };
  const thisWeek = weekInCounty(tools.clock.now());
  const newcomer = {
    ...{ countyId: contact.countyId, contactId: contact._id, personId: asId(actor.personId) },
  };
  const settled = await inTransaction((session) =>
    settleTurns({ limitIds: [limit._id], thisWeek, newcomer }, session),
  );
  if (settled.hasMoved) await announceTurns(tools, actor.countyId, settled);
  // Meanwhile the limit was taken away: everybody may.
  if (settled.limits.length === 0) return { contactId, isNow: true };
  if (!settled.place) {
    throw new ConflictError(
      'So many want to get in touch that no week is free in the next three months. Ask a colleague who knows them.',
    );
  }
  return { contactId, isNow: settled.place.week === thisWeek };
}
