import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { expectNoFault } from '#test/support/find-faults.ts';
import { NHS_NUMBER } from '#test/support/form-case.ts';
import { openPageAs } from '#test/support/open-page-as.ts';
import { readPdf } from '#test/support/read-pdf.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';

const DAY_MS = 86_400_000;
const phone = { width: 320, height: 740 };

/** What stays with somebody after a weekly meeting, up to the next one. */
describe('after a meeting', () => {
  const browser = useBrowser();
  let county: WalledCounty;
  let dates: { id: string; startsAt: string }[];

  beforeAll(async () => {
    county = await openWalledCounty();
    const { meetings } = county.platform;
    const name = 'Weekly practice meeting';
    await meetings.createSeries(county.actorOf('coordinator'), {
      ...{ name, audience: 'county', place: 'Ambry Village Hall', phone: '01632 960123', link: '' },
      ...{
        repeat: 'weekly',
        weekday: 'wednesday',
        startTime: '10:00',
        endTime: '12:00',
        times: '3',
      },
      startsOn: new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10),
      clientId: 'after-meeting'.padEnd(24, '-'),
    });
    const all = await meetings.listMeetings(county.actorOf('coordinator'));
    dates = all.meetings.filter((meeting) => meeting.name === name);
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await county.stop();
  });

  /** So many hours after the beginning of a date. */
  function moveTo(date: number, hours: number): void {
    const at = new Date(dates[date]?.startsAt ?? '').getTime() + hours * 3_600_000;
    vi.spyOn(county.tools.clock, 'now').mockImplementation(() => new Date(at));
  }
  const pathOf = (date: number) => `/meetings/${dates[date]?.id ?? ''}`;

  async function download(page: Page, name: string): Promise<Buffer> {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    return readFileSync(await file.path());
  }

  /** What looks for faults needs script itself. */
  const lookAt = async (page: Page, script: boolean) => {
    if (script) await expectNoFault(page);
  };

  const layouts = [
    ['with script', { script: true, who: 'linkWorker' }],
    ['without script', { script: false, who: 'supervisor', ...phone }],
  ] as const;

  it.each(layouts)(
    'a person says that they came and what they will try, %s',
    async (_, options) => {
      moveTo(0, 1);
      const page = await openPageAs(browser, county, { ...options, path: pathOf(0) });
      await page.getByRole('button', { name: 'I was there' }).click();
      await page.getByRole('button', { name: 'I was there', pressed: true }).waitFor();

      const line = page.getByLabel('One thing I’ll try');
      await line.fill(`Ring ${NHS_NUMBER}`);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('alert').getByText('NHS number').waitFor();
      expect(await line.inputValue()).toBe(`Ring ${NHS_NUMBER}`);
      await line.fill('Ask first what somebody likes');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Only you see it.', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Share with the meeting' }).click();
      await page.getByRole('heading', { name: 'Shared at this meeting' }).waitFor();
      await lookAt(page, options.script);

      // The day before the next date.
      moveTo(1, -24);
      await page.goto(county.origin);
      await page.getByRole('heading', { name: 'One thing you wanted to try' }).waitFor();
      await page.getByRole('link', { name: 'Say how it went' }).click();
      await page.getByText('you wrote:').waitFor();
      await page.getByLabel('How did it go?').fill('Twice, and it helped');
      await lookAt(page, options.script);
      await page.getByRole('button', { name: 'Still trying' }).click();
      await page.getByRole('button', { name: 'Still trying', pressed: true }).waitFor();
      await page.goto(county.origin);
      expect(await page.getByText('One thing you wanted to try').count()).toBe(0);

      await page.goto(`${county.origin}/meetings/cpd`);
      await page.getByText('1 meeting, 2 hours').waitFor();
      await page.getByRole('link', { name: 'Write what you take from it' }).click();
      await page.getByLabel('What I take from it').fill('Likes come before needs');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Likes come before needs', { exact: true }).waitFor();
      await lookAt(page, options.script);
      const csv = await download(page, 'Save as spreadsheet');
      const [entry = ''] = csv.toString('utf8').split('\r\n').slice(1);
      expect(entry).toMatch(/,Weekly practice meeting,In person,120,Likes come before needs$/);
      const pdf = await readPdf(await download(page, 'Save as PDF'));
      expect(pdf.pages[0]?.text).toContain('Likes come before needs');
      expectNoComplaint(page);
    },
  );

  it.each(layouts)(
    'a coordinator ticks who came, also who had not answered, %s',
    async (_, how) => {
      moveTo(1, 1);
      const page = await openPageAs(browser, county, {
        ...how,
        who: 'coordinator',
        path: pathOf(1),
      });
      await page.getByRole('link', { name: 'Say who else came' }).click();
      await page.getByRole('heading', { level: 1, name: 'Who came' }).waitFor();
      const { name } = county.actorOf(how.who);
      await page.getByLabel('Somebody else, by name').fill(name.slice(0, 4));
      await page.getByRole('button', { name: 'Find' }).click();
      await page.getByText(name, { exact: true }).click();
      await lookAt(page, how.script);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved.').waitFor();
      expect(await page.getByRole('checkbox', { name }).isChecked()).toBe(true);
      await page.goto(`${county.origin}${pathOf(1)}`);
      expect(await page.locator('#came').textContent()).toContain(name);
      expectNoComplaint(page);
    },
  );

  it('what others shared and wrote down can be reported, and is gone once a moderator hides it', async () => {
    moveTo(0, 1);
    const { meetings, moderation } = county.platform;
    const [hazel, teazle, marjoram] = (['linkWorker', 'supervisor', 'coordinator'] as const).map(
      (who) => county.actorOf(who),
    );
    if (!hazel || !teazle || !marjoram) throw new Error('They are in the county.');
    const meetingId = dates[0]?.id;
    const words = 'Whisper to each other';
    await meetings.writeCommitment(teazle, { meetingId, words, isShared: 'yes' });
    const clientId = 'after-meeting-said'.padEnd(24, '-');
    await meetings.recordOutcome(teazle, { meetingId, words: 'Leave the others out', clientId });

    const page = await openPageAs(browser, county, { who: 'linkWorker', ...phone });
    const told = async (path: string, said: string) => {
      await page.goto(`${county.origin}${path}`);
      await page.getByRole('link', { name: new RegExp(`^Report.*${said}`) }).click();
      await page.getByText('It is unkind').click();
      await page.getByRole('button', { name: 'Send to the moderators' }).click();
      await page.getByText('It is unkind').waitFor({ state: 'detached' });
    };
    await told(pathOf(0), words);
    await told(`${pathOf(0)}/outcomes`, 'Leave the others out');
    await page.goto(`${county.origin}${pathOf(0)}`);
    await page.getByText('Leave the others out').first().waitFor();
    for (const kind of ['commitment', 'outcome'] as const) {
      const { matters } = await moderation.listMatters(marjoram, {});
      const matterId = matters.find(({ thing }) => thing === kind)?.id;
      await moderation.decideMatter(marjoram, { matterId, outcome: 'hide', rule: 'kind' });
    }
    // The page follows by itself.
    for (const gone of [words, 'Leave the others out']) {
      await page.getByText(gone).waitFor({ state: 'detached' });
    }
    const own = await openPageAs(browser, county, { who: 'supervisor', path: pathOf(0) });
    await own.getByText('A moderator hid it: only you see it.').waitFor();
    expect(await own.getByRole('button', { name: 'Stop sharing it' }).count()).toBe(0);
    for (const one of [page, own]) expectNoComplaint(one);
  });
});
