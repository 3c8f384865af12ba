import type { Actor } from '#server/accounts/contract.ts';
import { County } from '#server/accounts/county.model.ts';
import { signIn } from '#server/accounts/index.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { nameFields, toNameKey } from '#server/accounts/names.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';
import { hashPassword } from '#server/accounts/passwords.ts';
import { Person } from '#server/accounts/person.model.ts';
import type { Tools } from '#server/lib/tools.ts';

import { actorOf, HOME, PASSWORD } from './county.ts';

export interface SecondCounty {
  countyId: string;
  organisationId: string;
  /** Bryony Weir: administrator and coordinator there. */
  bryony: Actor;
}

/** Marlshire, another county of the same installation, with its own staff. */
export async function addMarlshire(tools: Tools): Promise<SecondCounty> {
  const now = tools.clock.now();
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
    passwordHash: await hashPassword(PASSWORD),
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
  const { setCookie } = await signIn(tools, { email, password: PASSWORD }, HOME);
  return {
    countyId: countyId.toString(),
    organisationId: organisation._id.toString(),
    bryony: await actorOf(tools, setCookie),
  };
}
