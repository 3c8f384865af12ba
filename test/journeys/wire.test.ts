import { readFileSync } from 'node:fs';
import { connect as connectTo } from 'node:net';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { useBrowser } from '#test/support/browser.ts';
import { openCounty } from '#test/support/county-by-forms.ts';
import { fillSignIn, marjoram, signIn } from '#test/support/county-in-browser.ts';
import { startProduct, type Product } from '#test/support/product.ts';

/** Attacks over the wire, against the product as it is shipped. */
describe('the product on the wire', () => {
  const browser = useBrowser();
  let product: Product;
  let cookie = '';

  beforeAll(async () => {
    product = await startProduct();
    const page = await browser.openPage();
    await openCounty(page, product);
    const [session] = await page.context().cookies();
    cookie = `${session?.name ?? ''}=${session?.value ?? ''}`;
  });
  afterAll(async () => {
    await product.stop();
  });

  const signOut = (headers: Record<string, string>, path = '/sign-out') =>
    fetch(`${product.origin}${path}`, { method: 'POST', headers, redirect: 'manual' });

  it.each(['https://evil.example', 'null', 'https://localhost.evil.example'])(
    'T13: a form from %s is refused before anything is read',
    async (origin) => {
      expect((await signOut({ origin, cookie })).status).toBe(403);
      expect((await signOut({ origin, cookie }, '/sign-out.data')).status).toBe(403);
      expect((await signOut({ origin, cookie }, '/browser-faults')).status).toBe(403);
      expect((await signOut({ origin }, '/socket.io/?EIO=4&transport=polling')).status).not.toBe(
        200,
      );
    },
  );

  it('T13: a form without an origin but with a cookie is refused; ours passes', async () => {
    const withoutOrigin = await signOut({ cookie, 'sec-fetch-site': 'cross-site' });
    expect(withoutOrigin.status).toBe(403);
    expect(await stillSignedIn()).toBe(true);
    const ours = await fetch(`${product.origin}/account`, {
      method: 'POST',
      headers: {
        origin: product.origin,
        cookie,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ name: 'Marjoram Stile' }),
      redirect: 'manual',
    });
    expect(ours.status).toBe(303);
  });

  async function stillSignedIn(): Promise<boolean> {
    const start = await fetch(product.origin, { headers: { cookie }, redirect: 'manual' });
    return start.status === 200;
  }

  function connect(headers: Record<string, string>): Promise<string> {
    return new Promise((resolve) => {
      const socket = io(product.origin, {
        transports: ['websocket'],
        reconnection: false,
        extraHeaders: headers,
      });
      socket.on('connect', () => {
        socket.disconnect();
        resolve('connected');
      });
      socket.on('connect_error', (error) => {
        socket.disconnect();
        resolve(error.message);
      });
    });
  }

  it('T14: a websocket from a foreign page is refused, with and without a good cookie', async () => {
    expect(await connect({ origin: product.origin, cookie })).toBe('connected');
    expect(await connect({ origin: 'https://evil.example', cookie })).not.toBe('connected');
    expect(await connect({ cookie })).not.toBe('connected');
    expect(await connect({ origin: product.origin })).toBe('notSignedIn');
  });

  it('T45: every kind of answer carries the headers, and none says too much', async () => {
    const paths = ['/sign-in', '/', '/nowhere', '/help', '/sign-in.data', '/rooms'];
    for (const path of paths) {
      const { headers } = await fetch(`${product.origin}${path}`, { redirect: 'manual' });
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-powered-by')).toBeNull();
      // HSTS goes with an https address only; test/http shows it there.
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  it('T45: no source map, setting or history is served', async () => {
    const page = await (await fetch(`${product.origin}/help`)).text();
    const script = /\/assets\/[\w.-]+\.js/.exec(page)?.[0] ?? '';
    expect(script).not.toBe('');
    expect((await fetch(`${product.origin}${script}`)).status).toBe(200);
    for (const path of [`${script}.map`, '/.env', '/.git/config', '/package.json', '/server.js']) {
      expect((await fetch(`${product.origin}${path}`)).status, path).toBe(404);
    }
  });

  it('T09: a foreign host in the request changes no link in a letter', async () => {
    await fetch(`${product.origin}/forgotten-password`, {
      method: 'POST',
      headers: {
        origin: product.origin,
        'x-forwarded-host': 'evil.example',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ email: marjoram.email }),
    });
    await expect
      .poll(async () => (await fetch(`${product.origin}/outbox`)).text())
      .toContain(`${product.origin}/reset-password/`);
    expect(await (await fetch(`${product.origin}/outbox`)).text()).not.toContain('evil.example');
  });

  it('one field name neither hangs nor ends the process', async () => {
    for (const name of [
      'who[20000000].name',
      'who[999999999].name',
      '__proto__[x]',
      'a'.repeat(99),
    ]) {
      const answer = await fetch(`${product.origin}/sign-in`, {
        method: 'POST',
        headers: { origin: product.origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ [name]: 'x' }),
      });
      expect(answer.status).toBe(400);
    }
    expect((await fetch(`${product.origin}/healthz`)).status).toBe(200);
  });

  it('a body that says it is too long gets a page, not a cut line', async () => {
    const answer = await fetch(`${product.origin}/sign-in`, {
      method: 'POST',
      headers: { origin: product.origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: `email=${'a'.repeat(300_000)}`,
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('too much text');
  });

  describe('T44: what only a program sends', () => {
    /** Bytes as they are, and the first line of the answer. */
    function sendRaw(lines: Iterable<string>): Promise<string> {
      return new Promise((resolve) => {
        const { port } = new URL(product.origin);
        const line = connectTo(Number(port), 'localhost');
        line.once('data', (bytes) => {
          line.destroy();
          resolve(bytes.toString().split('\r\n')[0] ?? '');
        });
        line.once('error', () => resolve('cut')).once('close', () => resolve('cut'));
        for (const part of lines) line.write(part);
      });
    }
    const form = { origin: '', 'content-type': 'application/x-www-form-urlencoded' };
    const post = (path: string, init: RequestInit & { duplex?: 'half' }) =>
      fetch(`${product.origin}${path}`, {
        method: 'POST',
        ...init,
        headers: {
          ...form,
          origin: product.origin,
          ...Object.fromEntries(new Headers(init.headers)),
        },
      });
    const memoryInMb = () => {
      const status = readFileSync(`/proc/${String(product.process.pid)}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    };

    it('20,000 headers are answered by 431', async () => {
      function* lines() {
        yield 'GET /help HTTP/1.1\r\nHost: localhost\r\n';
        for (let number = 0; number < 20_000; number += 1) yield `X-${String(number)}: y\r\n`;
        yield '\r\n';
      }
      expect(await sendRaw(lines())).toMatch(/ 431 |^cut$/);
    });

    it('a name that stands twice is not taken for either', async () => {
      const body = `email=${marjoram.email}&email=other@fenwold.example&password=x`;
      const answer = await post('/sign-in', { body });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('Type an e-mail address');
    });

    it('bodies without end and without length, and slow ones, cost no memory and nobody a place', async () => {
      const before = memoryInMb();
      const slow = Array.from({ length: 50 }, () =>
        sendRaw([
          `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: ${product.origin}\r\n`,
          'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na',
        ]),
      );
      const endless = Array.from({ length: 5 }, () => {
        let sent = 0;
        const body = new ReadableStream<Uint8Array>({
          pull(controller) {
            sent += 1;
            if (sent > 800) controller.close();
            else controller.enqueue(new Uint8Array(64 * 1024).fill(97));
          },
        });
        return post('/sign-in', { body, duplex: 'half' }).then(
          ({ status }) => status,
          () => 413,
        );
      });
      expect(await Promise.all(endless)).toEqual([413, 413, 413, 413, 413]);
      const began = Date.now();
      expect((await fetch(`${product.origin}/help`)).status).toBe(200);
      expect(Date.now() - began).toBeLessThan(2_000);
      expect(memoryInMb() - before).toBeLessThan(50);
      // They still hang there; the server's own limit of a minute ends them.
      expect(slow).toHaveLength(50);
    });
  });

  it('T31: a hundred forms in ten seconds, then words that say how long to wait', async () => {
    const send = () =>
      fetch(`${product.origin}/account/sessions`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          ...{ origin: product.origin, cookie },
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ session: 'x' }),
      });
    const answers = await Promise.all(Array.from({ length: 120 }, send));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await refused[0]?.text()).toMatch(/Wait a moment[\s\S]*You can go on in \d+ second/);
    expect((await fetch(`${product.origin}/help`)).status).toBe(200);
  });

  it('the log ties a page to its id and holds nothing that was typed', async () => {
    const page = await browser.openPage();
    await page.goto(`${product.origin}/sign-in?next=/rooms%3Fq%3Dsecretword`);
    await fillSignIn(page, 'nobody.secretword@fenwold.example', 'secretword and more of it');
    await page.getByText('There is a problem').waitFor();
    const { headers } = await fetch(`${product.origin}/help`);
    const id = headers.get('x-request-id') ?? 'none';
    await expect.poll(() => product.lines.join('\n')).toContain(id);
    expect(product.lines.join('\n')).not.toContain('secretword');
    expect(product.lines.join('\n')).not.toContain(marjoram.email);
    await signIn(page, product, marjoram.email);
  });

  it('the favicon, the icon and the manifest are there', async () => {
    const manifest = await (await fetch(`${product.origin}/manifest.webmanifest`)).text();
    expect(manifest).toContain('Hedgerow');
    for (const path of ['/favicon.ico', '/icon.svg']) {
      expect((await fetch(`${product.origin}${path}`)).status).toBe(200);
    }
    expect(readFileSync('public/robots.txt', 'utf8')).toContain('Disallow: /');
  });
});
