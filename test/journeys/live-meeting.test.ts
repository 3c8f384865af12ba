import mongoose from 'mongoose';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { Agenda } from '#server/meetings/agenda/agenda.model.ts';
import { Meeting } from '#server/meetings/meeting.model.ts';
import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import { expectNoFault } from '#test/support/find-faults.ts';
import { NHS_NUMBER } from '#test/support/form-case.ts';
import { away, notes, seeEachOther } from '#test/support/live-meeting-in-browser.ts';
import { openPageAs } from '#test/support/open-page-as.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';
import type { Visitor } from '#test/support/walled-people.ts';

const phone = { width: 320, height: 740 };
const says = (page: Page, words: string) => page.getByText(words).first().waitFor();

/** Three people in one meeting, one of them where the signal comes and goes. */
describe('the meeting itself', () => {
  const browser = useBrowser();
  let county: WalledCounty;
  let path = '';

  beforeAll(async () => {
    county = await openWalledCounty();
    const _id = new mongoose.Types.ObjectId(county.ids.meetingId);
    // It begins in ten minutes, whatever hour it is.
    const startsAt = new Date(Date.now() + 10 * 60_000);
    const endsAt = new Date(startsAt.getTime() + 60 * 60_000);
    const meeting = await Meeting.findByIdAndUpdate(_id, { startsAt, endsAt }).lean();
    if (!meeting) throw new Error('The county has a meeting.');
    const item = { key: 'own:item', minutes: 10, state: 'open' as const };
    await Agenda.create({
      ...{ _id, countyId: meeting.countyId, seriesId: meeting.seriesId, number: meeting.number },
      items: [
        { ...item, id: 'news', title: 'News' },
        { ...item, id: 'transport', title: 'Transport' },
      ],
      ...{ version: 1, changedAt: new Date() },
    });
    path = `/meetings/${_id.toString()}/live`;
  });
  afterAll(async () => {
    await county.stop();
  });
  const openAs = (who: Visitor, options: BrowserOptions = {}): Promise<Page> =>
    openPageAs(browser, county, { who, path, ...options });

  it('CO5: three write, vote and move on together, one of them offline for a while', async () => {
    const hazel = await openAs('linkWorker', phone);
    const teazle = await openAs('supervisor', { dark: true });
    const marjoram = await openAs('coordinator');
    const all = [hazel, teazle, marjoram];
    await seeEachOther(all);

    await marjoram.getByRole('button', { name: 'I chair this meeting' }).click();
    await marjoram.getByRole('button', { name: 'Begin', exact: true }).click();
    for (const page of all) {
      await page.getByRole('heading', { name: 'Now: News' }).waitFor();
      await says(page, '10 minutes left');
    }
    await hazel.getByRole('button', { name: 'Put my hand up' }).click();
    await marjoram.getByRole('button', { name: 'has the word' }).click();
    await hazel.getByText('No hand is up.').waitFor();

    await notes(hazel, 'News').pressSequentially('Lifts to the clinic');
    for (const page of all) {
      await expect.poll(() => notes(page, 'News').inputValue()).toBe('Lifts to the clinic');
    }
    for (const page of [hazel, teazle]) await expectNoFault(page);

    await hazel.context().setOffline(true);
    await notes(hazel, 'News').press('End');
    await notes(hazel, 'News').pressSequentially(' on Tuesdays');
    await says(hazel, away);
    await notes(teazle, 'News').press('Home');
    await notes(teazle, 'News').pressSequentially('By volunteers: ');
    await marjoram.getByRole('button', { name: 'Next', exact: true }).click();
    await marjoram.getByRole('heading', { name: 'Now: Transport' }).waitFor();
    await expect
      .poll(() => notes(marjoram, 'News').inputValue())
      .toBe('By volunteers: Lifts to the clinic');
    await hazel.context().setOffline(false);
    const whole = 'By volunteers: Lifts to the clinic on Tuesdays';
    for (const page of all) {
      await expect.poll(() => notes(page, 'News').inputValue()).toBe(whole);
      await page.getByRole('heading', { name: 'Now: Transport' }).waitFor();
    }

    // A page that is closed without a connection has lost nothing.
    await hazel.context().setOffline(true);
    await notes(hazel, 'Transport').pressSequentially('Buses stop at six.');
    await says(hazel, away);

    await hazel.goto('about:blank');
    await hazel.context().setOffline(false);
    await hazel.goto(`${county.origin}${path}`);
    for (const page of all) {
      await expect.poll(() => notes(page, 'Transport').inputValue()).toBe('Buses stop at six.');
    }

    await notes(teazle, 'Transport').press('End');
    await notes(teazle, 'Transport').pressSequentially(` ${NHS_NUMBER}`);
    await says(teazle, 'Not sent.');
    await expectNoFault(teazle);
    expect(await notes(marjoram, 'Transport').inputValue()).not.toContain('1006');
    await notes(teazle, 'Transport').fill('Buses stop at six. Sadly.');
    await expect
      .poll(() => notes(marjoram, 'Transport').inputValue())
      .toBe('Buses stop at six. Sadly.');

    // CO6
    const owner = county.actorOf('supervisor').name;
    const line = marjoram.getByLabel('Write down a decision or an action');
    await line.fill('@Nobody ask the library');
    await marjoram.getByRole('button', { name: 'Write it down' }).click();
    await says(marjoram, 'Nobody who may come to this meeting is called Nobody.');
    await line.fill(`@${owner} ask the library about the room by 30 Oct`);
    await marjoram.getByRole('button', { name: 'Write it down' }).click();
    for (const page of all) await says(page, 'ask the library about the room');

    await marjoram.getByLabel('Question').fill('Meet in the library?');
    await marjoram.getByRole('button', { name: 'Ask everybody' }).click();
    await hazel.getByRole('button', { name: 'I stand aside' }).click();
    await teazle.getByRole('button', { name: 'Yes', exact: true }).click();
    for (const page of [hazel, teazle]) await says(page, 'You have answered.');
    await marjoram.getByRole('button', { name: 'Close the vote' }).click();
    for (const page of all) await says(page, '1 yes, 0 no, 1 stands aside');
    for (const page of all) expectNoComplaint(page);

    await teazle.goto(`${county.origin}${path.replace('/live', '/minutes')}`);
    for (const words of ['Buses stop at six. Sadly.', whole]) await says(teazle, words);
    await says(teazle, 'Meet in the library? 1 yes, 0 no, 1 stands aside.');
    await expectNoFault(teazle);
    const pdf = await teazle.request.get(
      `${county.origin}${path.replace('/live', '/minutes.pdf')}`,
    );
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    await teazle.goto(county.origin);
    const mine = teazle.getByRole('button', { name: /^Done.*ask the library/ });
    await mine.click();
    await mine.waitFor({ state: 'detached' });

    await hazel.goto(`${county.origin}/account`);
    await hazel.getByRole('button', { name: 'Sign out' }).first().click();
    await hazel.getByRole('heading', { name: 'Sign in' }).waitFor();
    await expect
      .poll(() => hazel.evaluate(async () => (await indexedDB.databases()).length))
      .toBe(0);
  });

  it('CO5: without script notes are read and added to, and presses work', async () => {
    const marjoram = await openAs('coordinator');
    const plain = await openAs('supervisor', { ...phone, script: false });
    await plain.getByLabel('Add a paragraph: Notes: the meeting as a whole').fill('Thanks to all');
    await plain.getByRole('button', { name: 'Add' }).last().click();
    await plain.getByText('Thanks to all').waitFor();
    await expect
      .poll(() => notes(marjoram, 'the meeting as a whole').inputValue())
      .toBe('Thanks to all\n');
    await plain.getByLabel('Add a paragraph: Notes: the meeting as a whole').fill(NHS_NUMBER);
    await plain.getByRole('button', { name: 'Add' }).last().click();
    await plain.getByRole('alert').getByText('NHS number').waitFor();
    await plain.goto(`${county.origin}${path}`);
    await plain.getByRole('button', { name: 'Put my hand up' }).click();
    await marjoram.getByRole('button', { name: 'has the word' }).waitFor();
    for (const page of [marjoram, plain]) expectNoComplaint(page);
  });
});
