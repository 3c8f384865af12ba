import type { ClientSession } from 'mongoose';

import { anyOf } from '../lib/trusted-filters.ts';
import { ContactLimit, type ContactLimitRecord } from './contact-limit.model.ts';
import type { ContactRecord } from './contact.model.ts';

type Limited = Pick<ContactRecord, '_id' | 'countyId' | 'organisationId'>;

/** The limits that these contacts of one county have themselves, or by their organisations. */
export async function findLimits(
  contacts: readonly Limited[],
  session: ClientSession | null = null,
): Promise<ContactLimitRecord[]> {
  const [first] = contacts;
  if (!first) return [];
  return ContactLimit.find(
    {
      countyId: first.countyId,
      organisationId: anyOf(contacts.map(({ organisationId }) => organisationId)),
      contactId: anyOf([null, ...contacts.map(({ _id }) => _id)]),
    },
    null,
    { session },
  ).lean();
}

/** The limit that counts for a contact: its own before that of its organisation. */
export function limitOf(
  limits: readonly ContactLimitRecord[],
  contact: Limited,
): ContactLimitRecord | null {
  const { own, all } = bothLimitsOf(limits, contact);
  return own ?? all;
}

export function bothLimitsOf(limits: readonly ContactLimitRecord[], contact: Limited) {
  const theirs = limits.filter(({ organisationId }) =>
    organisationId.equals(contact.organisationId),
  );
  return {
    own: theirs.find(({ contactId }) => contactId?.equals(contact._id)) ?? null,
    all: theirs.find(({ contactId }) => contactId === null) ?? null,
  };
}
