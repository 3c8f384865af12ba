import { describe, expect, it } from 'vitest';

import { changeHelpLines, getHelpPanel, getKeptPanel } from '#server/administration/index.ts';
import { openFenwold } from '#test/providers/support/open-fenwold.ts';

import { linesForm } from './support/forms.ts';

const fieldsOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Object && 'fields' in error ? error.fields : error),
  );

describe('changing the help lines', () => {
  it('is for coordinators and administrators of the county, and not there for others', async () => {
    const { tools, marjoram, alder, hazel, barnaby, stranger } = await openFenwold();
    for (const actor of [hazel, barnaby, stranger]) {
      const work = changeHelpLines(tools, actor, linesForm());
      await expect(work).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await getKeptPanel(tools, marjoram)).reviewBy).toBeNull();
    await changeHelpLines(tools, marjoram, linesForm());
    await changeHelpLines(tools, alder, linesForm({ name2: '', number2: '' }));
    expect((await getHelpPanel(tools, hazel)).lines.map(({ name }) => name)).toEqual(['Emergency']);
  });

  it('says everything that is wrong at once, at its field', async () => {
    const { tools, marjoram } = await openFenwold();
    const typed = linesForm({ number1: 'nine', name2: '', reviewBy: '2026-02-30' });
    expect(Object.keys((await fieldsOf(changeHelpLines(tools, marjoram, typed))) ?? {})).toEqual([
      'number1',
      'name2',
      'reviewBy',
    ]);
    const empty = { reviewBy: '2027-01-15' };
    expect(await fieldsOf(changeHelpLines(tools, marjoram, empty))).toHaveProperty('name1');
    for (const reviewBy of ['2026-10-07', '2029-01-01', '']) {
      const refused = await fieldsOf(changeHelpLines(tools, marjoram, linesForm({ reviewBy })));
      expect(refused).toHaveProperty('reviewBy');
    }
    const twisted = linesForm({ number1: { $gt: '' }, name2: ['a', 'b'] });
    expect(await fieldsOf(changeHelpLines(tools, marjoram, twisted))).toHaveProperty('number1');
  });

  it('keeps out what Guard stops, and stores nothing then', async () => {
    const { tools, marjoram, logged } = await openFenwold();
    const typed = linesForm({ words1: 'Ask about 999 000 1006' });
    expect(await fieldsOf(changeHelpLines(tools, marjoram, typed))).toHaveProperty('words1');
    expect((await getKeptPanel(tools, marjoram)).reviewBy).toBeNull();
    expect(logged.join('')).toContain('nhsNumber');
    expect(logged.join('')).not.toMatch(/999 ?000 ?1006/);
  });
});
