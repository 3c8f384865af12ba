import type { ClientSession, Types } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { listMemberIds } from '../accounts/index.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { weekInCounty, type Week } from '../lib/week.ts';
import { announceTurns } from './audience.ts';
import { ContactLimit, type ContactLimitRecord } from './contact-limit.model.ts';
import { ContactPlace } from './contact-place.model.ts';
import type { ContactRecord } from './contact.model.ts';
import type { SavedContact } from './contract.ts';
import { contactLimitsInput } from './inputs.ts';
import { bothLimitsOf, findLimits } from './limits-of.ts';
import { maySetLimits } from './policy.ts';
import { contactNotFound, requireContact } from './require-contact.ts';
import { settleTurns, type Settled } from './settle-turns.ts';

/** A limit as it is to be; null takes it away. */
interface Wish {
  contactId: Types.ObjectId | null;
  perWeek: number | null;
}

/**
 * Says how many link workers a week may get in touch with this contact, and with all others of its
 * organisation. With a lower limit those whose turn it is keep it, and those who wait move back; with
 * a higher one they move up. A limit that is taken away takes its places along.
 */
export async function setContactLimits(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedContact> {
  const typed = parseInput(contactLimitsInput, rawInput);
  const { contactId } = typed;
  const contact = await requireContact(actor, contactId);
  await requireMaySetLimits(tools, actor, contact);
  const thisWeek = weekInCounty(tools.clock.now());
  const settled = await inTransaction(async (session) => {
    const { own, all } = bothLimitsOf(await findLimits([contact], session), contact);
    const wishes = [
      wishFor(contact._id, typed.ownPerWeek, own),
      wishFor(null, typed.allPerWeek, all),
    ].flatMap((wish) => wish ?? []);
    return carryOut(contact, wishes, { thisWeek, session });
  });
  await announceTurns(tools, actor.countyId, settled);
  return { contactId };
}

/** Nothing to do where it was left out of the form, or stands as it was. */
function wishFor(
  contactId: Types.ObjectId | null,
  perWeek: number | null | undefined,
  before: ContactLimitRecord | null,
): Wish | null {
  const isOther = perWeek !== undefined && perWeek !== (before?.perWeek ?? null);
  return isOther ? { contactId, perWeek } : null;
}

async function carryOut(
  { countyId, organisationId }: ContactRecord,
  wishes: readonly Wish[],
  { thisWeek, session }: { thisWeek: Week; session: ClientSession },
): Promise<Pick<Settled, 'limits' | 'came'>> {
  if (wishes.length === 0) return { limits: [], came: [] };
  await ContactLimit.bulkWrite(
    wishes.map(({ contactId, perWeek }) => ({
      updateOne: {
        filter: { countyId, organisationId, contactId },
        // What is taken away is written first too, so that nobody gets a place under it meanwhile.
        update: { $set: { perWeek: perWeek ?? 0 }, $inc: { revision: 1 } },
        upsert: true,
      },
    })),
    { session },
  );
  const changed = await ContactLimit.find(
    { countyId, organisationId, contactId: anyOf(wishes.map(({ contactId }) => contactId)) },
    null,
    { session },
  ).lean();
  const over = changed.filter(({ perWeek }) => perWeek === 0).map(({ _id }) => _id);
  await ContactPlace.deleteMany({ limitId: anyOf(over) }, { session });
  await ContactLimit.deleteMany({ _id: anyOf(over) }, { session });
  const limitIds = changed.flatMap(({ _id, perWeek }) => (perWeek === 0 ? [] : [_id]));
  const { came } = await settleTurns({ limitIds, thisWeek }, session);
  return { limits: changed, came };
}

/** @throws {NotFoundError} for everybody else */
async function requireMaySetLimits(
  tools: Tools,
  actor: Actor,
  contact: Pick<ContactRecord, 'organisationId'>,
): Promise<void> {
  if (!(await isLimitTheirs(tools, actor, contact))) throw contactNotFound();
}

/** Asks whether the organisation has an account only where that decides. */
export async function isLimitTheirs(
  tools: Tools,
  actor: Actor,
  contact: Pick<ContactRecord, 'organisationId'>,
): Promise<boolean> {
  const organisationId = contact.organisationId.toString();
  if (!maySetLimits(actor, { organisationId, hasAccount: false })) return false;
  if (maySetLimits(actor, { organisationId, hasAccount: true })) return true;
  const own = await listMemberIds(tools, {
    ...{ countyId: actor.countyId, organisationId, roles: ['activityProvider'] },
  });
  return own.length === 0;
}
