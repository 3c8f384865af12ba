import { describe, expect, it } from 'vitest';

import { County } from '#server/accounts/county.model.ts';
import { makeFirstRunCode } from '#server/accounts/first-run-code.ts';
import { identify, isFirstRun, openCounty } from '#server/accounts/index.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';
import { Person } from '#server/accounts/person.model.ts';

import { actorOf, ELSEWHERE, HOME, makeTools, openFenwold, PASSWORD } from './support/county.ts';
import { saying } from './support/saying.ts';

const firstForm = (code: string) => ({
  code,
  county: 'Fenwold',
  organisation: 'Teasel House',
  name: 'Alder Gatepost',
  email: 'Alder@Fenwold.example',
  password: PASSWORD,
});

describe('the first run', () => {
  it('makes the county, its first host organisation and a person who is administrator and coordinator, signed in', async () => {
    const { tools, changes } = makeTools();
    const { setCookie } = await openCounty(tools, firstForm(makeFirstRunCode(tools)), HOME);

    const alder = await actorOf(tools, setCookie);
    expect(alder).toMatchObject({
      name: 'Alder Gatepost',
      roles: ['coordinator', 'administrator'],
      hostOrganisationIds: [],
    });
    expect(await County.findOne().lean()).toMatchObject({ name: 'Fenwold', state: 'open' });
    expect(await Organisation.findOne().lean()).toMatchObject({
      name: 'Teasel House',
      kinds: ['host'],
    });
    expect(await Person.findOne().lean()).toMatchObject({ email: 'alder@fenwold.example' });
    expect(changes.map(({ kind }) => kind)).toEqual(['county', 'organisation', 'membership']);
    expect(await isFirstRun(tools)).toBe(false);
  });

  it('takes the code in small letters and with blanks, and no other code', async () => {
    const { tools } = makeTools();
    const code = makeFirstRunCode(tools);
    const wrong = code.startsWith('2') ? `3${code.slice(1)}` : `2${code.slice(1)}`;
    await expect(openCounty(tools, firstForm(wrong), HOME)).rejects.toMatchObject({
      code: 'invalidInput',
      fields: { code: saying('terminal') },
    });
    expect(await isFirstRun(tools)).toBe(true);

    await openCounty(tools, firstForm(` ${code.toLowerCase().replaceAll('-', ' ')} `), HOME);
    expect(await isFirstRun(tools)).toBe(false);
  });

  it('happens once, also when two try at the same moment', async () => {
    const { tools } = makeTools();
    const form = firstForm(makeFirstRunCode(tools));
    const outcomes = await Promise.allSettled([
      openCounty(tools, form, HOME),
      openCounty(tools, { ...form, email: 'sorrel@fenwold.example' }, ELSEWHERE),
      openCounty(tools, { ...form, email: 'yarrow@fenwold.example' }, ELSEWHERE),
    ]);
    const opened = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(opened).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' });
    }
    expect(await County.countDocuments()).toBe(1);
    expect(await Organisation.countDocuments()).toBe(1);
    expect(await Person.countDocuments()).toBe(1);
  });

  it('is refused once a county is there, with the right code too', async () => {
    const { tools } = await openFenwold();
    const form = { ...firstForm(makeFirstRunCode(tools)), email: 'late@fenwold.example' };
    await expect(openCounty(tools, form, HOME)).rejects.toMatchObject({ code: 'conflict' });
    expect(await County.countDocuments()).toBe(1);
  });

  it('does not let anybody guess the code', async () => {
    const { tools } = makeTools();
    const guess = () => openCounty(tools, firstForm('AAAA-AAAA-AAAA'), HOME);
    for (let tries = 0; tries < 10; tries += 1) {
      await expect(guess()).rejects.toMatchObject({ code: 'invalidInput' });
    }
    await expect(guess()).rejects.toMatchObject({ code: 'tooManyRequests' });
  });

  it('keeps what was wrong apart, field by field', async () => {
    const { tools } = makeTools();
    const empty = openCounty(tools, { password: 'short' }, HOME);
    await expect(empty).rejects.toMatchObject({
      fields: {
        code: 'Type the code from the terminal.',
        county: 'Type the name of your county.',
        name: 'Type your name.',
        email: saying('e-mail address'),
        password: saying('10 letters'),
      },
    });
    const weak = openCounty(
      tools,
      { ...firstForm(makeFirstRunCode(tools)), password: 'aldergatepost' },
      HOME,
    );
    await expect(weak).rejects.toMatchObject({
      fields: { password: saying('easy to guess') },
    });
    expect(await isFirstRun(tools)).toBe(true);
  });

  it('opens the session under an id that only the browser knows', async () => {
    const { tools } = makeTools();
    const { setCookie } = await openCounty(tools, firstForm(makeFirstRunCode(tools)), HOME);
    const cookieHeader = setCookie.replace(/=.*/, `=${'a'.repeat(40)}`);
    expect(await identify(tools, { cookieHeader, requestId: 'r', prolong: true })).toBeNull();
  });
});
