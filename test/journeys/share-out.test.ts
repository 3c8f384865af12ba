import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { anyOf } from '#server/lib/trusted-filters.ts';
import { allotment } from '#test/activities/support/open-board.ts';
import { expectNoComplaint } from '#test/support/browser.ts';
import { expectNoFault } from '#test/support/find-faults.ts';
import { useWalledCounty } from '#test/support/use-walled-county.ts';

const phone = { width: 320, height: 740 };
const DAY_MS = 86_400_000;

/** A coordinator finds what is stale and asks those who offered it; one press ends it for all. */
describe('CO8: sharing out what is stale', () => {
  const { county, openAs } = useWalledCounty();
  const choose = (page: Page, words: string) => page.locator('label', { hasText: words }).click();
  const notice = (page: Page, words: string | RegExp) =>
    page.getByRole('status').filter({ hasText: words });

  /** Activities of the activity provider of Fenwold that nobody has checked for 200 days. */
  async function addStale(...names: string[]): Promise<void> {
    const { activities } = county().platform;
    const marjoram = county().actorOf('coordinator');
    for (const name of names) {
      await activities.addActivity(
        marjoram,
        allotment(county().ids.organisationId ?? '', { name }),
      );
    }
    const at = new Date(Date.now() - 200 * DAY_MS);
    await Activity.updateMany(
      { countyId: marjoram.countyId, name: anyOf(names) },
      { $set: { 'checks.times.at': at } },
    );
  }

  it('says what to do as long as nothing is stale, or nobody has offered it', async () => {
    const page = await openAs('coordinator', '/whats-on/share-out', phone);
    await page.getByRole('heading', { name: 'Nothing waits to be shared out' }).waitFor();
    await expectNoFault(page);
    await addStale('Lonely tea');
    await page.reload();
    await page.getByText('Nobody has offered to check this month.').waitFor();
    expect(await page.getByRole('button', { name: 'Share out' }).count()).toBe(0);
    const empty = await openAs('supervisor', '/whats-on/to-check', phone);
    await empty.getByRole('heading', { name: 'Nothing is asked of you' }).waitFor();
    expect(await empty.getByRole('link', { name: 'Share out what is stale' }).count()).toBe(0);
    for (const one of [page, empty]) expectNoComplaint(one);
    await Activity.updateMany({ name: 'Lonely tea' }, { $set: { state: 'withdrawn' } });
  });

  describe.each([
    ['with script', true],
    ['without script', false],
  ])('%s', (_, script) => {
    const kind = script ? 'Live' : 'Plain';
    const names = [`${kind} digging`, `${kind} sowing`, `${kind} weeding`];

    it('from the offer of two over one press for all to a thank-you, seen by all at once', async () => {
      await addStale(...names);
      const watching = await openAs('coordinator', '/whats-on/share-out');
      const hazel = await openAs('linkWorker', '/whats-on/to-check', { ...phone, script });
      const teazle = await openAs('supervisor', '/whats-on/to-check', phone);
      for (const page of [hazel, teazle]) {
        const stop = page.getByRole('button', { name: 'Stop offering' });
        if ((await stop.count()) > 0) continue;
        await page.getByRole('button', { name: 'I can check a few this month' }).click();
        await stop.waitFor();
      }
      // Whoever looks already sees the offer come.
      await watching.getByLabel(/^Hazel/).waitFor();
      await watching.getByRole('link', { name: 'To share out · 3' }).waitFor();
      await watching.getByRole('link', { name: '3 stale, or reported wrong' }).waitFor();

      const page = await openAs('coordinator', '/whats-on/share-out', { ...phone, script });
      await page.getByRole('button', { name: 'Share out' }).click();
      await page.getByText('Choose what is to be checked.').first().waitFor();
      await page.getByText('Choose who is to check.').first().waitFor();
      if (script) await expectNoFault(page);
      await page.getByRole('link', { name: 'Choose all 3' }).click();
      await page.getByRole('link', { name: 'Choose none' }).waitFor();
      for (const name of names) expect(await page.getByLabel(name).isChecked()).toBe(true);
      await choose(page, 'Hazel');
      await choose(page, 'Teazle');
      await page.getByRole('button', { name: 'Share out' }).click();
      await notice(page, '3 activities shared out.').waitFor();
      await page.getByRole('heading', { name: 'Nothing waits to be shared out' }).waitFor();
      await watching.getByRole('link', { name: 'Asked of somebody · 3' }).waitFor();

      // Each has a fair part, and one has the odd one.
      if (!script) await hazel.reload();
      const rang = (one: Page) => one.getByRole('button', { name: /^I rang: still right/ });
      await rang(teazle).first().waitFor();
      await rang(hazel).first().waitFor();
      const parts = [await rang(hazel).count(), await rang(teazle).count()];
      expect(parts.toSorted()).toEqual([1, 2]);
      if (script) await expectNoFault(hazel);

      const before = parts[0] ?? 0;
      await rang(hazel).first().click();
      await notice(hazel, 'Thank you.').waitFor();
      await expect.poll(() => rang(hazel).count()).toBe(before - 1);
      await watching.getByRole('link', { name: 'Asked of somebody · 2' }).waitFor();

      // What is given back waits again, and is shared out to the other one.
      await teazle
        .getByRole('button', { name: /^Give it back/ })
        .first()
        .click();
      await notice(teazle, 'Given back.').waitFor();
      await watching.getByRole('link', { name: 'To share out · 1' }).waitFor();

      await page.goto(`${county().origin}/whats-on/share-out?show=asked`);
      if (script) await expectNoFault(page);
      await page.getByRole('button', { name: /^Ask nobody/ }).click();
      await page.getByRole('heading', { name: 'Nothing is asked of anybody' }).waitFor();
      await expect.poll(() => rang(teazle).count()).toBe(0);
      for (const one of [watching, hazel, teazle, page]) expectNoComplaint(one);
      await Activity.updateMany({ name: anyOf(names) }, { $set: { state: 'withdrawn' } });
    });
  });

  it('stands on the start page of the one asked, where one press ends it', async () => {
    await addStale('Start page tea', 'Another tea');
    const { activities } = county().platform;
    const found = await Activity.find({ name: anyOf(['Start page tea', 'Another tea']) }).lean();
    const start = await openAs('linkWorker', '/', phone);
    await activities.offerToCheck(county().actorOf('linkWorker'), { on: 'yes' });
    await activities.shareOut(county().actorOf('coordinator'), {
      clientId: 'a-form-of-the-journey',
      activityIds: found.map(({ _id }) => _id.toString()),
      personIds: county().actorOf('linkWorker').personId,
      dueOn: new Date(Date.now() + 5 * DAY_MS).toISOString().slice(0, 10),
    });
    await start.getByRole('heading', { name: 'Asked of you to check' }).waitFor();
    await start.getByRole('link', { name: 'All that is asked of you' }).waitFor();
    await expectNoFault(start);
    await start.getByRole('button', { name: /^I rang: still right/ }).click();
    await notice(start, 'Thank you: kept as still right.').waitFor();
    await start
      .getByRole('link', { name: 'All that is asked of you' })
      .waitFor({ state: 'detached' });

    // On the page of the activity the other way to say it ends it too.
    await start.getByRole('heading', { name: 'Asked of you to check' }).waitFor();
    await start.getByRole('link', { name: /tea$/ }).first().click();
    await start.getByText('You are asked to check this.').waitFor();
    await start.getByRole('button', { name: 'I rang: still right' }).click();
    await start.getByText('You are asked to check this.').waitFor({ state: 'detached' });
    expectNoComplaint(start);
  });
});
