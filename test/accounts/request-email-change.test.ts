import { describe, expect, it } from 'vitest';

import { requestEmailChange } from '#server/accounts/index.ts';
import { Person } from '#server/accounts/person.model.ts';

import {
  HOME,
  joinBarnaby,
  joinHazel,
  openFenwold,
  PASSWORD,
  queriesOf,
} from './support/county.ts';
import { saying, someText } from './support/saying.ts';

const HAZEL = 'hazel@teasel.example';

describe('T12: asking for another address', () => {
  it('needs the password', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    const before = (await fenwold.letters()).length;
    for (const currentPassword of [undefined, '', 'nettle nettle nettle']) {
      const form = { email: 'new@teasel.example', currentPassword };
      await expect(requestEmailChange(fenwold.tools, hazel, form, HOME)).rejects.toMatchObject({
        fields: { currentPassword: someText() },
      });
    }
    expect(await fenwold.letters()).toHaveLength(before);
  });

  it('writes to the new address to prove it and to the old one to warn, and changes nothing yet', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    const form = { email: 'New@teasel.example', currentPassword: PASSWORD };
    await requestEmailChange(fenwold.tools, hazel, form, HOME);
    const [toNew, toOld] = (await fenwold.letters()).slice(-2);
    expect(toNew?.to.address).toBe('new@teasel.example');
    expect(toNew?.action?.url).toMatch(/\/confirm-email\/[\w-]{43}$/);
    expect(toOld?.to.address).toBe(HAZEL);
    expect(toOld?.text).not.toContain('new@teasel.example');
    expect((await Person.findById(hazel.personId).lean())?.email).toBe(HAZEL);
  });

  it('answers the same after the same work where the address is in use, and tells its owner', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    const answers: unknown[] = [];
    const workFor = async (email: string) => {
      const before = (await fenwold.letters()).length;
      const queries = await queriesOf(async () => {
        const form = { email, currentPassword: PASSWORD };
        answers.push(await requestEmailChange(fenwold.tools, hazel, form, HOME));
      });
      return { queries: queries.sort(), letters: (await fenwold.letters()).length - before };
    };
    const free = await workFor('new@teasel.example');
    const taken = await workFor('alder@fenwold.example');
    const withoutLetters = (queries: string[]) => queries.filter((q) => !q.startsWith('outbox'));
    expect(withoutLetters(taken.queries)).toEqual(withoutLetters(free.queries));
    expect([free.letters, taken.letters]).toEqual([2, 2]);
    expect(answers).toEqual([undefined, undefined]);
    const toAlder = (await fenwold.letters()).filter(
      ({ to }) => to.address === 'alder@fenwold.example',
    );
    expect(toAlder.at(-1)?.subject).toContain('account already');
    expect(toAlder.at(-1)?.text).not.toContain('/confirm-email/');
  });

  it('is refused for one’s own address', async () => {
    const fenwold = await openFenwold();
    const hazel = await joinHazel(fenwold);
    const form = { email: HAZEL, currentPassword: PASSWORD };
    await expect(requestEmailChange(fenwold.tools, hazel, form, HOME)).rejects.toMatchObject({
      fields: { email: saying('already') },
    });
  });

  it('needs no password of those who have none', async () => {
    const fenwold = await openFenwold();
    const barnaby = await joinBarnaby(fenwold);
    const form = { email: 'new@loosestrife.example' };
    await expect(requestEmailChange(fenwold.tools, barnaby, form, HOME)).resolves.toBeUndefined();
  });
});
