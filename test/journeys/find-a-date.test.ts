import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { expectNoComplaint } from '#test/support/browser.ts';
import { expectNoFault } from '#test/support/find-faults.ts';
import { useWalledCounty } from '#test/support/use-walled-county.ts';

const phone = { width: 320, height: 740 };
const DAY_MS = 86_400_000;

/** The day so far ahead, as forms take it. */
const dayAhead = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
/** And as people read it. */
const wordsAhead = (days: number) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
    .format(new Date(`${dayAhead(days)}T12:00:00Z`))
    .replace(',', '');

/** Somebody looks for a date, people say what suits them, and one is chosen. */
describe('finding a date', () => {
  const { county, openAs } = useWalledCounty();
  const row = (page: Page, days: number) =>
    page.getByRole('row', { name: new RegExp(wordsAhead(days)) });
  const say = (page: Page, days: number, words: string) =>
    page
      .getByRole('group', { name: new RegExp(wordsAhead(days)) })
      .getByText(words, { exact: true })
      .click();

  const layouts = [
    ['with script', true],
    ['without script', false],
  ] as const;

  it.each(layouts)('from the question to the meeting, %s', async (_, script) => {
    const name = script ? 'Live training' : 'Plain training';
    const hazel = await openAs('linkWorker', '/meetings/polls/new', { ...phone, script });
    await hazel.getByLabel('Name of the meeting').fill(name);
    await hazel.getByLabel('How long does it take?').selectOption('120');
    await hazel.getByLabel('Day 1', { exact: true }).fill(dayAhead(12));
    await hazel.getByLabel('Start 1', { exact: true }).fill('10:00');
    await hazel.getByLabel('Day 4', { exact: true }).fill(dayAhead(14));
    await hazel.getByRole('button', { name: 'Add another time' }).click();
    await hazel.getByLabel('Day 6', { exact: true }).fill(dayAhead(19));
    // What was typed is there still, one row below the other.
    expect(await hazel.getByLabel('Day 2', { exact: true }).inputValue()).toBe(dayAhead(14));
    expect(await hazel.getByLabel('Name of the meeting').inputValue()).toBe(name);
    if (script) await expectNoFault(hazel);
    await hazel.getByRole('button', { name: 'Ask everybody' }).click();
    await hazel.getByText('Everybody who may come is asked.').waitFor();
    const path = new URL(hazel.url()).pathname;

    const far = { script, timeZone: 'America/Los_Angeles' };
    const teazle = await openAs('supervisor', path, { ...far, ...phone });
    const when = `${wordsAhead(14)}, 10 am to noon, UK time`;
    await teazle.getByText(when).first().waitFor();
    await teazle.getByRole('button', { name: 'Save my answers' }).click();
    await teazle.getByRole('alert').waitFor();
    await say(teazle, 12, 'If need be');
    await say(teazle, 14, 'Yes');
    await teazle.getByRole('button', { name: 'Save my answers' }).click();
    await teazle.getByText('Your answers are saved.').waitFor();
    await row(teazle, 14).getByText('1 can').waitFor();
    if (script) {
      await expectNoFault(teazle);
      // The counts follow where nobody has loaded anything.
      await row(hazel, 14).getByText('1 can').waitFor();
    } else await hazel.reload();
    const best = hazel.getByRole('rowheader').first();
    expect(await best.textContent()).toContain(when);
    await best.getByRole('link').click();
    await hazel.getByText('Who said what').waitFor();
    if (script) await expectNoFault(hazel);
    await hazel.getByLabel('Where').fill('Ambry Village Hall');
    await hazel.getByRole('button', { name: 'Choose this date' }).click();
    await hazel.getByRole('heading', { level: 1, name: new RegExp(wordsAhead(14)) }).waitFor();
    await hazel.getByText('1 going').waitFor();

    if (!script) await teazle.reload();
    await teazle.getByText('A date was chosen.').waitFor();
    await teazle.getByRole('link', { name: when }).click();
    await teazle.getByRole('button', { name: 'Going', pressed: true }).waitFor();
    for (const page of [hazel, teazle]) expectNoComplaint(page);
  });

  it.each(layouts)(
    'can be called off, and those who were asked are told, %s',
    async (_, script) => {
      const name = script ? 'Live outing' : 'Plain outing';
      const hazelHerself = county().actorOf('linkWorker');
      const { pollId } = await county().platform.meetings.createPoll(hazelHerself, {
        ...{ name, audience: hazelHerself.hostOrganisationIds, minutes: 60, place: 'The mill' },
        ...{ phone: '', link: '', clientId: `call-off-${String(script)}`.padEnd(24, '0') },
        times: [12, 19].map((days) => ({ day: dayAhead(days), startTime: '10:00' })),
      });
      const path = `/meetings/polls/${pollId}`;
      const teazle = await openAs('supervisor', path, { script });
      expect(await teazle.getByRole('link', { name: 'Call it off' }).count()).toBe(0);
      const hazel = await openAs('linkWorker', path, { ...phone, script });
      await hazel.getByRole('link', { name: 'Call it off' }).click();
      await hazel.getByRole('heading', { level: 1, name: 'Look for no date any more?' }).waitFor();
      if (script) await expectNoFault(hazel);
      await hazel.getByRole('button', { name: 'Call it off' }).click();
      await hazel.getByText('This was called off.').waitFor();
      if (!script) await teazle.reload();
      await teazle.getByText('This was called off.').waitFor();
      expect(await teazle.getByRole('button', { name: 'Save my answers' }).count()).toBe(0);
      await county().platform.notifications.tellConcerns();
      await teazle.goto(`${county().origin}/for-you`);
      await teazle
        .getByRole('link', { name: `${name} does not look for a date any more` })
        .waitFor();
      for (const page of [hazel, teazle]) expectNoComplaint(page);
    },
  );

  it('is said of on the meetings page and on the start page of those who have not answered', async () => {
    const teazle = await openAs('supervisor', '/');
    await teazle.getByText('A date is looked for.').waitFor();
    await teazle.goto(`${county().origin}/meetings`);
    await teazle.getByRole('heading', { name: 'Dates we are looking for' }).waitFor();
    expectNoComplaint(teazle);
  });
});
