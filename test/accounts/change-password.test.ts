import { describe, expect, it } from 'vitest';

import {
  changePassword,
  requestPasswordReset,
  resetPassword,
  signIn,
} from '#server/accounts/index.ts';

import {
  actorOf,
  alderSignsIn,
  findActor,
  HOME,
  joinBarnaby,
  openFenwold,
  OTHER_PASSWORD,
  PASSWORD,
} from './support/county.ts';
import { saying } from './support/saying.ts';

const change = { currentPassword: PASSWORD, password: OTHER_PASSWORD };

describe('changing one’s password', () => {
  it('T34: goes on under a new session id and ends all others, this one included', async () => {
    const { tools, announced } = await openFenwold();
    const here = await signIn(tools, alderSignsIn, HOME);
    const there = await signIn(tools, alderSignsIn, HOME);
    const actor = await actorOf(tools, here.setCookie);
    const { setCookie } = await changePassword(tools, actor, change, HOME);

    expect(await findActor(tools, here.setCookie)).toBeNull();
    expect(await findActor(tools, there.setCookie)).toBeNull();
    expect(await findActor(tools, setCookie)).toMatchObject({ personId: actor.personId });
    expect(JSON.stringify(announced)).toContain(actor.sessionHash);
    await expect(signIn(tools, alderSignsIn, HOME)).rejects.toMatchObject({ code: 'invalidInput' });
    const form = { ...alderSignsIn, password: OTHER_PASSWORD };
    await expect(signIn(tools, form, HOME)).resolves.toBeDefined();
  });

  it('needs the current password, five tries in half an hour', async () => {
    const { tools, alder } = await openFenwold();
    const guess = () =>
      changePassword(tools, alder, { ...change, currentPassword: 'nettle nettle nettle' }, HOME);
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(guess()).rejects.toMatchObject({
        fields: { currentPassword: saying('not your password') },
      });
    }
    await expect(guess()).rejects.toMatchObject({ code: 'tooManyRequests' });
    await expect(changePassword(tools, alder, change, HOME)).rejects.toMatchObject({
      code: 'tooManyRequests',
    });
  });

  it('refuses a weak one with help', async () => {
    const { tools, alder } = await openFenwold();
    const form = { ...change, password: 'alder gatepost' };
    await expect(changePassword(tools, alder, form, HOME)).rejects.toMatchObject({
      fields: { password: saying('easy to guess') },
    });
    await expect(signIn(tools, alderSignsIn, HOME)).resolves.toBeDefined();
  });

  it('ends links that were sent before, and sends word', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    await requestPasswordReset(tools, { email: alderSignsIn.email }, HOME);
    const token = await fenwold.tokenTo(alderSignsIn.email);
    await changePassword(tools, alder, change, HOME);
    await expect(resetPassword(tools, { token, password: PASSWORD })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    expect((await fenwold.letters()).at(-1)?.subject).toBe('Your password was changed');
  });

  it('is not for those who sign in by link', async () => {
    const fenwold = await openFenwold();
    const barnaby = await joinBarnaby(fenwold);
    await expect(changePassword(fenwold.tools, barnaby, change, HOME)).rejects.toMatchObject({
      fields: { form: saying('by link') },
    });
  });

  it('counts once of two at the same moment', async () => {
    const { tools, alder } = await openFenwold();
    const outcomes = await Promise.allSettled([
      changePassword(tools, alder, change, HOME),
      changePassword(tools, alder, { ...change, password: 'walnut copper violin harvest' }, HOME),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
