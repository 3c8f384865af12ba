import { describe, expect, it } from 'vitest';

import { writeInvitationStop } from '#server/meetings/invitations/stop-link.ts';
import { expectNoComplaint } from '#test/support/browser.ts';
import { expectNoFault } from '#test/support/find-faults.ts';
import { cards } from '#test/support/meetings-in-browser.ts';
import { useWalledCounty } from '#test/support/use-walled-county.ts';

const phone = { width: 320, height: 740 };
const DAY_MS = 86_400_000;

/** The day so far ahead, as forms take it. Far enough that no hour of today matters. */
const dayAhead = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** A coordinator sets up dates with what gets in the way of them, and changes them later. */
describe('the dates of meetings', () => {
  const { browser, county, openAs } = useWalledCounty();

  /** Three weekly dates of a series of its own. */
  async function saveWeekly(name: string, others: Record<string, unknown> = {}) {
    const saved = await county().platform.meetings.createSeries(county().actorOf('coordinator'), {
      ...{ name, audience: 'county', place: 'Ambry Village Hall', phone: '', link: '' },
      ...{ repeat: 'weekly', weekday: 'wednesday', times: '3', startsOn: dayAhead(2) },
      ...{
        startTime: '10:00',
        endTime: '12:00',
        clientId: `weekly-${name}`.padEnd(24, '-').replaceAll(' ', '-'),
      },
      ...others,
    });
    return saved.firstMeetingId;
  }

  const layouts = [
    ['with script', true],
    ['without script', false],
  ] as const;

  it.each(layouts)('CO2: a bank holiday is said, and a person decides, %s', async (_, script) => {
    const name = script ? 'Live Mondays' : 'Plain Mondays';
    const page = await openAs('coordinator', '/meetings/new', { ...phone, script });
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('How often?').selectOption('weekly');
    expect(await page.getByLabel('Week of the month').isVisible()).toBe(false);
    expect(await page.getByLabel('Date 1').isVisible()).toBe(false);
    await page.getByLabel('Day of the week').selectOption('monday');
    await page.getByLabel('How many dates?').fill('52');
    await page.getByLabel('Starts at').fill('08:00');
    await page.getByLabel('Ends at').fill('08:30');
    await page.getByLabel('Where').fill('Ambry Village Hall');
    if (script) await expectNoFault(page);
    await page.getByRole('button', { name: 'Show the dates' }).click();
    await page.getByRole('heading', { name: /dates are bank holidays/ }).waitFor();
    const easter = page.getByRole('group', { name: /Easter Monday/ });
    await easter.getByLabel('Meet on this day').and(page.locator(':checked')).waitFor();
    if (script) await expectNoFault(page);
    await easter.getByText('Skip it').click();
    await page.getByRole('button', { name: 'Change something' }).click();
    await page.getByRole('button', { name: 'Show the dates' }).click();
    await easter.getByLabel('Skip it').and(page.locator(':checked')).waitFor();
    await page
      .getByRole('group', { name: /Early May/ })
      .getByText('Move one week')
      .click();
    await page.getByRole('button', { name: 'Save the dates' }).click();
    await page.getByText('The meetings are saved.').waitFor();
    await cards(page, name).first().getByRole('link').first().click();
    await page.getByText('This is date 1 of 51.').waitFor();
    expectNoComplaint(page);
  });

  it('days chosen one by one, for two organisations, come back to be changed', async () => {
    const page = await openAs('coordinator', '/meetings/new', phone);
    await page.getByLabel('Name').fill('Away days');
    await page.getByLabel('How often?').selectOption('dates');
    expect(await page.getByLabel('Day of the week').isVisible()).toBe(false);
    const days = [dayAhead(40), dayAhead(10), dayAhead(25)];
    for (const [index, day] of days.entries()) {
      await page.getByLabel(`Date ${index + 1}`, { exact: true }).fill(day);
    }
    await page.getByLabel('Starts at').fill('10:00');
    await page.getByLabel('Ends at').fill('12:00');
    await page.getByLabel('Where').fill('Ambry Village Hall');
    await page.getByRole('button', { name: 'Show the dates' }).click();
    await page.getByText('On chosen days, 10 am to noon').waitFor();
    await page.getByRole('button', { name: 'Change something' }).click();
    await page.getByLabel('Date 7').waitFor();
    expect(await page.getByLabel('Date 3').inputValue()).toBe(days[2]);
    await page.getByLabel('Date 2', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Show the dates' }).click();
    await page.getByRole('button', { name: /^Save (all 2 dates|the dates)$/ }).click();
    await page.getByText('The meetings are saved.').waitFor();
    expectNoComplaint(page);
  });

  it.each(layouts)('CO3: one date is moved, and those who look see it, %s', async (_, script) => {
    const name = script ? 'Live moving' : 'Plain moving';
    const meetingId = await saveWeekly(name);
    const hazel = await openAs('linkWorker', '/meetings');
    const card = cards(hazel, name).first();
    await card.getByRole('button', { name: 'Going' }).click();
    await card.getByText('1 going').waitFor();

    const page = await openAs('coordinator', `/meetings/${meetingId}`, { ...phone, script });
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    await page.getByLabel('Day', { exact: true }).fill(dayAhead(30));
    await page.getByLabel('Where').fill('');
    if (script) await expectNoFault(page);
    await page.getByRole('button', { name: 'Show the change' }).click();
    await page.getByRole('alert').getByText('Say where it is').waitFor();
    await page.getByLabel('Where').fill('Ambry Library');
    await page.getByRole('button', { name: 'Show the change' }).click();
    await page.getByText('Everybody is asked again whether they are coming.').waitFor();
    await page.getByText('Ambry Library').waitFor();
    if (script) await expectNoFault(page);
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.waitForURL(`${county().origin}/meetings/${meetingId}`);
    await page.getByText('Moved.').waitFor();

    const moved = hazel.locator(`#meeting-${meetingId}`);
    await moved.getByText('Moved.').waitFor();
    await moved.getByText('Nobody has answered yet').waitFor();
    await moved.getByText('Ambry Library').waitFor();
    for (const one of [page, hazel]) expectNoComplaint(one);
  });

  it.each(layouts)(
    'CO4: later dates are cancelled, and one is held after all, %s',
    async (_, script) => {
      const name = script ? 'Live cancelling' : 'Plain cancelling';
      const meetingId = await saveWeekly(name);
      const hazel = await openAs('linkWorker', '/meetings');
      await cards(hazel, name).first().getByRole('button', { name: 'Going' }).click();
      await cards(hazel, name).first().getByText('1 going').waitFor();

      const page = await openAs('coordinator', `/meetings/${meetingId}`, { ...phone, script });
      await page.getByRole('link', { name: 'Cancel the meeting' }).click();
      await page.getByText('All dates to come').click();
      if (script) await expectNoFault(page);
      await page.getByRole('button', { name: 'Cancel the meeting' }).click();
      await page.getByText('This meeting is cancelled.').waitFor();
      if (script) await expectNoFault(page);
      await expect
        .poll(() => cards(hazel, name).getByText('Cancelled', { exact: true }).count())
        .toBe(3);
      expect(await cards(hazel, name).getByRole('button').count()).toBe(0);

      await page.getByRole('button', { name: 'Hold it after all' }).click();
      await page.getByRole('button', { name: 'Going' }).waitFor();
      await hazel.locator(`#meeting-${meetingId}`).getByRole('button', { name: 'Going' }).waitFor();
      expect(await cards(hazel, name).getByText('Cancelled', { exact: true }).count()).toBe(2);
      await hazel.goto(`${county().origin}/for-you`);
      await hazel.getByText(`${name} has another time: say again whether you come`).waitFor();
      for (const one of [page, hazel]) expectNoComplaint(one);
    },
  );

  it('what somebody else changed meanwhile is shown, and not undone', async () => {
    const meetingId = await saveWeekly('Two coordinators');
    const page = await openAs('coordinator', `/meetings/${meetingId}/change`, phone);
    await page.getByLabel('Where').fill('The mill');
    const { meetings } = county().platform;
    await meetings.cancelMeeting(county().actorOf('coordinator'), {
      ...{ meetingId, scope: 'this', sequence: 0 },
    });
    await page.getByRole('button', { name: 'Show the change' }).click();
    await page.getByRole('alert').getByText('This meeting is cancelled.').waitFor();
    await meetings.holdAfterAll(county().actorOf('coordinator'), { meetingId, sequence: 1 });
    await page.goto(`${county().origin}/meetings/${meetingId}/change`);
    await page.getByLabel('Where').fill('The mill');
    await page.getByRole('button', { name: 'Show the change' }).click();
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.waitForURL(`${county().origin}/meetings/${meetingId}`);
    await page.getByText('The mill').first().waitFor();
  });

  it.each(layouts)(
    'LW12: a calendar program follows by a link until it is reset, %s',
    async (_, script) => {
      const name = script ? 'Live follow' : 'Plain follow';
      await saveWeekly(name);
      const page = await openAs('linkWorker', '/meetings', { ...phone, script });
      await page.getByRole('link', { name: 'Meetings in my calendar' }).click();
      const make = page.getByRole('button', { name: 'Make my link' });
      await make.click();
      const field = page.getByLabel('Copy this into your calendar program');
      await field.waitFor();
      if (script) await expectNoFault(page);
      const address = await field.inputValue();
      const ask = (link: string, tag?: string) =>
        fetch(link, { headers: tag === undefined ? {} : { 'If-None-Match': tag } });
      const first = await ask(address);
      expect(first.status).toBe(200);
      expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(first.headers.get('set-cookie')).toBeNull();
      expect(await first.text()).toContain(`SUMMARY:${name}`);
      const tag = first.headers.get('etag') ?? '';
      expect((await ask(address, tag)).status).toBe(304);

      await page.getByRole('button', { name: 'Reset my link' }).click();
      await expect.poll(() => field.inputValue()).not.toBe(address);
      const anew = await field.inputValue();
      expect((await ask(address, tag)).status).toBe(404);
      expect((await ask(anew)).status).toBe(200);
      await page.getByRole('button', { name: 'End the link' }).click();
      await make.waitFor();
      expect((await ask(anew)).status).toBe(404);
      expectNoComplaint(page);
    },
  );

  it('CO4: invitations by mail are one press away, and one press in the letter stops them', async () => {
    const page = await openAs('linkWorker', '/meetings/follow', phone);
    await page.getByRole('button', { name: 'Send me invitations' }).click();
    const stop = page.getByRole('button', { name: 'Stop invitations' });
    await stop.waitFor();
    await expectNoFault(page);
    const token = writeInvitationStop(county().tools, county().actorOf('linkWorker').personId);
    const address = `${county().origin}/meetings/stop/${token}`;
    expect((await fetch(address)).status).toBe(200);
    await page.reload();
    await stop.waitFor();
    const press = {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    };
    expect((await fetch(address, press)).status).toBe(200);
    const reader = await browser.openPage({ script: false, ...phone, dark: true });
    await reader.goto(address);
    await reader.getByRole('heading', { name: 'Calendar invitations are stopped' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Send me invitations' }).waitFor();
    expect((await fetch(`${address}x`, press)).status).toBe(404);
    expectNoComplaint(page);
  });

  it('a full room has a waiting list, and a place that comes free is told at once', async () => {
    const meetingId = await saveWeekly('Small room', { capacity: '1' });
    const path = `/meetings/${meetingId}`;
    const hazel = await openAs('linkWorker', path, phone);
    const teazle = await openAs('supervisor', path, phone);
    await hazel.getByRole('button', { name: 'Going' }).click();
    await teazle.getByText('1 going').waitFor();
    await teazle.getByText('you are on the waiting list').waitFor();
    await teazle.getByRole('button', { name: 'Going' }).click();
    await teazle.getByText('You are next on the waiting list.').waitFor();
    await hazel.getByText('1 going, 1 waiting for a place').waitFor();
    await expectNoFault(teazle);
    await hazel.getByRole('button', { name: 'Can’t' }).click();
    await teazle.getByText('You are next on the waiting list.').waitFor({ state: 'detached' });
    await teazle.getByText('1 going, 1 can’t').waitFor();
    await teazle.goto(`${county().origin}/for-you`);
    await teazle.getByText('Small room has a place for you now').waitFor();
    for (const one of [hazel, teazle]) expectNoComplaint(one);
  });
});
