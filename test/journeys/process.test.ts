import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { useBrowser } from '#test/support/browser.ts';
import { openCounty } from '#test/support/county-by-forms.ts';
import { startProduct, type Product } from '#test/support/product.ts';

const STOPS_WITHIN_MS = 10_000;
const SAYS_SO_WITHIN_MS = 5_000;

describe('the process', () => {
  const browser = useBrowser();
  let product: Product;
  let cookie = '';

  beforeAll(async () => {
    product = await startProduct({ ownDatabase: true });
    const page = await browser.openPage();
    await openCounty(page, product);
    const [session] = await page.context().cookies();
    cookie = `${session?.name ?? ''}=${session?.value ?? ''}`;
  });
  afterAll(async () => {
    await product.stop();
  });

  const statusOf = async (path: string) => (await fetch(`${product.origin}${path}`)).status;

  /** A form on its way: the server has its head, and the words follow when `finish` is called. */
  function postInTwoParts(number: number) {
    const words = new URLSearchParams({
      name: `Marjoram Stile ${number}`,
      pronouns: '',
    }).toString();
    const post = request(`${product.origin}/account`, {
      method: 'POST',
      headers: {
        cookie,
        origin: product.origin,
        expect: '100-continue',
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': words.length,
      },
    });
    const received = new Promise((resolve, reject) => {
      post.once('continue', resolve).once('error', reject);
    });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      post.once('error', reject).once('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
    });
    post.flushHeaders();
    return { received, answered, finish: () => post.end(words) };
  }

  it('a database that is away: a page that says so, within 5 s, and the product comes back by itself', async () => {
    const page = await browser.openPage();
    await page.context().addCookies([
      {
        name: cookie.split('=')[0] ?? '',
        value: cookie.split('=')[1] ?? '',
        url: product.origin,
      },
    ]);
    await page.goto(product.origin);
    const mongod = Number(readFileSync(join(product.dataDir, 'database', 'mongod.lock'), 'utf8'));

    // A stopped process keeps its port, so nothing answers and nothing restarts it.
    process.kill(mongod, 'SIGSTOP');
    await expect.poll(() => isStopped(mongod)).toBe(true);
    const began = Date.now();
    const answer = await page.goto(product.origin);
    expect(answer?.status()).toBe(503);
    expect(Date.now() - began).toBeLessThan(SAYS_SO_WITHIN_MS);
    expect(answer?.headers()['retry-after']).toBe('5');
    await page.getByRole('heading', { name: 'Hedgerow is away for a moment' }).waitFor();
    expect(await statusOf('/healthz')).toBe(200);
    expect(await statusOf('/readyz')).toBe(503);

    // A form that reaches its use case says so too, and keeps what was typed.
    const signIn = await fetch(`${product.origin}/sign-in`, {
      method: 'POST',
      headers: { origin: product.origin },
      body: new URLSearchParams({ email: 'hazel@teasel.example', password: 'a wrong one' }),
    });
    expect([signIn.status, signIn.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await signIn.text()).toContain('hazel@teasel.example');

    process.kill(mongod, 'SIGCONT');
    await expect.poll(() => statusOf('/readyz'), { timeout: 30_000 }).toBe(200);
    await page.goto(product.origin);
    await page.getByRole('heading', { level: 1, name: /Marjoram/ }).waitFor();
  });

  it('a database that was killed is started again, with everything still there', async () => {
    const lock = join(product.dataDir, 'database', 'mongod.lock');
    const before = Number(readFileSync(lock, 'utf8'));
    process.kill(before, 'SIGKILL');
    await expect.poll(() => statusOf('/readyz').catch(() => 0), { timeout: 60_000 }).toBe(200);
    await expect
      .poll(() => Number(readFileSync(lock, 'utf8')), { timeout: 60_000 })
      .not.toBe(before);
    await expect
      .poll(async () => (await fetch(product.origin, { headers: { cookie } })).status, {
        timeout: 30_000,
      })
      .toBe(200);
  });

  it('a second start on the same data says who holds it', async () => {
    const second = startProduct({ dataDir: product.dataDir, ownDatabase: true });
    await expect(second).rejects.toThrow(/\d{2,}/);
    await expect(second).rejects.toThrow(/did not start/);
  });

  it('a graceful stop: sockets are told to come back, requests in flight finish, exit 0', async () => {
    const socket = io(product.origin, {
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { origin: product.origin, cookie },
    });
    await new Promise<void>((resolve) => socket.on('connect', resolve));
    const told = new Promise<string>((resolve) =>
      socket.on('server.stopping', () => resolve('told')),
    );
    const posts = Array.from({ length: 10 }, (_, number) => postInTwoParts(number));
    await Promise.all(posts.map(({ received }) => received));

    const began = Date.now();
    const stopping = product.stop();
    expect(await told).toBe('told');
    for (const { finish } of posts) finish();
    for (const { answered } of posts) expect(await answered).toBe(303);
    expect(await stopping).toBe(0);
    expect(Date.now() - began).toBeLessThan(STOPS_WITHIN_MS);
    socket.disconnect();
  });

  it('a bad setting stops the start with words that name it', async () => {
    const start = startProduct({
      ownDatabase: true,
      settings: { PUBLIC_ORIGIN: 'hedgerow.example', LOG_LEVEL: 'loud' },
    });
    await expect(start).rejects.toThrow(/PUBLIC_ORIGIN must[\s\S]*LOG_LEVEL must/);
  });
});

/** A signal reaches the threads of a busy process one after another. Where nothing tells, it is taken for stopped. */
function isStopped(pid: number): boolean {
  const facts = `/proc/${String(pid)}/stat`;
  return !existsSync(facts) || /\) [Tt] /.test(readFileSync(facts, 'utf8'));
}
