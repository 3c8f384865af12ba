import type { ClientSession } from 'mongoose';

import { listRolesOfPeople } from '../accounts/index.ts';
import { retryWrite } from '../lib/database/retry.ts';
import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { weekInCounty } from '../lib/week.ts';
import { announceContact, announceGone, announceToPeople, announceTurns } from './audience.ts';
import { asId, Contact, type ContactRecord } from './contact.model.ts';
import { dropLimitsOf, dropTurnsAt, dropTurnsOf, moveLimitsOf } from './drop-turns.ts';
import { eraseContacts } from './erase-contacts.ts';
import { findWordsOf, toNameKey } from './find-words.ts';
import { isPeer } from './policy.ts';

type OrganisationChange = Extract<MembershipChange, { kind: 'organisation' }>;

/**
 * Keeps the name of an organisation on its contacts and hides them while it is closed, gives them to
 * the one into which it is merged, or erases them when it asked for that, in the transaction that
 * does it. Whoever has left is no longer named as one who knows somebody. Whoever leaves or goes away
 * gives back turns, and what is asked of them or by them.
 *
 * @returns what to do once the change stands, since it asks who is what from then on
 */
export async function followMemberships(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<(() => Promise<void>) | undefined> {
  if (change.kind === 'organisation') {
    const { gone, here } = await followOrganisation(tools, change, session);
    if (gone.length + here.length === 0) return undefined;
    return async () => {
      await announceGone(tools, gone);
      await Promise.all(here.map((contact) => announceContact(tools, contact, 'posted')));
    };
  }
  if (change.kind === 'seat' && change.state === 'paused') {
    return giveBack(tools, { ...change, isLeaving: false }, session);
  }
  if (change.kind !== 'membership' || change.ended.length === 0) return undefined;
  const { countyId, personId } = change;
  const [held] = await listRolesOfPeople(tools, { countyId, personIds: [personId] }, session);
  if (held && isPeer(held)) return undefined;
  const tell = await giveBack(tools, { countyId, personId, isLeaving: true }, session);
  return async () => {
    await tell();
    await forgetLeaver({ countyId, personId });
  };
}

async function giveBack(
  tools: Tools,
  { countyId, personId, isLeaving }: { countyId: string; personId: string; isLeaving: boolean },
  session: ClientSession,
): Promise<() => Promise<void>> {
  const thisWeek = weekInCounty(tools.clock.now());
  const dropped = await dropTurnsOf({ personId, isLeaving }, thisWeek, session);
  return async () => {
    for (const { contactId, askerId, askedId } of dropped.withdrawn) {
      announceToPeople(tools, contactId.toString(), {
        ...{ personIds: [askerId.toString(), askedId.toString()], what: 'introduction' },
      });
    }
    await announceTurns(tools, countyId, dropped);
  };
}

/** @returns the contacts that are there no more, and those that are there now */
async function followOrganisation(
  tools: Tools,
  change: OrganisationChange,
  session: ClientSession,
): Promise<{ gone: ContactRecord[]; here: ContactRecord[] }> {
  const { countyId, organisationId, state, mergedInto } = change;
  const theirs = { countyId, organisationId, state: 'open' as const };
  if (state === 'closed' && !mergedInto) {
    const gone = await Contact.find(theirs, null, { session }).lean();
    // It may come back, and with it what its people want: a limit kept their numbers from others.
    if (change.isTakenOff) await dropLimitsOf({ countyId, organisationId }, session);
    await dropTurnsAt(
      gone.map(({ _id }) => _id),
      { thisWeek: weekInCounty(tools.clock.now()), session },
    );
    if (change.isTakenOff) await eraseContacts(theirs, session);
    else await Contact.updateMany(theirs, { $set: { state } }, { session });
    return { gone, here: [] };
  }
  const rested = { countyId, organisationId, state: 'closed' as const };
  const back = mergedInto ? [] : await Contact.find(rested, null, { session }).lean();
  if (back.length > 0) await Contact.updateMany(rested, { $set: { state: 'open' } }, { session });
  const contacts = await Contact.find(theirs, null, { session }).lean();
  if (mergedInto) await moveLimitsOf(change, mergedInto.organisationId, session);
  await giveTo(contacts, mergedInto ?? change, session);
  const moved = mergedInto ? contacts : [];
  const here = moved.map((one) => ({ ...one, organisationId: asId(idOf(change)) }));
  return { gone: [], here: [...back, ...here] };
}

const idOf = ({ organisationId, mergedInto }: OrganisationChange) =>
  mergedInto?.organisationId ?? organisationId;

/** They are of this organisation from now on, or it has another name. */
async function giveTo(
  contacts: readonly ContactRecord[],
  { organisationId, name: organisationName }: { organisationId: string; name: string },
  session: ClientSession,
): Promise<void> {
  const others = contacts.filter(
    (contact) =>
      contact.organisationName !== organisationName ||
      contact.organisationId.toString() !== organisationId,
  );
  if (others.length === 0) return;
  const organisationKey = toNameKey(organisationName);
  await Contact.bulkWrite(
    others.map(({ _id, name, role }) => ({
      updateOne: {
        filter: { _id },
        update: {
          $set: {
            ...{ organisationId: asId(organisationId), organisationName, organisationKey },
            findWords: findWordsOf({ name, role, organisationName }),
          },
          $inc: { revision: 1 },
        },
      },
    })),
    { session },
  );
}

async function forgetLeaver({
  countyId,
  personId,
}: {
  countyId: string;
  personId: string;
}): Promise<void> {
  await retryWrite(() =>
    Contact.updateMany(
      { countyId, state: 'open', knownBy: personId },
      { $pull: { knownBy: personId } },
    ),
  );
}
