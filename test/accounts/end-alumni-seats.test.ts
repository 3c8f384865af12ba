import { describe, expect, it } from 'vitest';

import { endAlumniSeats, leaveCounty, signIn } from '#server/accounts/index.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { Person } from '#server/accounts/person.model.ts';
import { HOME, join, joinHazel, openFenwold, PASSWORD } from './support/county.ts';

describe('seats for reading whose time is over', () => {
  it('end with their sessions, which is told; the others stay', async () => {
    const fenwold = await openFenwold();
    const { tools, clock, announced, teaselHouse } = fenwold;
    const leaving = { currentPassword: PASSWORD, name: 'keep' };
    const hazel = await joinHazel(fenwold);
    const rowan = await join(fenwold, 'Rowan Brackett', {
      ...{ email: 'rowan@teasel.example', role: 'linkWorker', organisationId: teaselHouse },
    });
    await leaveCounty(tools, hazel, leaving);
    clock.forward({ days: 89 });
    await signIn(tools, { email: 'hazel@teasel.example', password: PASSWORD }, HOME);
    await leaveCounty(tools, rowan, leaving);
    clock.forward({ days: 2 });
    await endAlumniSeats(tools);
    expect(announced.at(-1)).toMatchObject({ event: 'session.ended' });
    const stateOf = async (id: string) => (await Person.findById(id).lean())?.state;
    expect(await stateOf(hazel.personId)).toBe('resting');
    expect(await stateOf(rowan.personId)).toBe('alumni');
    expect(await Membership.countDocuments({ state: 'alumni' })).toBe(1);
    const told = announced.length;
    await endAlumniSeats(tools);
    expect(announced).toHaveLength(told);
  });
});
