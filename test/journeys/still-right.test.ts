import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { expectNoComplaint } from '#test/support/browser.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { SECRET } from '#test/support/walled-people.ts';
import { useWalledCounty } from '#test/support/use-walled-county.ts';

const DAY_MS = 86_400_000;

/** An activity provider gets a letter, and says by one button that all is still right. */
describe('PR3: the letter that asks whether it is still right', () => {
  const { browser, county } = useWalledCounty();

  const checkedAt = async () => {
    const activity = await Activity.findById(county().ids.activityId).lean();
    return activity?.checks.times?.at.getTime() ?? 0;
  };

  /** Half a year goes by, and the letter is posted. */
  async function letterFor(page: Page): Promise<string> {
    const at = new Date(Date.now() - 170 * DAY_MS);
    await Activity.updateMany(
      { countyId: county().actorOf('coordinator').countyId },
      { $set: { 'checks.times.at': at }, $unset: { reviewAskedAt: 1 } },
    );
    await county().platform.activities.askForReviews();
    await expect
      .poll(async () => {
        await page.goto(`${county().origin}/outbox`);
        return page.getByRole('link', { name: 'Have a look' }).count();
      })
      .toBeGreaterThan(0);
    const link = page.getByRole('link', { name: 'Have a look' }).first();
    return (await link.getAttribute('href')) ?? '';
  }

  it.each([
    ['with script', true],
    ['without script', false],
  ])(
    'is opened by a scanner without harm, and answered without signing in, %s',
    async (_, script) => {
      const page = await browser.openPage({ width: 320, height: 740, script });
      const address = await letterFor(page);
      const before = await checkedAt();
      for (const method of ['GET', 'HEAD'] as const) {
        expect((await page.request.fetch(address, { method })).status()).toBe(200);
      }
      expect(await checkedAt()).toBe(before);

      await page.goto(address);
      await page.getByRole('heading', { level: 1, name: 'Is it still right?' }).waitFor();
      await page.getByRole('heading', { level: 2, name: `${SECRET} mornings` }).waitFor();
      if (script) expect(await findFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'All still right' }).click();
      await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
      expect(await checkedAt()).toBeGreaterThan(before + 100 * DAY_MS);
      expect(await page.context().cookies()).toEqual([]);
      expectNoComplaint(page);
    },
  );

  it('was changed meanwhile: it says so, and a second press after a look counts', async () => {
    const page = await browser.openPage();
    await page.goto(await letterFor(page));
    const before = await checkedAt();
    await Activity.updateOne({ _id: county().ids.activityId ?? '' }, { $inc: { version: 1 } });
    await page.getByRole('button', { name: 'All still right' }).click();
    await page.getByText('Something was changed meanwhile.').first().waitFor();
    expect(await checkedAt()).toBe(before);
    // It stands on the page as it is now.
    await page
      .locator(`input[value="${county().ids.activityId}-2"]`)
      .waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'All still right' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
  });

  it('a link that is not ours says that there is nothing, and where to go', async () => {
    const page = await browser.openPage();
    await page.goto(`${county().origin}/still-right/nothing`);
    await page.getByRole('heading', { level: 1, name: 'There is nothing to say here' }).waitFor();
  });
});
