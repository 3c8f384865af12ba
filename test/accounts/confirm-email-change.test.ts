import { describe, expect, it } from 'vitest';

import {
  confirmEmailChange,
  requestEmailChange,
  requestPasswordReset,
  resetPassword,
  signIn,
} from '#server/accounts/index.ts';
import { Person } from '#server/accounts/person.model.ts';

import {
  findActor,
  HOME,
  join,
  joinHazel,
  openFenwold,
  OTHER_PASSWORD,
  PASSWORD,
  type TestCounty,
} from './support/county.ts';
import { saying } from './support/saying.ts';

const HAZEL = 'hazel@teasel.example';
const NEW = 'new@teasel.example';
const over = { code: 'invalidInput', message: saying('used already') };

async function hazelAsks(county: TestCounty) {
  const hazel = await joinHazel(county);
  await requestEmailChange(county.tools, hazel, { email: NEW, currentPassword: PASSWORD }, HOME);
  return { hazel, token: await county.tokenTo(NEW) };
}

describe('T12: pressing the link in the letter to the new address', () => {
  it('changes the address, tells the old one, ends other sessions and keeps this one', async () => {
    const fenwold = await openFenwold();
    const { tools } = fenwold;
    const { hazel, token } = await hazelAsks(fenwold);
    const elsewhere = await signIn(tools, { email: HAZEL, password: PASSWORD }, HOME);
    await confirmEmailChange(tools, hazel, { token });

    expect(await findActor(tools, elsewhere.setCookie)).toBeNull();
    await expect(signIn(tools, { email: NEW, password: PASSWORD }, HOME)).resolves.toBeDefined();
    await expect(signIn(tools, { email: HAZEL, password: PASSWORD }, HOME)).rejects.toMatchObject({
      code: 'invalidInput',
    });
    expect((await fenwold.letters()).at(-1)).toMatchObject({
      to: { address: HAZEL },
      subject: 'Your e-mail address was changed',
    });
  });

  it('is for the one who asked only: nobody is talked into proving an address for somebody else', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const { hazel, token } = await hazelAsks(fenwold);
    await expect(confirmEmailChange(tools, alder, { token })).rejects.toMatchObject(over);
    expect((await Person.findById(alder.personId).lean())?.email).toBe('alder@fenwold.example');
    await expect(confirmEmailChange(tools, hazel, { token })).resolves.toBeUndefined();
  });

  it('works once and for 60 minutes', async () => {
    const fenwold = await openFenwold();
    const { tools, clock } = fenwold;
    const { hazel, token } = await hazelAsks(fenwold);
    clock.forward({ minutes: 61 });
    await expect(confirmEmailChange(tools, hazel, { token })).rejects.toMatchObject(over);
    clock.forward({ minutes: -2 });
    const outcomes = await Promise.allSettled([
      confirmEmailChange(tools, hazel, { token }),
      confirmEmailChange(tools, hazel, { token }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('changes nothing where somebody has joined with that address meanwhile', async () => {
    const fenwold = await openFenwold();
    const { tools, teaselHouse: organisationId } = fenwold;
    const { hazel, token } = await hazelAsks(fenwold);
    const sorrel = await join(fenwold, 'Sorrel Fen', {
      email: NEW,
      role: 'linkWorker',
      organisationId,
    });
    await expect(confirmEmailChange(tools, hazel, { token })).rejects.toMatchObject(over);
    expect((await Person.findById(sorrel.personId).lean())?.email).toBe(NEW);
    expect((await Person.findById(hazel.personId).lean())?.email).toBe(HAZEL);
  });

  it('ends a link for a new password that was sent to the old address', async () => {
    const fenwold = await openFenwold();
    const { tools } = fenwold;
    const { hazel, token } = await hazelAsks(fenwold);
    await requestPasswordReset(tools, { email: HAZEL }, HOME);
    const older = await fenwold.tokenTo(HAZEL);
    await confirmEmailChange(tools, hazel, { token });
    await expect(
      resetPassword(tools, { token: older, password: OTHER_PASSWORD }),
    ).rejects.toMatchObject(over);
  });
});
