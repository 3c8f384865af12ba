import type { ClientSession } from 'mongoose';

import { listRolesOfPeople } from '../accounts/index.ts';
import { retryWrite } from '../lib/database/retry.ts';
import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { announceGone } from './audience.ts';
import { Contact, type ContactRecord } from './contact.model.ts';
import { eraseContacts } from './erase-contacts.ts';
import { findWordsOf, toNameKey } from './find-words.ts';
import { isPeer } from './policy.ts';

type OrganisationChange = Extract<MembershipChange, { kind: 'organisation' }>;

/**
 * Keeps the name of an organisation on its contacts and hides them when it closes, or erases them
 * when it asked for that, in the transaction that does it. Whoever has left is no longer named as one who knows somebody.
 *
 * @returns what to do once the change stands, since it asks who is what from then on
 */
export async function followMemberships(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<(() => Promise<void>) | undefined> {
  if (change.kind === 'organisation') {
    const gone = await followOrganisation(change, session);
    return gone.length === 0 ? undefined : () => announceGone(tools, gone);
  }
  if (change.kind !== 'membership' || change.ended.length === 0) return undefined;
  const { countyId, personId } = change;
  return () => forgetLeaver(tools, { countyId, personId });
}

/** @returns the contacts that are there no more */
async function followOrganisation(
  change: OrganisationChange,
  session: ClientSession,
): Promise<ContactRecord[]> {
  const { countyId, organisationId, name: organisationName, state } = change;
  const theirs = { countyId, organisationId, state: 'open' as const };
  if (state === 'closed') {
    const gone = await Contact.find(theirs, null, { session }).lean();
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

async function forgetLeaver(
  tools: Tools,
  { countyId, personId }: { countyId: string; personId: string },
): Promise<void> {
  const [held] = await listRolesOfPeople(tools, { countyId, personIds: [personId] });
  if (held && isPeer(held)) return;
  await retryWrite(() =>
    Contact.updateMany(
      { countyId, state: 'open', knownBy: personId },
      { $pull: { knownBy: personId } },
    ),
  );
}
