import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { lengthWords } from '#server/meetings/cpd/contract.ts';
import { demoPassword } from '#scripts/story/county.ts';
import { storySeries } from '#scripts/story/meetings.ts';
import { getPerson } from '#scripts/story/people.ts';
import { readDraft } from '#test/support/agenda-in-browser.ts';
import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import { fillSignIn, invite, join, openCounty } from '#test/support/county-in-browser.ts';
import { datesInCalendar } from '#test/support/dates-in-calendar.ts';
import { listPresses } from '#test/support/list-presses.ts';
import { away, notes, seeEachOther } from '#test/support/live-meeting-in-browser.ts';
import { cards, meetingsOf } from '#test/support/meetings-in-browser.ts';
import { openPostOffice, type PostOffice } from '#test/support/post-office.ts';
import { startProduct, type Product } from '#test/support/product.ts';
import { readPdf } from '#test/support/read-pdf.ts';
import * as times from '#test/support/times-of-meetings.ts';

const AWAY_MS = 60_000;
/** In the last minutes of a day it is held after midnight, and waited for. */
const LONGEST_MS = 25 * AWAY_MS;
const phone = { width: 360, height: 740 };
const [{ name: MEETING } = { name: '' }] = storySeries;
const RAMP = 'with a ramp at the back';
const ROOM = `Good news: The room is free on Wednesdays, ${RAMP}`;
const DECISION = 'We keep one list of groups, on the Shelf';
const ACTION = 'show us the room at the library';
const OWNED = `Rowan Brackett: ${ACTION}`;
const DUE = /By \w+ 30 October/;

const says = (page: Page, words: string) => page.getByText(words).first().waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The next date of the county that has not begun. */
const toCome = (page: Page) => cards(page, MEETING).filter({ hasNotText: 'On now' }).first();

interface Held {
  marjoram: Page;
  hazel: Page;
  rowan: Page;
  /** Of the meeting. */
  path: string;
  begins: times.Moment;
  ends: times.Moment;
}

