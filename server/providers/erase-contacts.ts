import type { ClientSession } from 'mongoose';

import { anyOf } from '../lib/trusted-filters.ts';
import { ContactChange } from './contact-change.model.ts';
import { Contact } from './contact.model.ts';
import { ReportedIntroduction } from './reported-introduction.model.ts';

/** What a removed contact says: nothing. */
export const noWords = {
  ...{ name: '', nameKey: '', role: '', phone: '', email: '', website: '' },
  ...{ bestTime: '', howToRing: '', askFirst: '', findWords: [], knownBy: [] },
  ...{ checks: {}, reports: {}, lastSpoken: null },
};

/** All that was written of these people goes for good, earlier corrections too. */
export async function eraseContacts(
  theirs: { countyId: string; organisationId: string },
  session: ClientSession,
): Promise<void> {
  const { countyId, organisationId } = theirs;
  const found = await Contact.find({ countyId, organisationId }, { _id: 1 }, { session }).lean();
  const ids = found.map(({ _id }) => _id);
  if (ids.length === 0) return;
  await Contact.updateMany(
    { _id: anyOf(ids), countyId },
    { $set: { ...noWords, state: 'removed' }, $inc: { revision: 1, version: 1 } },
    { session },
  );
  await ContactChange.updateMany({ contactId: anyOf(ids) }, { $set: { earlier: [] } }, { session });
  await ReportedIntroduction.deleteMany({ contactId: anyOf(ids) }, { session });
}
