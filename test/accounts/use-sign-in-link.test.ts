import { describe, expect, it } from 'vitest';

import { changeRoles, requestSignInLink, useSignInLink } from '#server/accounts/index.ts';

import {
  actorOf,
  HOME,
  joinBarnaby,
  openFenwold,
  queriesOf,
  type TestCounty,
} from './support/county.ts';
import { saying } from './support/saying.ts';

const BARNABY = 'barnaby@loosestrife.example';
const over = { code: 'invalidInput', message: saying('used already') };

async function askForLink(county: TestCounty, next?: string): Promise<string> {
  await requestSignInLink(county.tools, { email: BARNABY, next }, HOME);
  return county.tokenTo(BARNABY);
}

describe('signing in by link', () => {
  it('opens a session and leads to the page that was asked for', async () => {
    const fenwold = await openFenwold();
    const barnaby = await joinBarnaby(fenwold);
    const token = await askForLink(fenwold, '/activities/7');
    const { setCookie, next } = await useSignInLink(fenwold.tools, { token }, HOME);
    expect((await actorOf(fenwold.tools, setCookie)).personId).toBe(barnaby.personId);
    expect(next).toBe('/activities/7');
  });

  it('leads to no other site', async () => {
    const fenwold = await openFenwold();
    await joinBarnaby(fenwold);
    const token = await askForLink(fenwold, '//evil.example/');
    expect((await useSignInLink(fenwold.tools, { token }, HOME)).next).toBe('/');
  });

  it('T08: works once, also when pressed twice at the same moment, for 30 minutes', async () => {
    const fenwold = await openFenwold();
    await joinBarnaby(fenwold);
    const token = await askForLink(fenwold);
    const press = () => useSignInLink(fenwold.tools, { token }, HOME);
    const outcomes = await Promise.allSettled([press(), press(), press()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(press()).rejects.toMatchObject(over);

    const late = await askForLink(fenwold);
    fenwold.clock.forward({ minutes: 30, seconds: 1 });
    await expect(useSignInLink(fenwold.tools, { token: late }, HOME)).rejects.toMatchObject(over);
  });

  it('opens nothing for somebody who has become a link worker since', async () => {
    const fenwold = await openFenwold();
    const barnaby = await joinBarnaby(fenwold);
    const { tools, alder, teaselHouse } = fenwold;
    const token = await askForLink(fenwold);
    const roles = [`linkWorker:${teaselHouse}`];
    await changeRoles(tools, alder, { personId: barnaby.personId, roles });
    await expect(useSignInLink(tools, { token }, HOME)).rejects.toMatchObject(over);
  });

  it.each([[{ $ne: null }], [['x']], [{ $regex: '^' }], [undefined]])(
    'T01: %j reads no document',
    async (token) => {
      const { tools } = await openFenwold();
      const queries = await queriesOf(() =>
        expect(useSignInLink(tools, { token }, HOME)).rejects.toMatchObject({
          code: 'invalidInput',
        }),
      );
      expect(queries).toEqual([]);
    },
  );
});
