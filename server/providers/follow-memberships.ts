import type { ClientSession } from 'mongoose';

import { listRolesOfPeople } from '../accounts/index.ts';
import { retryWrite } from '../lib/database/retry.ts';
import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { announceContact, announceGone } from './audience.ts';
import { asId, Contact, type ContactRecord } from './contact.model.ts';
import { eraseContacts } from './erase-contacts.ts';
import { findWordsOf, toNameKey } from './find-words.ts';
import { isPeer } from './policy.ts';

type OrganisationChange = Extract<MembershipChange, { kind: 'organisation' }>;

/**
 * Keeps the name of an organisation on its contacts and hides them while it is closed, gives them to
 * the one into which it is merged, or erases them when it asked for that, in the transaction that
 * does it. Whoever has left is no longer named as one who knows somebody.
 *
 * @returns what to do once the change stands, since it asks who is what from then on
 */
export async function followMemberships(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<(() => Promise<void>) | undefined> {
  if (change.kind === 'organisation') {
    const { gone, here } = await followOrganisation(change, session);
    if (gone.length + here.length === 0) return undefined;
    return async () => {
      await announceGone(tools, gone);
      await Promise.all(here.map((contact) => announceContact(tools, contact, 'posted')));
    };
  }
  if (change.kind !== 'membership' || change.ended.length === 0) return undefined;
  const { countyId, personId } = change;
  return () => forgetLeaver(tools, { countyId, personId });
}

/** @returns the contacts that are there no more, and those that are there now */
async function followOrganisation(
  change: OrganisationChange,
  session: ClientSession,
): Promise<{ gone: ContactRecord[]; here: ContactRecord[] }> {
  const { countyId, organisationId, state, mergedInto } = change;
  const theirs = { countyId, organisationId, state: 'open' as const };
  if (state === 'closed' && !mergedInto) {
    const gone = await Contact.find(theirs, null, { session }).lean();
    if (change.isTakenOff) await eraseContacts(theirs, session);
    else await Contact.updateMany(theirs, { $set: { state } }, { session });
    return { gone, here: [] };
  }
  const rested = { countyId, organisationId, state: 'closed' as const };
  const back = mergedInto ? [] : await Contact.find(rested, null, { session }).lean();
  if (back.length > 0) await Contact.updateMany(rested, { $set: { state: 'open' } }, { session });
  const contacts = await Contact.find(theirs, null, { session }).lean();
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
