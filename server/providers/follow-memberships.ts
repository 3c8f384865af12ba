import type { ClientSession } from 'mongoose';

import { listRolesOfPeople } from '../accounts/index.ts';
import { retryWrite } from '../lib/database/retry.ts';
import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { weekInCounty } from '../lib/week.ts';
import { announceGone, announceToPeople, announceTurns } from './audience.ts';
import { Contact, type ContactRecord } from './contact.model.ts';
import { dropLimitsOf, dropTurnsAt, dropTurnsOf } from './drop-turns.ts';
import { eraseContacts } from './erase-contacts.ts';
import { findWordsOf, toNameKey } from './find-words.ts';
import { isPeer } from './policy.ts';

type OrganisationChange = Extract<MembershipChange, { kind: 'organisation' }>;

/**
 * Keeps the name of an organisation on its contacts and hides them when it closes, or erases them
 * when it asked for that, in the transaction that does it. Whoever has left is no longer named as one who knows somebody.
 * Whoever leaves or goes away gives back turns, and what is asked of them or by them.
 *
 * @returns what to do once the change stands, since it asks who is what from then on
 */
export async function followMemberships(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<(() => Promise<void>) | undefined> {
  if (change.kind === 'organisation') {
    const gone = await followOrganisation(tools, change, session);
    return gone.length === 0 ? undefined : () => announceGone(tools, gone);
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

/** @returns the contacts that are there no more */
async function followOrganisation(
  tools: Tools,
  change: OrganisationChange,
  session: ClientSession,
): Promise<ContactRecord[]> {
  const { countyId, organisationId, name: organisationName, state } = change;
  const theirs = { countyId, organisationId, state: 'open' as const };
  if (state === 'closed') {
    const gone = await Contact.find(theirs, null, { session }).lean();
    await dropLimitsOf({ countyId, organisationId }, session);
    await dropTurnsAt(
      gone.map(({ _id }) => _id),
      { countyId, organisationId },
      { thisWeek: weekInCounty(tools.clock.now()), session },
    );
    if (change.isTakenOff) await eraseContacts(theirs, session);
    else await Contact.updateMany(theirs, { $set: { state } }, { session });
    return gone;
  }
  const organisationKey = toNameKey(organisationName);
  const contacts = await Contact.find(
    theirs,
    { name: 1, role: 1, organisationName: 1 },
    { session },
  )
    .lean()
    .exec();
  const renamed = contacts.filter((contact) => contact.organisationName !== organisationName);
  if (renamed.length === 0) return [];
  await Contact.bulkWrite(
    renamed.map(({ _id, name, role }) => ({
      updateOne: {
        filter: { _id },
        update: {
          $set: {
            ...{ organisationName, organisationKey },
            findWords: findWordsOf({ name, role, organisationName }),
          },
          $inc: { revision: 1 },
        },
      },
    })),
    { session },
  );
  return [];
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
