import { County } from '#server/accounts/county.model.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { nameFields, toNameKey } from '#server/accounts/names.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';
import { hashPassword } from '#server/accounts/passwords.ts';
import { Person } from '#server/accounts/person.model.ts';
import type { Clock } from '#server/lib/clock.ts';

/**
 * Writes another county of the same installation with its own staff: Bryony Weir, administrator and
 * coordinator there, who signs in with this password.
 */
export async function writeMarlshire(clock: Clock, password: string) {
  const now = clock.now();
  const county = await County.create({
    number: 2,
    name: 'Marlshire',
    state: 'open',
    openedAt: now,
    administratorsVersion: 0,
  });
  const countyId = county._id;
  const organisation = await Organisation.create({
    countyId,
    name: 'Sedge Trust',
    nameKey: toNameKey('Sedge Trust'),
    kinds: ['host'],
    state: 'open',
    addedAt: now,
  });
  const email = 'bryony@marlshire.example';
  const person = await Person.create({
    countyId,
    email,
    ...nameFields('Bryony Weir'),
    workingDays: [],
    passwordHash: await hashPassword(password),
    state: 'active',
    joinedAt: now,
  });
  await Membership.insertMany(
    (['coordinator', 'administrator'] as const).map((role) => ({
      countyId,
      personId: person._id,
      role,
      state: 'active' as const,
      startedAt: now,
    })),
  );
  return { countyId: countyId.toString(), organisationId: organisation._id.toString(), email };
}
