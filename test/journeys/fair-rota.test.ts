import { describe, expect, it } from 'vitest';

import { expectNoComplaint } from '#test/support/browser.ts';
import { expectNoFault } from '#test/support/find-faults.ts';
import { openPageAs } from '#test/support/open-page-as.ts';
import { useWalledCounty } from '#test/support/use-walled-county.ts';

const phone = { width: 320, height: 740 };
const DAY_MS = 86_400_000;

const layouts = [
  ['with script', true],
  ['without script', false],
] as const;

describe('the fair rota', () => {
  const { browser, county } = useWalledCounty();

  /** Three Wednesdays at these hours. */
  async function saveWeekly(name: string, hours: { startTime: string; endTime: string }) {
    const saved = await county().platform.meetings.createSeries(county().actorOf('coordinator'), {
      ...{ name, audience: 'county', place: 'Ambry Village Hall', phone: '', link: '' },
      ...{ repeat: 'weekly', weekday: 'wednesday', times: '3', ...hours },
      startsOn: new Date(Date.now() + 8 * DAY_MS).toISOString().slice(0, 10),
      clientId: `rota-${name}`.padEnd(32, '-').replaceAll(' ', '-'),
    });
    return saved.firstMeetingId;
  }

  it.each(layouts)(
    'is worked out from what a coordinator says, and one date is taken, %s',
    async (_, script) => {
      const name = script ? 'Live rota' : 'Plain rota';
      const hours = script
        ? { startTime: '06:00', endTime: '07:00' }
        : { startTime: '20:00', endTime: '21:00' };
      const meetingId = await saveWeekly(name, hours);
      await saveWeekly(`${name} at the same time`, hours);
      const page = await openPageAs(browser, county(), {
        ...{ who: 'coordinator', path: `/meetings/${meetingId}`, ...phone, script },
      });
      await page.getByRole('link', { name: 'A fair rota' }).click();
      await page.getByLabel('Venue 2', { exact: true }).fill('Green Barn');
      await page.getByText('Thursday', { exact: true }).click();
      const keep = page.getByRole('button', { name: 'Keep this and work it out' });
      await keep.click();
      await page.getByRole('alert').getByText('Choose where it is.').first().waitFor();
      expect(await page.getByLabel('Venue 2', { exact: true }).inputValue()).toBe('Green Barn');
      expect(await page.getByLabel('Thursday').isChecked()).toBe(true);
      for (const row of [1, 2]) {
        await page.getByLabel(`Where venue ${row} is`).selectOption({ index: 1 });
      }
      await page.getByText('Wednesday', { exact: true }).click();
      await keep.click();
      await page.getByText('It is kept.').waitFor();
      if (script) await expectNoFault(page);

      await page.getByText('Another meeting is at the same time').first().waitFor();
      const take = page.getByRole('button', { name: 'Change the dates I ticked' });
      await take.click();
      await page.getByRole('alert').getByText('Tick the dates').waitFor();
      await page.getByText('Take this').first().click();
      await take.click();
      await page.getByText('These dates are changed.').waitFor();
      if (script) await expectNoFault(page);
      await page.goto(`${county().origin}/meetings/${meetingId}`);
      await page.getByText('Moved.').waitFor();
      expectNoComplaint(page);
    },
  );
});
