import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import { noteForm } from '#test/resources/support/open-county.ts';
import { openPageAs } from '#test/support/open-page-as.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';
import { type Visitor } from '#test/support/walled-people.ts';

const MB = 1024 * 1024;

/** Text that would run, or lead astray, in a page that trusts it. */
const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><iframe src="javascript:alert(1)"></iframe>',
  '[press](javascript:alert(1))',
  '[press](java\tscript:alert(1))',
  '[press](&#106;avascript:alert(1))',
  '[press](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[press](vbscript:msgbox(1))',
  '<javascript:alert(1)>',
  '![x](https://evil.example/x.png"onerror="alert(1))',
  '[good](https://help.fenwold.example/grief)',
  '<style>@import "https://evil.example/x.css";</style>',
  '<!-- --><math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '{{constructor.constructor("alert(1)")()}} ${alert(1)} <%= alert(1) %>',
  '</textarea></script><script>alert(1)</script>',
  '<a href="jAvAsCrIpT:alert(1)" style="position:fixed;inset:0">x</a>',
  'write to hazel@fenwold.example',
];

/** What people send that does harm, on purpose or by a finger that was too quick. */
describe('hostile and hasty input', () => {
  const browser = useBrowser();
  let county: WalledCounty;

  beforeAll(async () => {
    county = await openWalledCounty();
    const { messaging } = county.platform;
    const marjoram = county.actorOf('coordinator');
    for (const [index, text] of hostile.entries()) {
      await messaging.sendMessage(marjoram, {
        roomId: county.ids.roomId,
        clientId: `hostile-${String(index)}-`.padEnd(24, '0'),
        text,
      });
    }
  });
  afterAll(async () => {
    await county.stop();
  });

  const openAs = (who: Visitor, path: string, options?: BrowserOptions) =>
    openPageAs(browser, county, { who, path, ...options });

  it('T22: hostile text stands in a room as the letters that were typed', async () => {
    for (const script of [true, false]) {
      const page = await openAs('linkWorker', `/rooms/${county.ids.roomId ?? ''}`, { script });
      const outside: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(county.origin)) outside.push(request.url());
      });
      await page.reload();
      const articles = page.locator('article[id^="message-"]');
      await articles.filter({ hasText: '</textarea></script>' }).waitFor();
      for (const text of ['<script>alert(1)</script>', '<img src=x', '[press](javascript:']) {
        expect(await articles.filter({ hasText: text }).count(), text).toBeGreaterThan(0);
      }
      const found = await articles.evaluateAll((rows) => ({
        links: rows.flatMap((row) =>
          [...row.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
        ),
        foreign: rows.flatMap((row) =>
          [
            ...row.querySelectorAll('script, img, iframe, style, object, math, [onerror], [style]'),
          ].map(({ tagName }) => tagName),
        ),
      }));
      expect(found.foreign).toEqual([]);
      expect(found.links).toContain('https://help.fenwold.example/grief');
      expect(found.links.filter((href) => !/^(https?:\/\/|mailto:|\/rooms\/)/.test(href))).toEqual(
        [],
      );
      expect(outside).toEqual([]);
      expectNoComplaint(page);
      await page.context().close();
    }
  });

  it('T28: nothing fetches an address that somebody typed', async () => {
    let asked = 0;
    const trap = createServer((_request, response) => {
      asked += 1;
      response.end('Caught.');
    }).listen(0, '127.0.0.1');
    await once(trap, 'listening');
    const address = trap.address();
    const url = `http://127.0.0.1:${String(address instanceof Object ? address.port : 0)}/x`;
    try {
      await county.platform.messaging.sendMessage(county.actorOf('linkWorker'), {
        roomId: county.ids.roomId,
        clientId: 'trap-message'.padEnd(24, '0'),
        text: `Look: ${url} and ![picture](${url}.png)`,
      });
      await county.platform.resources
        .shareResource(county.actorOf('linkWorker'), {
          ...noteForm({ title: 'A trap', clientId: 'trap-resource'.padEnd(24, '0') }),
          kind: 'link',
          link: url,
        })
        .catch(() => undefined);
      for (const path of [`/rooms/${county.ids.roomId ?? ''}`, '/shelf', '/']) {
        const page = await openAs('coordinator', path);
        await page.waitForLoadState('networkidle').catch(() => undefined);
        await page.context().close();
      }
      // A round trip of our own shows that the trap does catch.
      expect(asked).toBe(0);
      await fetch(url);
      expect(asked).toBe(1);
    } finally {
      trap.close();
    }
  });

  it('a body beyond all bounds gets a plain page', async () => {
    const answer = await fetch(`${county.origin}/shelf/new?kind=file`, {
      method: 'POST',
      headers: {
        origin: county.origin,
        cookie: county.cookies.linkWorker,
        'content-type': 'multipart/form-data; boundary=b',
      },
      body: Buffer.alloc(65 * MB),
    }).then(
      ({ status }) => status,
      // The server has answered and closed while the rest was on its way.
      () => 413,
    );
    expect(answer).toBe(413);
  });

  describe('T47: pressed twice', () => {
    it('Send stores one message, Invite writes one letter', async () => {
      const page = await openAs('linkWorker', `/rooms/${county.ids.roomId ?? ''}`);
      await page.getByLabel(/^Message to/).fill('Pressed twice.');
      await page.getByRole('button', { name: 'Send' }).dblclick();
      const mine = page.locator('article').filter({ hasText: 'Pressed twice.' });
      await mine.first().waitFor();
      await page.reload();
      await expect.poll(() => mine.count()).toBe(1);

      const staff = await openAs('administrator', '/people/invite');
      await staff.getByLabel('E-mail addresses').fill('twice@fenwold.example');
      await staff.getByText('Coordinators', { exact: true }).click();
      await staff.getByRole('button', { name: 'Send invitations' }).dblclick();
      await staff
        .getByRole('status')
        .filter({ hasText: /invitations? sent/ })
        .waitFor();
      await county.tools.mailer.settle();
      const letters = await county.platform.mail.listOutbox();
      expect(letters.filter(({ to }) => to.address === 'twice@fenwold.example')).toHaveLength(1);
    });

    it('one form at two doors at the same moment: one message, the same answer', async () => {
      const path = `${county.origin}/rooms/${county.ids.roomId ?? ''}`;
      const send = () =>
        fetch(path, {
          method: 'POST',
          redirect: 'manual',
          headers: {
            origin: county.origin,
            cookie: county.cookies.linkWorker,
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: new URLSearchParams({
            intent: 'send',
            clientId: 'at-the-same-moment'.padEnd(24, '0'),
            text: 'At the same moment.',
          }),
        });
      const answers = await Promise.all([send(), send(), send()]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
      expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
      const page = await openAs('linkWorker', `/rooms/${county.ids.roomId ?? ''}`, {
        script: false,
      });
      expect(await page.locator('article').filter({ hasText: 'At the same moment.' }).count()).toBe(
        1,
      );
    });
  });
});
