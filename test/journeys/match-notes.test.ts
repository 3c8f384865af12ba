import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { writeNote } from '#test/support/activities-in-browser.ts';
import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { expectNoFault } from '#test/support/find-faults.ts';
import { sendReport } from '#test/support/moderation-in-browser.ts';
import { openPageAs } from '#test/support/open-page-as.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';
import { SECRET, type People, type Visitor } from '#test/support/walled-people.ts';

const narrow = { width: 320, height: 740 };

/** Colleagues say by situation whom an activity suits; those who run it answer once. */
describe('PR7: notes on whom an activity suits', () => {
  const browser = useBrowser();
  let county: WalledCounty;
  let activity: string;

  beforeAll(async () => {
    county = await openWalledCounty();
    activity = `/whats-on/${county.ids.activityId ?? ''}`;
  });
  afterAll(async () => {
    await county.stop();
  });

  const openAs = (who: Visitor, script = true, path = activity) =>
    openPageAs(browser, county, { who, path, script, ...narrow });
  const noteOf = (page: Page, text: string) =>
    page.locator('article[id^="note-"]', { hasText: text });
  const post = (page: Page, path: string, form: Record<string, string>) =>
    page.request.post(`${county.origin}${path}`, {
      form,
      headers: { origin: county.origin },
      maxRedirects: 0,
    });

  /** What must not reach those who run the activity. */
  function expectNobody(text: string): void {
    for (const who of ['linkWorker', 'supervisor'] as const) {
      const { personId, name } = county.actorOf(who);
      expect(text).not.toContain(personId);
      expect(text).not.toContain(name);
    }
    expect(text).not.toContain(`${SECRET} House`);
  }

  describe.each([
    ['with script', true],
    ['without script', false],
  ])('%s', (_, script) => {
    const text = `somebody who cannot stand ${script ? 'long' : 'for an hour'}`;

    it('a colleague writes one in three presses, and another agrees by name', async () => {
      const hazel = await openAs('linkWorker', script);
      await hazel.getByRole('link', { name: 'Write a note' }).click();
      await hazel.getByRole('heading', { level: 1, name: 'Write a note' }).waitFor();
      await hazel.locator('label', { hasText: 'Did not suit' }).click();
      await hazel.getByLabel('Somebody in which situation?').fill(text);
      if (script) await expectNoFault(hazel);
      await hazel.getByRole('button', { name: 'Save the note' }).click();
      await noteOf(hazel, text).getByText(`Hazel ${SECRET}, ${SECRET} House, today`).waitFor();
      expect(await noteOf(hazel, text).getByRole('button').count()).toBe(0);

      const teazle = await openAs('supervisor', script);
      const agree = () => noteOf(teazle, text).getByRole('button', { name: /^I agree/ });
      await agree().click();
      await noteOf(teazle, text).getByText('You agree', { exact: true }).waitFor();
      await noteOf(teazle, text).getByRole('button', { name: 'I no longer agree' }).click();
      await agree().click();
      await noteOf(teazle, text).getByText('You agree', { exact: true }).waitFor();
      if (script) await expectNoFault(teazle);
      await hazel.reload();
      await noteOf(hazel, text).getByText('Teazle agrees', { exact: true }).waitFor();
      for (const page of [hazel, teazle]) expectNoComplaint(page);
    });

    it('is changed and taken back by who wrote it', async () => {
      const hazel = await openAs('linkWorker', script);
      const first = `somebody in a hurry ${String(script)}`;
      await writeNote(hazel, county, { activityId: county.ids.activityId ?? '', note: first });
      await noteOf(hazel, first).getByRole('link', { name: 'Change or take back' }).click();
      await hazel.getByRole('heading', { level: 1, name: /^Note on/ }).waitFor();
      const field = hazel.getByLabel('Somebody in which situation?');
      expect(await field.inputValue()).toBe(first);
      await field.fill(`${first} to leave`);
      await hazel.getByRole('button', { name: 'Save the note' }).click();
      await noteOf(hazel, `${first} to leave`).waitFor();
      await noteOf(hazel, first).getByRole('link', { name: 'Change or take back' }).click();
      await hazel.getByText('Take the note back').click();
      await hazel.getByRole('button', { name: 'Take it back' }).click();
      await hazel.getByRole('heading', { name: 'Whom does it suit?' }).waitFor();
      await hazel.waitForLoadState();
      expect(await noteOf(hazel, first).count()).toBe(0);
      expectNoComplaint(hazel);
    });

    it('those who run it read it without a name, and answer it once', async () => {
      const barnaby = await openAs('activityProvider', script, '/whats-on');
      await barnaby.getByRole('link', { name: /^Link workers wrote whom it suits/ }).click();
      await noteOf(barnaby, text)
        .getByText(/^A colleague in the peer network, /)
        .waitFor();
      await noteOf(barnaby, text).getByText('Others agree', { exact: true }).waitFor();
      expect(await barnaby.getByRole('link', { name: 'Write a note' }).count()).toBe(0);
      expect(await barnaby.getByRole('button', { name: /agree/ }).count()).toBe(0);
      expectNobody(await barnaby.content());
      if (script) await expectNoFault(barnaby);

      await noteOf(barnaby, text)
        .getByRole('link', { name: /^Answer/ })
        .click();
      await barnaby.getByRole('heading', { level: 1, name: /^Note on/ }).waitFor();
      expectNobody(await barnaby.content());
      if (script) await expectNoFault(barnaby);
      const path = new URL(barnaby.url()).pathname;
      await barnaby.getByLabel('Your answer').fill('There is a bench by the gate now.');
      await barnaby.getByRole('button', { name: 'Send the answer' }).click();
      await noteOf(barnaby, text).getByText('There is a bench by the gate now.').first().waitFor();
      expect(
        await noteOf(barnaby, text)
          .getByRole('link', { name: /^Answer/ })
          .count(),
      ).toBe(0);

      const again = await post(barnaby, path, { intent: 'answer', answer: 'And one more.' });
      expect(again.status()).toBe(409);
      for (const intent of ['takeBack', 'change', 'agree']) {
        const form = { intent, kind: 'suits', note: 'everybody' };
        expect((await post(barnaby, path, form)).status(), intent).toBe(403);
      }
      const hazel = await openAs('linkWorker', script);
      await noteOf(hazel, text).getByText('There is a bench by the gate now.').first().waitFor();
      await noteOf(hazel, text)
        .getByText(`Barnaby ${SECRET}, ${SECRET} Growers, answered today`)
        .waitFor();
      expect(await noteOf(hazel, text).getByText('Did not suit').count()).toBe(1);
      for (const page of [hazel, barnaby]) expectNoComplaint(page);
    });

    it('those who run it report it, a moderator hides it, and who wrote it reads which rule', async () => {
      const barnaby = await openAs('activityProvider', script);
      const [noteId] = await Promise.all([
        noteOf(barnaby, text).getAttribute('id'),
        noteOf(barnaby, text)
          .getByRole('link', { name: /^Report/ })
          .click(),
      ]);
      await barnaby.getByRole('heading', { level: 1, name: 'Report the note' }).waitFor();
      await barnaby.getByText(`${SECRET} mornings. Did not suit:`).waitFor();
      expectNobody(await barnaby.content());
      await sendReport(barnaby, 'It is not true');

      const marjoram = await openAs('coordinator', script, '/moderation');
      await marjoram.getByRole('link', { name: /A note in What’s on/ }).click();
      await marjoram.getByText('There is a bench by the gate now.').first().waitFor();
      await marjoram.locator('label', { hasText: 'Hide it' }).click();
      await marjoram.locator('label', { hasText: 'What we pass on is right' }).click();
      await marjoram.getByRole('button', { name: 'Decide' }).click();
      await marjoram.waitForURL(/decided/);

      await barnaby.goto(`${county.origin}${activity}`);
      await barnaby.getByRole('heading', { name: 'Whom does it suit?' }).waitFor();
      await barnaby.waitForLoadState();
      expect(await noteOf(barnaby, text).count()).toBe(0);
      const own = (noteId ?? '').replace('note-', '');
      for (const path of [`${activity}/notes/${own}`, `/reports/note/${own}`]) {
        expect((await barnaby.request.get(`${county.origin}${path}`)).status(), path).toBe(404);
      }
      const hazel = await openAs('linkWorker', script, '/account/decisions');
      await hazel.getByRole('link', { name: 'A moderator hid your note' }).first().click();
      await hazel.getByText('What we pass on is right, as far as we know.').waitFor();
      await hazel.getByText(text).waitFor();
      await hazel.getByRole('button', { name: 'Ask for a second look' }).waitFor();
      await hazel.goto(`${county.origin}${activity}`);
      await noteOf(hazel, text).getByText('A moderator hid this.').waitFor();
      for (const page of [barnaby, marjoram, hazel]) expectNoComplaint(page);
    });
  });

  it('whoever looks at the activity sees all of it come and go without reloading', async () => {
    const { activities, moderation } = county.platform;
    const actorOf = (who: keyof People) => county.actorOf(who);
    const [hazel, teazle] = [actorOf('linkWorker'), actorOf('supervisor')];
    const [barnaby, marjoram] = [actorOf('activityProvider'), actorOf('coordinator')];
    const text = 'somebody who likes to be early';
    const colleague = await openAs('supervisor');
    const author = await openAs('linkWorker');
    const runner = await openPageAs(browser, county, { who: 'activityProvider' });
    const frames: string[] = [];
    runner.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => void frames.push(String(payload)));
    });
    await runner.goto(`${county.origin}${activity}`);
    const pages = [colleague, author, runner];
    const heading = { name: 'Whom does it suit?' };
    for (const page of pages) await page.getByRole('heading', heading).waitFor();

    const { activityId } = county.ids;
    const form = { activityId, kind: 'suits', note: text, clientId: 'written-while-all-look' };
    const ids = await activities.writeNote(hazel, form);
    for (const page of pages) await noteOf(page, text).waitFor();
    await activities.agreeWithNote(teazle, ids);
    await noteOf(author, text).getByText('Teazle agrees', { exact: true }).waitFor();
    await noteOf(runner, text).getByText('Others agree', { exact: true }).waitFor();
    await activities.answerNote(barnaby, { ...ids, answer: 'The gate opens at nine.' });
    for (const page of pages) await noteOf(page, text).getByText('opens at nine').first().waitFor();

    const decide = async (kind: string, outcome: object, by = marjoram) => {
      const { matters } = await moderation.listMatters(by, {});
      const matterId = matters.find(({ thing }) => thing === kind)?.id;
      await moderation.decideMatter(by, { matterId, ...outcome });
    };
    const report = { reason: 'unkind', thingId: ids.noteId };
    await moderation.reportThing(teazle, { ...report, kind: 'noteAnswer' });
    await decide('noteAnswer', { outcome: 'hide', rule: 'kind' });
    await noteOf(colleague, text).getByText('opens at nine').first().waitFor({ state: 'detached' });
    await noteOf(runner, text).getByText('A moderator hid this.').waitFor();
    await moderation.reportThing(barnaby, { ...report, kind: 'note' });
    await decide('note', { outcome: 'hide', rule: 'kind' });
    const isGone = { state: 'detached' } as const;
    for (const page of [colleague, runner]) await noteOf(page, text).waitFor(isGone);
    await noteOf(author, text).getByText('A moderator hid this.').waitFor();

    const [notice] = (await moderation.listNotices(hazel, {})).notices;
    await moderation.askSecondLook(hazel, { noticeId: notice?.id, line: '' });
    await decide('note', { outcome: 'leave' }, actorOf('administrator'));
    for (const page of pages) await noteOf(page, text).waitFor();

    const data = await runner.request.get(`${county.origin}${activity}.data`);
    expect(data.status()).toBe(200);
    expect(frames.join()).toContain('activity.noted');
    expectNobody(`${frames.join()}${await runner.content()}${await data.text()}`);
    for (const page of pages) expectNoComplaint(page);
  });

  it('older notes are a press away, and agreeing there leads back there', async () => {
    const { activities } = county.platform;
    const { activityId } = county.ids;
    for (let number = 1; number <= 11; number += 1) {
      await activities.writeNote(county.actorOf('linkWorker'), {
        ...{ activityId, kind: 'suits', note: `somebody in situation ${number}` },
        clientId: `written-to-be-paged-${number}`,
      });
    }
    for (const script of [true, false]) {
      const page = await openAs('supervisor', script);
      const oldest = noteOf(page, `somebody who likes ${SECRET}`);
      await noteOf(page, 'somebody in situation 11').waitFor();
      await page.waitForLoadState();
      expect(await oldest.count()).toBe(0);
      await page.getByRole('link', { name: 'Older notes' }).click();
      await oldest.getByRole('button', { name: script ? /^I agree/ : /^I no longer/ }).click();
      const now = script ? 'You agree' : 'I agree';
      await oldest.getByText(now).first().waitFor();
      expect(new URL(page.url()).search).toMatch(/^\?notes=[0-9a-f]{24}$/);
      await page.getByRole('link', { name: 'Newest notes' }).click();
      await noteOf(page, 'somebody in situation 11').waitFor();
      expectNoComplaint(page);
    }
  });

  it('nothing of them is on the public page, in the open data or in a spreadsheet', async () => {
    const hazel = await openAs('linkWorker');
    await noteOf(hazel, 'somebody in situation 11').waitFor();
    const read = async (path: string) => {
      const response = await hazel.request.get(`${county.origin}${path}`);
      expect(response.status(), path).toBe(200);
      return response.text();
    };
    const services = await read('/api/open-referral/services');
    const [serviceId] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(services) ?? [];
    const { imports } = county.platform;
    const marjoram = county.actorOf('coordinator');
    const sheet = await imports.exportSheet(marjoram, { kind: 'csv', filters: {} });
    const everywhere = [
      await read(activity.replace('whats-on', 'activities')),
      services,
      await read(`/api/open-referral/services/${serviceId ?? ''}`),
      new TextDecoder().decode(sheet.bytes),
      await read('/search?q=situation'),
    ];
    for (const text of everywhere) {
      expect(text).not.toMatch(/somebody (in|who)/);
      expect(text).not.toContain('bench by the gate');
    }
    expect(everywhere[0]).toContain(`${SECRET} mornings`);
    expect(everywhere[3]).toContain(`${SECRET} mornings`);
  });
});
