import type { ClientSession } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { AuditEntry } from './audit-entry.model.ts';
import type { AuditAct, Rule, ThingKind } from './contract.ts';
import { newMatterId, placeOf } from './matter.model.ts';

interface Act {
  act: AuditAct;
  thing?: { kind: ThingKind; id: string };
  personId?: string | null;
  rule?: Rule | null;
}

/** Writes down what the actor does as a moderator, in the transaction that does it. */
export async function enterAudit(
  tools: Tools,
  actor: Actor,
  { act, thing, personId = null, rule = null }: Act,
  session?: ClientSession,
): Promise<void> {
  const at = tools.clock.now();
  const _id = newMatterId();
  const entry = {
    ...{ _id, act, at, personId, rule, place: placeOf(at, _id) },
    countyId: actor.countyId,
    byId: actor.personId,
    thingKind: thing?.kind ?? null,
    thingId: thing?.id ?? null,
  };
  await AuditEntry.create([entry], session ? { session } : {});
}
