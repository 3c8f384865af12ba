import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { allotment } from '#test/activities/support/open-board.ts';
import { expectNoComplaint } from '#test/support/browser.ts';
import { expectNoFault } from '#test/support/find-faults.ts';
import { useWalledCounty } from '#test/support/use-walled-county.ts';

const phone = { width: 320, height: 740 };

/** A coordinator finds that two activities are one, and nobody who had the other is lost. */
describe('merging two activities', () => {
  const { browser, county, openAs } = useWalledCounty();
  const add = async (name: string, others: Record<string, unknown> = {}) => {
    const form = allotment(county().ids.organisationId ?? '', { name, ...others });
    const marjoram = county().actorOf('coordinator');
    return (await county().platform.activities.addActivity(marjoram, form)).activityId;
  };

  it.each([
    ['with script', true],
    ['without script', false],
  ])(
    'both side by side, one stays, and all ways to the other lead there, %s',
    async (_, script) => {
      const kind = script ? 'Live' : 'Plain';
      const stays = await add(`${kind} rowing`, { isFree: 'yes' });
      const goes = await add(`${kind} rowing club`, { isFree: '', costWords: '£3 with tea' });
      const hazel = await openAs('linkWorker', `/whats-on/${goes}`);
      await hazel.getByRole('button', { name: 'On my shortlist' }).click();
      await hazel.getByRole('link', { name: 'My shortlist · 1' }).waitFor();
      const watching = await openAs('supervisor', '/whats-on');
      await watching.getByRole('link', { name: `${kind} rowing club`, exact: true }).waitFor();

      const page = await openAs('coordinator', `/whats-on/${stays}`, { ...phone, script });
      await page.getByRole('link', { name: 'This is the same as another one' }).click();
      await page.getByRole('heading', { name: 'Perhaps one of these' }).waitFor();
      if (script) await expectNoFault(page);
      await page.getByLabel('It is called something else').fill('xylophone');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByRole('heading', { name: 'Nothing like it' }).waitFor();
      await page.goto(`${county().origin}/whats-on/${stays}/merge`);
      await page.getByRole('link', { name: `${kind} rowing club`, exact: true }).click();

      await page.getByRole('heading', { level: 1, name: 'Merge these two' }).waitFor();
      // What was checked last is chosen already.
      expect(await page.getByLabel('£3 with tea').isChecked()).toBe(true);
      await page.locator('label', { hasText: new RegExp(`^${kind} rowing$`) }).click();
      if (script) await expectNoFault(page);
      await page.getByRole('button', { name: 'Merge them' }).click();
      await page.getByText('The other one is off What’s on.').waitFor();
      await page.getByRole('heading', { level: 1, name: `${kind} rowing`, exact: true }).waitFor();
      await page.getByText('£3 with tea').first().waitFor();

      // Whoever looks at the other sees the one that stays; the board has one.
      await hazel.waitForURL(`${county().origin}/whats-on/${stays}`);
      await watching
        .getByRole('link', { name: `${kind} rowing club`, exact: true })
        .waitFor({ state: 'detached' });
      const open = await browser.openPage({ script });
      await open.goto(`${county().origin}/activities/${goes}`);
      await open.waitForURL(`${county().origin}/activities/${stays}`);
      const data = await open.request.get(`${county().origin}/api/open-referral/services/${goes}`);
      expect(data.status()).toBe(404);
      await hazel.goto(`${county().origin}/whats-on/shortlist`);
      await hazel.getByRole('heading', { level: 2, name: `${kind} rowing`, exact: true }).waitFor();
      // The browser keeps the one that stayed.
      await hazel.goto(`${county().origin}/whats-on/${stays}`);
      await hazel.getByRole('button', { name: 'On my shortlist', pressed: true }).waitFor();
      await hazel.getByRole('link', { name: 'My shortlist · 1' }).waitFor();

      // Who, when, and what the other said.
      await page.getByRole('heading', { name: 'Merged into this one' }).waitFor();
      await page.getByText(/^Merged today by Marjoram/).waitFor();
      await page.getByText(`What it said: ${kind} rowing club`).click();
      await page.getByText('Cost, taken from it').waitFor();
      expect(await hazel.getByText('Merged into this one').count()).toBe(0);
      if (script) await expectNoFault(page);

      await page.getByRole('button', { name: /^These are two after all/ }).click();
      await watching.getByRole('link', { name: `${kind} rowing club`, exact: true }).waitFor();
      await page
        .getByRole('heading', { name: 'Merged into this one' })
        .waitFor({ state: 'detached' });
      for (const one of [page, hazel, watching, open]) expectNoComplaint(one);
    },
  );

  it('was changed meanwhile: it says so, shows it, and a second press counts', async () => {
    const stays = await add('Harp');
    const goes = await add('Harp class');
    const page = await openAs('coordinator', `/whats-on/${stays}/merge?with=${goes}`);
    await Activity.updateOne({ _id: goes }, { $inc: { version: 1 } });
    await page.getByRole('button', { name: 'Merge them' }).click();
    await page.getByText('Somebody changed one of the two meanwhile.').first().waitFor();
    await page.locator('input[name="otherVersion"][value="2"]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Merge them' }).click();
    await page.getByText('The other one is off What’s on.').waitFor();
    expectNoComplaint(page);
  });

  it.each([
    ['with script', true],
    ['without script', false],
  ])('keeps what was typed in a form that was open meanwhile, %s', async (_, script) => {
    const kind = script ? 'Live' : 'Plain';
    const stays = await add(`${kind} sewing`);
    const goes = await add(`${kind} sewing club`);
    const { activities } = county().platform;
    const marjoram = county().actorOf('coordinator');
    const page = await openAs('activityProvider', `/whats-on/${goes}/edit`, { ...phone, script });
    await page.getByLabel('Name', { exact: true }).fill('Sewing with tea');
    const pair = { activityId: stays, otherId: goes, version: '1', otherVersion: '1' };
    await activities.mergeActivities(marjoram, pair);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Save' }).click();
    expect((await answered).status()).toBe(409);
    await page.getByText(`was merged into “${kind} sewing” meanwhile`).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Sewing with tea');
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    if (script) await expectNoFault(page);
    await page.getByRole('link', { name: `${kind} sewing`, exact: true }).click();
    await page.waitForURL(`${county().origin}/whats-on/${stays}`);

    await page.goto(`${county().origin}/whats-on/${stays}/edit`);
    await page.getByLabel('Name', { exact: true }).fill('Sewing without tea');
    await activities.withdrawActivity(marjoram, { activityId: stays });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('was taken off What’s on meanwhile').waitFor();
    await page.getByText('Anybody can read this').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Sewing without tea');
    // Opened anew there is nothing to keep, and others find nothing.
    expect((await page.goto(`${county().origin}/whats-on/${goes}/edit`))?.status()).toBe(410);
    await page.getByText('It was taken off What’s on.').waitFor();
    const colleague = await openAs('linkWorker', '/whats-on', { script });
    const answer = await colleague.goto(`${county().origin}/whats-on/${goes}/edit`);
    expect(answer?.status()).toBe(404);
    for (const one of [page, colleague]) expectNoComplaint(one);
  });
});
