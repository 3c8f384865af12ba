import { describe, expect, it } from 'vitest';

import { Person } from '#server/accounts/person.model.ts';
import { getChoices, listForYou, tryAddressAgain } from '#server/notifications/index.ts';
import { addressOf } from './support/open-for-you.ts';
import { openLetters } from './support/open-letters.ts';

const NOBODY = { code: 550, words: '5.1.1 No such user' };

describe('letters that come back', () => {
  it('stop further ones to that address, and the coordinators are told', async () => {
    const { hazel, people, mention, runAt, office, tools, subjectsTo, logged } =
      await openLetters();
    office.refuse(addressOf(hazel), NOBODY);
    await mention(hazel, 'Hazel Quickset');
    await mention(people.linnet, 'Linnet Sallow');
    await runAt('2026-10-12T08:00:00Z');
    expect(subjectsTo(people.linnet)).toHaveLength(1);
    await runAt('2026-10-12T08:05:00Z');
    const told = (await listForYou(tools, people.marjoram, {})).notifications;
    expect(told).toMatchObject([
      { kind: 'lettersReturn', who: 'Hazel Quickset', path: `/people/${hazel.personId}` },
    ]);
    expect((await getChoices(tools, hazel)).isStopped).toBe(true);
    office.refuse(addressOf(hazel), { code: 451, words: 'It would be asked' });
    await mention(hazel, 'Hazel Quickset');
    await runAt('2026-10-19T08:00:00Z');
    expect(logged.filter((line) => line.includes('letter not delivered'))).toHaveLength(1);
    expect(logged.join('')).not.toMatch(/hazel/i);
  });

  it('begin again when their reader says so, or has another address', async () => {
    const { hazel, people, mention, runAt, office, tools, subjectsTo } = await openLetters();
    for (const one of [hazel, people.linnet]) {
      office.refuse(addressOf(one), NOBODY);
      await mention(one, one.name);
    }
    await runAt('2026-10-12T08:00:00Z');
    office.refuse(addressOf(hazel), null);
    await tryAddressAgain(tools, hazel);
    await Person.updateOne({ _id: people.linnet.personId }, { email: 'linnet@new.example' });
    for (const one of [hazel, people.linnet]) await mention(one, one.name);
    expect((await getChoices(tools, people.linnet)).isStopped).toBe(false);
    await runAt('2026-10-19T08:00:00Z');
    const to = office.delivered.flatMap(({ recipients }) => recipients);
    expect(to).toContain('linnet@new.example');
    expect(subjectsTo(hazel)).toHaveLength(1);
    expect((await listForYou(tools, people.marjoram, {})).notifications).toMatchObject([
      { who: 'Linnet Sallow' },
    ]);
  });

  it('are not all letters where the mail server takes none of anybody', async () => {
    const { hazel, people, mention, runAt, office, tools } = await openLetters();
    office.refuse(addressOf(hazel), { code: 554, words: '5.7.1 Relay access denied' });
    await mention(hazel, 'Hazel Quickset');
    await runAt('2026-10-12T08:00:00Z');
    await runAt('2026-10-12T08:05:00Z');
    expect((await getChoices(tools, hazel)).isStopped).toBe(false);
    expect((await listForYou(tools, people.marjoram, {})).notifications).toEqual([]);
  });
});
