import { describe, expect, it } from 'vitest';

import {
  requestPasswordReset,
  requestSignInLink,
  resetPassword,
  signIn,
} from '#server/accounts/index.ts';

import {
  alderSignsIn,
  findActor,
  HOME,
  joinBarnaby,
  openFenwold,
  OTHER_PASSWORD,
  PASSWORD,
  queriesOf,
  type TestCounty,
} from './support/county.ts';
import { saying, someText } from './support/saying.ts';

const ALDER = 'alder@fenwold.example';

async function askForLink(county: TestCounty): Promise<string> {
  await requestPasswordReset(county.tools, { email: ALDER }, HOME);
  return county.tokenTo(ALDER);
}

describe('a new password by link', () => {
  it('takes the place of the old one, ends all sessions and sends word', async () => {
    const fenwold = await openFenwold();
    const { tools, announced, alder } = fenwold;
    const { setCookie } = await signIn(tools, alderSignsIn, HOME);
    const token = await askForLink(fenwold);
    await resetPassword(tools, { token, password: OTHER_PASSWORD });

    expect(await findActor(tools, setCookie)).toBeNull();
    const ended = announced.flatMap(({ event, view }) => (event === 'session.ended' ? [view] : []));
    expect(JSON.stringify(ended)).toContain(alder.sessionHash);
    await expect(signIn(tools, alderSignsIn, HOME)).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(
      signIn(tools, { email: ALDER, password: OTHER_PASSWORD }, HOME),
    ).resolves.toBeDefined();
    expect((await fenwold.letters()).at(-1)?.subject).toBe('Your password was changed');
  });

  it('that is weak is refused with help, and the link stays good', async () => {
    const fenwold = await openFenwold();
    const token = await askForLink(fenwold);
    for (const password of ['short', 'aldergatepost', 'password1234', 'a'.repeat(40)]) {
      await expect(resetPassword(fenwold.tools, { token, password })).rejects.toMatchObject({
        fields: { password: someText() },
      });
    }
    await expect(
      resetPassword(fenwold.tools, { token, password: OTHER_PASSWORD }),
    ).resolves.toBeUndefined();
  });

  it('gives a password to an activity provider who had none', async () => {
    const fenwold = await openFenwold();
    await joinBarnaby(fenwold);
    const email = 'barnaby@loosestrife.example';
    await requestPasswordReset(fenwold.tools, { email }, HOME);
    await resetPassword(fenwold.tools, {
      token: await fenwold.tokenTo(email),
      password: OTHER_PASSWORD,
    });
    await expect(
      signIn(fenwold.tools, { email, password: OTHER_PASSWORD }, HOME),
    ).resolves.toBeDefined();
  });
});

describe('T08: a link for a new password', () => {
  const over = { code: 'invalidInput', message: saying('used already') };

  it('works once', async () => {
    const fenwold = await openFenwold();
    const token = await askForLink(fenwold);
    await resetPassword(fenwold.tools, { token, password: OTHER_PASSWORD });
    await expect(resetPassword(fenwold.tools, { token, password: PASSWORD })).rejects.toMatchObject(
      over,
    );
  });

  it('works once of two pressed at the same moment', async () => {
    const fenwold = await openFenwold();
    const token = await askForLink(fenwold);
    const outcomes = await Promise.allSettled(
      [OTHER_PASSWORD, PASSWORD, OTHER_PASSWORD].map((password) =>
        resetPassword(fenwold.tools, { token, password }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(over);
    }
  });

  it('is good for 60 minutes and no longer', async () => {
    const fenwold = await openFenwold();
    const token = await askForLink(fenwold);
    const reset = () => resetPassword(fenwold.tools, { token, password: OTHER_PASSWORD });
    fenwold.clock.forward({ minutes: 61 });
    await expect(reset()).rejects.toMatchObject(over);
    fenwold.clock.forward({ minutes: -2 });
    await expect(reset()).resolves.toBeUndefined();
  });

  it('ends when a newer one is made, and is of no use for another purpose', async () => {
    const fenwold = await openFenwold();
    const { tools } = fenwold;
    const older = await askForLink(fenwold);
    await askForLink(fenwold);
    await expect(
      resetPassword(tools, { token: older, password: OTHER_PASSWORD }),
    ).rejects.toMatchObject(over);

    await joinBarnaby(fenwold);
    const email = 'barnaby@loosestrife.example';
    await requestSignInLink(tools, { email }, HOME);
    const token = await fenwold.tokenTo(email);
    await expect(resetPassword(tools, { token, password: OTHER_PASSWORD })).rejects.toMatchObject(
      over,
    );
  });
});

describe('T01: operators instead of a token', () => {
  it.each([[{ $ne: null }], [['x']], [{ $regex: '^' }], [undefined]])(
    '%j reads no document',
    async (token) => {
      const { tools } = await openFenwold();
      const refusals: unknown[] = [];
      const queries = await queriesOf(() =>
        resetPassword(tools, { token, password: OTHER_PASSWORD }).catch((error: unknown) =>
          refusals.push(error),
        ),
      );
      expect(refusals).toEqual([expect.objectContaining({ code: 'invalidInput' })]);
      expect(queries).toEqual([]);
    },
  );
});