/** A year of practice meetings, from the form in which it is set up to what stays of one of them. */
describe('the year', () => {
  const browser = useBrowser();
  const closing: (() => Promise<unknown>)[] = [];
  let office: PostOffice;
  let demo: Promise<Product>;
  let origin = '';
  beforeAll(async () => {
    office = await openPostOffice((close) => closing.push(close));
    // As `npm run demo`. It is seeded while the first journey walks.
    demo = startProduct({
      ...{ bundle: 'demo', ownDatabase: true },
      settings: { SMTP_URL: office.url },
    });
    closing.push(async () => (await demo).stop());
  });
  afterAll(async () => {
    await Promise.all(closing.map((close) => close()));
  });

  it('CO1: is set up in an empty county on one form, in three presses', async () => {
    const product = await startProduct({ ownDatabase: true });
    closing.push(() => product.stop());
    const administrator = await browser.openPage();
    await openCounty(administrator, product);
    const linden = { email: 'linden.copse@fenwold.example', role: 'Coordinators' } as const;
    const link = await invite(administrator, product, linden);
    const coordinator = await browser.openPage();
    await join(coordinator, link, 'Linden Copse');

    const { openMeetings, fillForm, datesOf } = meetingsOf(() => product);
    const pressed = await listPresses(coordinator);
    await openMeetings(coordinator);
    await coordinator.getByRole('link', { name: 'Set up meetings' }).click();
    await coordinator.getByRole('heading', { level: 1, name: 'Set up meetings' }).waitFor();
    await fillForm(coordinator, 'Practice meeting');
    await coordinator.getByRole('heading', { level: 1, name: 'Check the dates' }).waitFor();
    const inWords = await coordinator.getByRole('main').locator('ol time').allTextContents();
    await press(coordinator, 'Save all 12 dates');
    await says(coordinator, 'The meetings are saved.');
    expect(pressed).toEqual(['Set up meetings', 'Show the dates', 'Save all 12 dates']);

    const expected = times.secondWednesdays(12);
    const saved = await datesOf(coordinator, 'Practice meeting');
    expect(saved).toEqual(expected.map(times.asIso));
    const next = expected.slice(0, 4).map(times.sayDay);
    expect(inWords.map((words) => words.replace(/( \d{4})?, 10 am to noon$/, ''))).toEqual(next);
    for (const words of inWords) expect(words).toMatch(/, 10 am to noon$/);
    for (const page of [administrator, coordinator]) expectNoComplaint(page);
  });

  it(
    'CO5, CO6: a meeting of it plans itself, is held by three, and all that stays of it agrees',
    async () => {
      ({ origin } = await demo);
      const marjoram = await openAs('marjoram');
      await marjoram.goto(`${origin}/meetings`);
      await toCome(marjoram).getByRole('link').first().click();
      await marjoram.getByRole('link', { name: 'See the whole agenda' }).click();
      await says(marjoram, 'This is a draft.');
      const draft = await readDraft(marjoram);
      const reasons = draft.map(({ reason }) => reason).join();
      for (const what of [/\d message/, /\d resource/, /\d gap/]) expect(reasons).toMatch(what);
      const path = new URL(marjoram.url()).pathname.replace('/agenda', '');

      const pages = { marjoram, hazel: await openAs('hazel', phone), rowan: await openAs('rowan') };
      const held = { ...pages, path, ...(await bringForward(marjoram, path)) };
      const [room = '', list = '', later = ''] = draft.map(({ title }) => title);
      await hold(held, { room, list, later });
      await say(held);
      await expectMinutes(held);
      await expectAction(held, later);
      await expectHours(held);
      for (const page of Object.values(pages)) expectNoComplaint(page);
    },
    LONGEST_MS,
  );

  /** Somebody of the story, signed in by the form. */
  async function openAs(key: string, options: BrowserOptions = {}): Promise<Page> {
    const page = await browser.openPage(options);
    await page.goto(`${origin}/sign-in`);
    await fillSignIn(page, getPerson(key).email, demoPassword);
    await page.getByRole('heading', { level: 1, name: /^Good / }).waitFor();
    return page;
  }

  /** It begins in a minute, and not next month; and it has an agenda. */
  async function bringForward(marjoram: Page, path: string) {
    const { begins, ends } = times.aboutNow();
    await marjoram.goto(`${origin}${path}/change`);
    await marjoram.getByLabel('Day').fill(begins.toPlainDate().toString());
    await marjoram.getByLabel('Starts at').fill(times.asClock(begins));
    await marjoram.getByLabel('Ends at').fill(times.asClock(ends));
    await press(marjoram, 'Show the change');
    await press(marjoram, 'Save the change');
    await marjoram.getByRole('link', { name: 'See the whole agenda' }).click();
    await marjoram.getByRole('link', { name: 'Put it in order' }).click();
    await press(marjoram, 'Keep this agenda');
    await marjoram.getByText('This is a draft.').waitFor({ state: 'detached' });
    return { begins, ends };
  }

  async function hold(
    { marjoram, hazel, rowan, path, begins }: Held,
    { room, list, later }: Record<'room' | 'list' | 'later', string>,
  ): Promise<void> {
    const all = [marjoram, hazel, rowan];
    for (const page of all) {
      await page.goto(`${origin}${path}`);
      await page.getByRole('link', { name: 'Go to the meeting' }).click();
    }
    await seeEachOther(all);
    await press(marjoram, 'I chair this meeting');
    await press(marjoram, 'Begin');
    await press(marjoram, 'Next');
    for (const page of all) await page.getByRole('heading', { name: `Now: ${room}` }).waitFor();
    await write(marjoram, room, 'The room is free on Wednesdays');
    await expect.poll(() => notes(hazel, room).inputValue()).toMatch(/Wednesdays$/);

    await hazel.context().setOffline(true);
    const backAt = Date.now() + AWAY_MS;
    await write(hazel, room, `, ${RAMP}`);
    await says(hazel, away);
    await notes(rowan, room).press('Home');
    await notes(rowan, room).pressSequentially('Good news: ');
    await writeDown(marjoram, `@Rowan ${ACTION} by 30 Oct`);
    await says(rowan, ACTION);
    await press(marjoram, 'Next');
    await rowan.getByRole('heading', { name: `Now: ${list}` }).waitFor();
    await writeDown(marjoram, DECISION);
    await write(rowan, list, 'Two of us keep it.');
    await press(marjoram, 'Next');
    await marjoram.getByRole('heading', { name: `Now: ${later}` }).waitFor();
    await press(marjoram, 'Bring up next time');
    // A minute by the clock, and the meeting has begun.
    const until = Math.max(backAt, begins.epochMilliseconds);
    await expect.poll(() => Date.now(), { timeout: LONGEST_MS }).toBeGreaterThan(until);
    expect(await notes(marjoram, room).inputValue()).not.toContain(RAMP);
    await hazel.context().setOffline(false);
    for (const page of all) {
      await expect.poll(() => notes(page, room).inputValue()).toBe(ROOM);
      await expect.poll(() => notes(page, list).inputValue()).toBe('Two of us keep it.');
    }
  }

  async function say({ marjoram, hazel, rowan, path }: Held): Promise<void> {
    const came = [
      [marjoram, 'I was there'],
      [rowan, 'I was there'],
      [hazel, 'I joined by phone'],
    ] as const;
    for (const [page, words] of came) {
      await page.goto(`${origin}${path}`);
      await press(page, words);
      await page.getByRole('button', { name: words, pressed: true }).waitFor();
    }
  }

  async function expectMinutes({ marjoram, hazel, rowan, path, begins, ends }: Held) {
    const hours = times.sayHours(begins, ends);
    const came = '3 people came, 1 of them by phone or online: ';
    const written = [hours, came, ROOM, 'Two of us keep it.', `Decided: ${DECISION}`, OWNED];
    for (const page of [marjoram, hazel, rowan]) {
      await page.goto(`${origin}${path}/minutes`);
      await says(page, `${times.sayDay(begins)}, ${hours}, Ambry Village Hall`);
      const onPage = inOneLine(await page.getByRole('main').innerText());
      const bytes = await (await page.request.get(`${origin}${path}/minutes.pdf`)).body();
      const inFile = inOneLine((await readPdf(bytes)).pages.map(({ text }) => text).join(' '));
      for (const text of [onPage, inFile]) {
        for (const words of written) expect(text).toContain(words);
        expect(text.split(RAMP)).toHaveLength(2);
      }
      expect(onPage).toMatch(DUE);
      expect(inFile).toContain(`${OWNED}, by 30 October`);
      expect(inFile).toContain(`Minutes of ${times.sayDate(begins)}`);
    }
  }

  /** On the start page of whoever took it on, and on the next agenda, with what was left. */
  async function expectAction({ rowan, begins }: Held, later: string): Promise<void> {
    const row = (words: string) => rowan.getByRole('listitem').filter({ hasText: words });
    await rowan.goto(origin);
    await row(ACTION).getByText(DUE).and(rowan.getByText(MEETING)).waitFor();
    await rowan.goto(`${origin}/meetings`);
    await toCome(rowan).getByRole('link').first().click();
    await rowan.getByRole('link', { name: 'See the whole agenda' }).click();
    await row(OWNED).getByText(DUE).waitFor();
    await row(later)
      .getByText(`Left from ${times.sayDay(begins)}`)
      .waitFor();
  }

  /** In the learning log and in each calendar of somebody. */
  async function expectHours({ hazel, path, begins, ends }: Held): Promise<void> {
    const [startsAt, minutes] = [times.asIso(begins), begins.until(ends).total('minutes')];
    await hazel.goto(`${origin}/meetings/cpd`);
    const entry = hazel.locator(`[id="entry-${path.split('/').at(-1) ?? ''}"]`);
    await entry.locator(`time[datetime="${startsAt}"]`).waitFor();
    await entry.getByText(MEETING).waitFor();
    await entry.getByText(`By phone or online, ${lengthWords(minutes)}`).waitFor();
    const csv = await (await hazel.request.get(`${origin}/meetings/cpd.csv`)).text();
    const row = [times.sayDate(begins), MEETING, 'By phone or online', minutes, ''];
    expect(csv.split('\r\n')).toContain(row.join());

    const dates = [{ name: MEETING, startsAt, minutes }];
    await hazel.goto(`${origin}/meetings/follow`);
    await press(hazel, 'Make my link');
    const feed = await hazel.getByLabel('Copy this into your calendar program').inputValue();
    expect(datesInCalendar(await (await fetch(feed)).text(), startsAt)).toEqual(dates);
    const file = await hazel.request.get(`${origin}${path}/calendar.ics`);
    expect(datesInCalendar(await file.text(), startsAt)).toEqual(dates);
    // Hazel of the story chose invitations by mail.
    const invited = () =>
      invitationsTo(getPerson('hazel').email).flatMap((text) => datesInCalendar(text, startsAt));
    await expect.poll(invited).toEqual(dates);
  }

  function invitationsTo(address: string): string[] {
    const letters = office.delivered.filter(({ recipients }) => recipients.includes(address));
    const files = letters.flatMap(({ mail }) => mail.attachments);
    const calendars = files.filter(({ contentType }) => contentType === 'text/calendar');
    return calendars.map(({ content }) => content.toString('utf8'));
  }
});

async function write(page: Page, title: string, words: string): Promise<void> {
  await notes(page, title).press('End');
  await notes(page, title).pressSequentially(words);
}

async function writeDown(page: Page, words: string): Promise<void> {
  const line = page.getByLabel('Write down a decision or an action');
  await line.fill(words);
  await press(page, 'Write it down');
  await expect.poll(() => line.inputValue()).toBe('');
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ');
