import { describe, expect, it } from 'vitest';

import type { Where } from '#server/accounts/contract.ts';
import { findPasswordReset, requestPasswordReset } from '#server/accounts/index.ts';
import { Token } from '#server/accounts/token.model.ts';

import { ELSEWHERE, HOME, openFenwold, queriesOf } from './support/county.ts';

const ALDER = 'alder@fenwold.example';

describe('asking for a new password', () => {
  it('sends a link that is stored as a hash only', async () => {
    const fenwold = await openFenwold();
    await requestPasswordReset(fenwold.tools, { email: ' Alder@Fenwold.example' }, HOME);
    const token = await fenwold.tokenTo(ALDER);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await Token.find().lean())).not.toContain(token);
    expect(fenwold.logged.join('')).not.toContain(token);
  });

  it('ends an older link with the newer one', async () => {
    const fenwold = await openFenwold();
    const { tools } = fenwold;
    await requestPasswordReset(tools, { email: ALDER }, HOME);
    const older = await fenwold.tokenTo(ALDER);
    expect(await findPasswordReset(tools, { token: older })).not.toBeNull();
    await requestPasswordReset(tools, { email: ALDER }, HOME);
    expect(await findPasswordReset(tools, { token: older })).toBeNull();
    expect(await findPasswordReset(tools, { token: await fenwold.tokenTo(ALDER) })).not.toBeNull();
  });

  it('makes one link that counts where two ask at one moment', async () => {
    const fenwold = await openFenwold();
    await Promise.all(
      [1, 2, 3].map(() => requestPasswordReset(fenwold.tools, { email: ALDER }, HOME)),
    );
    expect(await Token.countDocuments({ purpose: 'passwordReset' })).toBe(1);
  });

  it('sends four letters an hour for one network, and does not keep the owner from asking at home', async () => {
    const { tools } = await openFenwold();
    const ask = (where: Where) => requestPasswordReset(tools, { email: ALDER }, where);
    for (let tries = 0; tries < 4; tries += 1) await ask(ELSEWHERE);
    await expect(ask(ELSEWHERE)).rejects.toMatchObject({ code: 'tooManyRequests' });
    await expect(ask(HOME)).resolves.toBeUndefined();
  });

  it('sends twenty letters an hour from one address, whoever they are for', async () => {
    const { tools } = await openFenwold();
    const ask = (n: number) => requestPasswordReset(tools, { email: `n${n}@x.example` }, HOME);
    for (let n = 0; n < 20; n += 1) await ask(n);
    await expect(ask(20)).rejects.toMatchObject({ code: 'tooManyRequests' });
  });

  it('sends twenty letters an hour to one address, from however many networks', async () => {
    const { tools } = await openFenwold();
    const ask = (n: number) =>
      requestPasswordReset(tools, { email: ALDER }, { address: `203.0.${n}.1`, agent: '' });
    for (let n = 0; n < 20; n += 1) await ask(n);
    await expect(ask(20)).rejects.toMatchObject({ code: 'tooManyRequests' });
  });
});

describe('T05: a known and an unknown address', () => {
  it('get the same answer after the same work, and nobody gets a letter for the unknown one', async () => {
    const fenwold = await openFenwold();
    const answers: unknown[] = [];
    const workFor = (email: string) =>
      queriesOf(async () =>
        answers.push(await requestPasswordReset(fenwold.tools, { email }, HOME)),
      );
    const known = await workFor(ALDER);
    const lettersSoFar = (await fenwold.letters()).length;
    const unknown = await workFor('nobody@fenwold.example');
    expect(unknown).toEqual(known);
    expect(known).toContain('tokens.replaceOne');
    expect(answers).toEqual([undefined, undefined]);
    expect(await fenwold.letters()).toHaveLength(lettersSoFar);
    expect(lettersSoFar).toBe(1);
  });

  it('leave one trace each, however often they are tried', async () => {
    const { tools } = await openFenwold();
    for (let tries = 0; tries < 3; tries += 1) {
      await requestPasswordReset(tools, { email: 'nobody@fenwold.example' }, HOME);
    }
    expect(await Token.countDocuments()).toBe(1);
  });
});

describe('T09: the link in the letter', () => {
  it('has the public origin, which no request can set', async () => {
    const fenwold = await openFenwold({ publicOrigin: 'https://hedgerow.example' });
    const forged = { ...HOME, host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    await requestPasswordReset(fenwold.tools, { email: ALDER, host: 'evil.example' }, forged);
    const letter = (await fenwold.letters()).at(-1);
    expect(letter?.action?.url).toMatch(/^https:\/\/hedgerow\.example\/reset-password\/[\w-]{43}$/);
    expect(JSON.stringify(letter)).not.toContain('evil');
  });
});

describe('T01: operators instead of an address', () => {
  it.each([[{ $ne: null }], [[ALDER]], [{ $regex: '^' }], [undefined]])(
    '%j reads no document',
    async (email) => {
      const { tools } = await openFenwold();
      const refusals: unknown[] = [];
      const queries = await queriesOf(() =>
        requestPasswordReset(tools, { email }, HOME).catch((error: unknown) =>
          refusals.push(error),
        ),
      );
      expect(refusals).toEqual([expect.objectContaining({ code: 'invalidInput' })]);
      expect(queries).toEqual([]);
    },
  );
});
