import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { lessThan } from '../lib/trusted-filters.ts';
import { AuditEntry } from './audit-entry.model.ts';
import { moderationLimits, type AuditPage } from './contract.ts';
import { pageInput } from './inputs.ts';
import { readPlace } from './matter.model.ts';
import { mayReadAudit } from './policy.ts';
import { readCards } from './read-cards.ts';

/** What moderators did, newest first. For administrators. */
export async function listAudit(tools: Tools, actor: Actor, rawInput: unknown): Promise<AuditPage> {
  if (!mayReadAudit(actor)) throw new NotFoundError('We could not find that page.');
  const after = readPlace(parseInput(pageInput, rawInput).after);
  const { auditOnPage } = moderationLimits;
  const found = await AuditEntry.find({
    countyId: actor.countyId,
    ...(after === null ? {} : { place: lessThan(after) }),
  })
    .sort({ place: -1 })
    .limit(auditOnPage + 1)
    .lean();
  const onPage = found.slice(0, auditOnPage);
  const people = onPage.flatMap(({ byId, personId }) => (personId ? [byId, personId] : [byId]));
  const cardOf = await readCards(
    tools,
    people.map((id) => id.toString()),
  );
  return {
    entries: onPage.map(({ _id, at, byId, act, thingKind, thingId, personId, rule }) => ({
      ...{ id: _id.toString(), act, rule, at: at.toISOString(), by: cardOf(byId.toString()) },
      thing: thingKind && thingId ? { kind: thingKind, id: thingId.toString() } : null,
      person: personId && cardOf(personId.toString()),
    })),
    next: found.length > onPage.length ? (onPage.at(-1)?.place ?? null) : null,
  };
}
