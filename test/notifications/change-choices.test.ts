import { describe, expect, it } from 'vitest';

import { InvalidInputError } from '#server/lib/errors.ts';
import { changeChoices, getChoices } from '#server/notifications/index.ts';
import { choicesForm, openLetters } from './support/open-letters.ts';

describe('choosing how I am told', () => {
  it('holds for what waits already: sooner, later, or by no letter', async () => {
    const { hazel, people, mention, choose, runAt, subjectsTo } = await openLetters();
    const { linnet, marjoram, rowan } = people;
    for (const { name } of [hazel, linnet, marjoram]) await mention(hazel, name, rowan);
    await runAt('2026-10-07T09:00:00Z');
    await choose(hazel, { mentions: 'now' });
    await choose(linnet, { digestDays: ['thursday'], digestHour: '11' });
    await choose(marjoram, { mentions: 'no' });
    await runAt('2026-10-07T09:01:00Z');
    expect(subjectsTo(hazel)).toEqual(['Somebody mentioned you']);
    await runAt('2026-10-08T09:59:00Z');
    expect(subjectsTo(linnet)).toEqual([]);
    await runAt('2026-10-08T10:00:00Z');
    expect(subjectsTo(linnet)).toEqual(['For you on Hedgerow']);
    await runAt('2026-10-12T08:00:00Z');
    expect(subjectsTo(marjoram)).toEqual([]);
  });

  it('keeps what was chosen, for me alone', async () => {
    const { hazel, people, tools, choose } = await openLetters();
    await choose(hazel, {
      ...{ threads: 'no', digestDays: ['tuesday', 'friday'], digestHour: '16' },
      ...{ keepsQuiet: undefined, restsOnDaysOff: undefined },
    });
    expect((await getChoices(tools, hazel)).choices).toMatchObject({
      ways: { threads: 'no', mentions: 'digest' },
      ...{ digestDays: ['tuesday', 'friday'], digestHour: 16 },
      ...{ keepsQuiet: false, restsOnDaysOff: false },
    });
    const other = await getChoices(tools, people.linnet);
    expect(other.choices.digestDays).toEqual(['monday']);
  });

  it('takes nothing that the page does not have', async () => {
    const { hazel, tools } = await openLetters();
    const wrong: Record<string, unknown>[] = [
      { mentions: 'always' },
      { digestDays: ['someday'] },
      { digestHour: '24' },
      { quietFrom: '25:00' },
      { quietUntil: { $gt: '' } },
    ];
    for (const one of wrong) {
      await expect(changeChoices(tools, hazel, choicesForm(one))).rejects.toThrow(
        InvalidInputError,
      );
    }
  });
});
