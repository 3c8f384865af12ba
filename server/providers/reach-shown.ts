import type { Actor } from '../accounts/contract.ts';
import { InvalidInputError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { weekInCounty } from '../lib/week.ts';
import { ContactIntroduction } from './contact-introduction.model.ts';
import { ContactPlace } from './contact-place.model.ts';
import type { ContactRecord } from './contact.model.ts';
import { findLimits, limitOf } from './limits-of.ts';
import { seesReachAnyway } from './policy.ts';

/**
 * Of these contacts, which the actor may see, the ids of those whom they may ring or write to now.
 * Asks the database only about contacts that the actor does not know, and that have a limit.
 */
export async function readReachShown(
  tools: Tools,
  actor: Actor,
  contacts: readonly ContactRecord[],
): Promise<ReadonlySet<string>> {
  const shown = new Set(contacts.map(({ _id }) => _id.toString()));
  const doubtful = contacts.filter((contact) => !isReachOpen(actor, contact));
  const limits = await findLimits(doubtful);
  const limited = doubtful.filter((contact) => limitOf(limits, contact) !== null);
  if (limited.length === 0) return shown;
  const [places, introductions] = await Promise.all([
    ContactPlace.find({
      personId: actor.personId,
      week: weekInCounty(tools.clock.now()),
      limitId: anyOf(limits.map(({ _id }) => _id)),
    }).lean(),
    ContactIntroduction.find({
      contactId: anyOf(limited.map(({ _id }) => _id)),
      ...{ askerId: actor.personId, state: 'introduced' },
    }).lean(),
  ]);
  for (const contact of limited) {
    const limit = limitOf(limits, contact);
    const isTurn = places.some(({ limitId }) => limit?._id.equals(limitId));
    const isIntroduced = introductions.some(({ contactId }) => contactId.equals(contact._id));
    if (!isTurn && !isIntroduced) shown.delete(contact._id.toString());
  }
  return shown;
}

/** Whatever the limit: the actor knows them, has posted them, or looks after them. */
export function isReachOpen(actor: Actor, contact: ContactRecord): boolean {
  return seesReachAnyway(actor, {
    organisationId: contact.organisationId.toString(),
    postedBy: contact.postedBy.toString(),
    knownBy: contact.knownBy.map(String),
  });
}

/** @throws {InvalidInputError} on `field` for those who do not see how to reach the contact now */
export async function requireReachShown(
  tools: Tools,
  actor: Actor,
  contact: ContactRecord,
  field: string,
): Promise<void> {
  const shown = await readReachShown(tools, actor, [contact]);
  if (shown.has(contact._id.toString())) return;
  throw new InvalidInputError({
    [field]: 'You can do this when it is your turn to get in touch, or once you know them.',
  });
}
