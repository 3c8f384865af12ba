import mongoose from 'mongoose';

import { Membership } from '#server/accounts/membership.model.ts';
import { Person } from '#server/accounts/person.model.ts';
import { Invitee } from '#server/meetings/invitations/invitee.model.ts';
import type { InvitedWorld } from './open-invited.ts';

/** So many more link workers of the county who chose invitations: reader-0@people.example and on. */
export async function addInvitees(
  { fenwold: { countyId }, teasel }: InvitedWorld,
  count: number,
): Promise<void> {
  const now = new Date('2026-01-05T09:00:00.000Z');
  const people = Array.from({ length: count }, (_one, index) => ({
    ...{ _id: new mongoose.Types.ObjectId(), countyId, state: 'active' as const, joinedAt: now },
    ...{ name: `Reader ${index}`, nameKey: `reader ${index}`, nameWords: [], workingDays: [] },
    email: `reader-${index}@${countyId}.example`,
  }));
  await Person.insertMany(people);
  await Membership.insertMany(
    people.map(({ _id: personId }) => ({
      ...{ countyId, personId, role: 'linkWorker', organisationId: teasel },
      ...{ state: 'active', startedAt: now },
    })),
  );
  await Invitee.insertMany(people.map(({ _id: personId }) => ({ personId, countyId, isOn: true })));
}
