import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { MissedMessages, MessageView } from '#server/messaging/contract.ts';
import { useBrowser } from '#test/support/browser.ts';
import { openCounty } from '#test/support/county-by-forms.ts';
import { openRoom } from '#test/support/county-in-browser.ts';
import { startProduct, type Product } from '#test/support/product.ts';
import { startRedis, type TestRedis } from '#test/support/start-redis.ts';

const STOPS_WITHIN_MS = 10_000;
const within = { timeout: 60_000 };

interface Tab {
  socket: Socket;
  seqs: Set<number>;
  events: string[];
  /** How often it lost its connection. */
  breaks: number;
}

/** What runs beneath a process, by what was started. */
function programsBeneath(parent: number): { pid: number; command: string }[] {
  const all = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((found) =>
      found ? [{ pid: Number(found[1]), ppid: Number(found[2]), command: found[3] ?? '' }] : [],
    );
  const beneath = (pid: number): typeof all =>
    all.filter(({ ppid }) => ppid === pid).flatMap((child) => [child, ...beneath(child.pid)]);
  return beneath(parent);
}

const workersOf = ({ process: { pid = 0 } }: Product) =>
  programsBeneath(pid).filter(({ command }) => /worker\.js \d/.test(command));
const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('several processes behind one port', () => {
  const browser = useBrowser();
  let redis: TestRedis;
  let product: Product;
  let cookie = '';
  let roomId = '';

  const startTwo = (dataDir?: string) =>
    startProduct({
      ownDatabase: true,
      ...(dataDir === undefined ? {} : { dataDir }),
      settings: { WEB_PROCESSES: '2', REDIS_URL: redis.url },
    });
  const bothOpen = (of: Product) =>
    expect
      .poll(async () => {
        // A connection each time, since each goes to the next process in turn.
        await fetch(`${of.origin}/sign-in`, { headers: { connection: 'close' } });
        return [1, 2].filter((number) =>
          of.lines.some((line) => line.includes(`"process":"${number}"`)),
        );
      }, within)
      .toEqual([1, 2]);

  beforeAll(async () => {
    redis = await startRedis();
    product = await startTwo();
    const page = await browser.openPage();
    await openCounty(page, product);
    await openRoom(page, product, 'Fenwold');
    roomId = /rooms\/([0-9a-f]{24})/.exec(page.url())?.[1] ?? '';
    const [session] = await page.context().cookies();
    cookie = `${session?.name ?? ''}=${session?.value ?? ''}`;
  });
  afterAll(async () => {
    await product.kill();
    await redis.kill();
  });

  async function openTab(): Promise<Tab> {
    const socket = io(product.origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
      extraHeaders: { origin: product.origin, cookie },
    });
    const tab: Tab = { socket, seqs: new Set(), events: [], breaks: 0 };
    socket.onAny((event: string) => void tab.events.push(event));
    socket.on('message.sent', ({ seq }: MessageView) => tab.seqs.add(seq));
    socket.on('disconnect', () => (tab.breaks += 1));
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return tab;
  }

  /** Sends as a page does: again with the same id until it is answered. */
  async function send({ socket }: Tab, text: string): Promise<number> {
    const clientId = randomBytes(16).toString('hex');
    for (;;) {
      try {
        const input = { roomId, clientId, text };
        const answer = (await socket.timeout(2_000).emitWithAck('message.send', input)) as {
          ok: boolean;
          data: MessageView;
        };
        if (answer.ok) return answer.data.seq;
      } catch {
        // No answer: whether it is stored, the next try finds out.
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('both serve, every line says which, and the first-run code stands there once', async () => {
    await bothOpen(product);
    expect(workersOf(product)).toHaveLength(2);
    const codes = product.lines.filter((line) => line.includes('type this code'));
    expect(codes).toHaveLength(1);
    expect(product.lines.join('\n')).toContain('served by 2 processes');
  });

  it('R04: one that is killed is started again, and nothing that was acknowledged is lost', async () => {
    const tabs = [await openTab(), await openTab(), await openTab(), await openTab()];
    const [first] = workersOf(product);
    let acknowledged = 0;
    const sending = tabs.map(async (tab, number) => {
      const seqs: number[] = [];
      for (let count = 0; count < 15; count += 1) {
        seqs.push(await send(tab, `Tab ${number}, line ${count}`));
        acknowledged += 1;
      }
      return seqs;
    });
    await expect.poll(() => acknowledged, within).toBeGreaterThan(10);
    process.kill(first?.pid ?? 0, 'SIGKILL');
    const seqs = (await Promise.all(sending)).flat().sort((one, other) => one - other);
    const all = Array.from({ length: 60 }, (_, index) => index + 1);
    expect(seqs).toEqual(all);
    // The tabs stood at both processes: some were cut, the others noticed nothing.
    expect(tabs.some(({ breaks }) => breaks === 1)).toBe(true);
    expect(tabs.some(({ breaks }) => breaks === 0)).toBe(true);

    for (const tab of tabs) {
      await expect.poll(() => tab.socket.connected, within).toBe(true);
      const missed = (await tab.socket
        .timeout(20_000)
        .emitWithAck('message.missed', { roomId, afterSeq: 0, afterRev: 0 })) as {
        data: MissedMessages;
      };
      for (const { seq } of missed.data.messages) tab.seqs.add(seq);
      expect([...tab.seqs].sort((one, other) => one - other)).toEqual(all);
      tab.socket.disconnect();
    }
    await expect.poll(() => workersOf(product).length, within).toBe(2);
    expect(workersOf(product).map(({ pid }) => pid)).not.toContain(first?.pid);
  });

  it('T46: without Redis pages are served and messages stored, and the health page says so', async () => {
    const health = async () => (await fetch(`${product.origin}/readyz`)).text();
    const tab = await openTab();
    await redis.kill();
    await expect.poll(health, within).toMatch(/^ready, but Redis is away/);
    expect(await send(tab, 'Written without Redis')).toBe(61);
    expect((await fetch(product.origin, { headers: { cookie } })).status).toBe(200);
    await redis.start();
    await expect.poll(health, within).toBe('ready');
    await expect.poll(() => tab.events, within).toContain('server.missed');
    tab.socket.disconnect();
  });

  it('R16: a stop sends all browsers back and ends with 0 within ten seconds, with nothing left running', async () => {
    await bothOpen(product);
    const tabs = [await openTab(), await openTab(), await openTab(), await openTab()];
    const beneath = programsBeneath(product.process.pid ?? 0);
    expect(beneath.some(({ command }) => command.includes('mongod'))).toBe(true);
    const began = Date.now();
    expect(await product.stop()).toBe(0);
    expect(Date.now() - began).toBeLessThan(STOPS_WITHIN_MS);
    for (const { events, socket } of tabs) {
      expect(events).toContain('server.stopping');
      socket.disconnect();
    }
    for (const { pid } of beneath) await expect.poll(() => isRunning(pid), within).toBe(false);
  });

  it('a parent that is killed takes its processes and its database with it', async () => {
    product = await startTwo(product.dataDir);
    await bothOpen(product);
    const beneath = programsBeneath(product.process.pid ?? 0);
    expect(beneath.filter(({ command }) => command.includes('worker.js'))).toHaveLength(2);
    await product.kill();
    for (const { pid } of beneath) await expect.poll(() => isRunning(pid), within).toBe(false);
  });

  it('settings that cannot work end the start with words', async () => {
    const alone = startProduct({ ownDatabase: true, settings: { WEB_PROCESSES: '2' } });
    await expect(alone).rejects.toThrow(/WEB_PROCESSES above 1 needs REDIS_URL/);
    const away = startProduct({
      ownDatabase: true,
      settings: { WEB_PROCESSES: '2', REDIS_URL: 'redis://127.0.0.1:1' },
    });
    await expect(away).rejects.toThrow(/Redis at REDIS_URL does not answer as it should/);
  });
});
