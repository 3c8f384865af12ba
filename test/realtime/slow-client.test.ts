import { once } from 'node:events';
import { createServer } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { describe, expect, it, onTestFinished } from 'vitest';

import { openSleeper } from '#scripts/faults/open-sleeper.ts';
import { keepWithinQueue } from '#server/realtime/slow-client.ts';

const LONG = 'x'.repeat(20_000);
const MOST_PACKETS = 5_000;

/** A live door that says long things to everybody, and keeps each within its queue. */
async function openDoor() {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const server = new Server(http, { transports: ['websocket'], serveClient: false });
  onTestFinished(() => server.close());
  const cut: string[] = [];
  const queued: unknown[] = [];
  server.on('connection', (socket) => {
    keepWithinQueue(socket);
    socket.on('disconnect', () => {
      cut.push(socket.handshake.headers.cookie ?? 'awake');
      queued.push(...(Reflect.get(socket.conn, 'writeBuffer') as unknown[]));
    });
    socket.on('ask', (acknowledge: (answer: string) => void) => acknowledge('x'.repeat(3_000_000)));
  });
  const address = http.address();
  const origin = `http://127.0.0.1:${address instanceof Object ? address.port : 0}`;
  const awake = io(origin, { transports: ['websocket'], forceNew: true });
  onTestFinished(() => void awake.disconnect());
  const heard: string[] = [];
  awake.on('long', () => heard.push('long'));
  await new Promise<void>((resolve) => awake.once('connect', resolve));
  return { origin, cut, queued, awake, heard, server };
}

describe('R07: a browser that stops reading', () => {
  it('is cut before it fills the memory, and who reads hears everything', async () => {
    const { origin, cut, queued, heard, server } = await openDoor();
    const asleep = await openSleeper({ origin, cookie: 'asleep' });
    onTestFinished(asleep.close);
    await expect.poll(() => server.engine.clientsCount).toBe(2);
    let said = 0;
    while (cut.length === 0 && said < MOST_PACKETS) {
      server.emit('long', LONG);
      said += 1;
      while (heard.length < said) await nextTurn();
    }
    expect(cut).toEqual(['asleep']);
    expect(queued.length * LONG.length).toBeLessThan(1.1 * 1024 * 1024);
    expect(server.engine.clientsCount).toBe(1);
    expect(heard).toHaveLength(said);
    await expect.poll(asleep.isCut).toBe(true);
  });

  it('is not taken for one because of a long answer, which other news waits behind', async () => {
    const { cut, awake, heard, server } = await openDoor();
    const answer = awake.emitWithAck('ask') as Promise<string>;
    for (let said = 0; said < 20; said += 1) {
      server.emit('long', LONG);
      await nextTurn();
    }
    expect((await answer).length).toBe(3_000_000);
    await expect.poll(() => heard.length).toBe(20);
    expect(cut).toEqual([]);
  });
});
