import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { readCpuMs, type Child } from './child.ts';
import { openLightSocket, type LightSocket } from './light-socket.ts';
import { percentile } from './percentile.ts';

export interface RoomFigures {
  acknowledgedPerSecond: number;
  deliveriesPerSecond: number;
  /** From sending to being seen, milliseconds. */
  seenP50: number;
  seenP99: number;
  /** Processor time of the server and of the database for one delivery, milliseconds. */
  serverMsPerDelivery: number;
  databaseMsPerDelivery: number;
  /** Deliveries of acknowledged messages that never came. */
  missing: number;
}

export interface RoomLoad {
  child: Child;
  /** Process of the database. */
  databasePid: number;
  /** Handed along with each message: where it goes. */
  room: object;
  /** One for each socket. */
  cookies: readonly string[];
  seconds: number;
}

const SENDERS = 8;
const WARM_UP_MS = 2_000;
/** One socket in so many tells how long a message took to be seen. */
const SAMPLE = 10;
const WORDS =
  'The allotment at Ambry has room on Tuesdays; Barnaby meets you at the gate, no forms.';

/** Eight senders, each waiting for "stored" before the next, in a room where everybody listens. */
export async function measureRoom(load: RoomLoad): Promise<RoomFigures> {
  const { child, databasePid, room, cookies, seconds } = load;
  const counts = { deliveries: 0, acknowledged: 0 };
  const seen: number[] = [];
  let isMeasuring = false;
  const sockets: LightSocket[] = [];
  for (const [place, cookie] of cookies.entries()) {
    const isSample = place % SAMPLE === 0;
    const onDelivery = (frame: Buffer) => {
      counts.deliveries += 1;
      if (isSample && isMeasuring) seen.push(performance.now() - sentAt(frame));
    };
    sockets.push(await openLightSocket({ origin: child.origin, cookie, onDelivery }));
  }

  let turn = 0;
  let isOver = false;
  async function sendOn(): Promise<void> {
    while (!isOver) {
      const socket = sockets[turn++ % sockets.length];
      const text = `~${performance.now()}~ ${WORDS}`;
      const answer = await socket?.ask('message.send', { ...room, text, clientId: randomUUID() });
      if (!answer?.ok) throw new Error(`A message was refused: ${JSON.stringify(answer)}`);
      counts.acknowledged += 1;
    }
  }
  const senders = Array.from({ length: SENDERS }, sendOn);
  await pause(WARM_UP_MS);
  isMeasuring = true;
  const before = { ...counts, at: performance.now(), ...cpuOf(load) };
  await pause(seconds * 1_000);
  const after = { ...counts, at: performance.now(), ...cpuOf(load) };
  isMeasuring = false;
  isOver = true;
  await Promise.all(senders);
  const missing = await waitForAll(counts, sockets.length);
  for (const socket of sockets) socket.close();

  const elapsed = (after.at - before.at) / 1_000;
  const deliveries = after.deliveries - before.deliveries;
  return {
    acknowledgedPerSecond: (after.acknowledged - before.acknowledged) / elapsed,
    deliveriesPerSecond: deliveries / elapsed,
    seenP50: percentile(seen, 50),
    seenP99: percentile(seen, 99),
    serverMsPerDelivery: (after.server - before.server) / deliveries,
    databaseMsPerDelivery: (after.database - before.database) / deliveries,
    missing,
  };

  function cpuOf({ child: server }: RoomLoad) {
    return { server: server.cpuMs(), database: readCpuMs(databasePid) };
  }
}

/** The text begins with the moment at which it was sent, by the clock of this process. */
function sentAt(frame: Buffer): number {
  const from = frame.indexOf('~') + 1;
  return Number(frame.toString('latin1', from, frame.indexOf('~', from)));
}

async function waitForAll(
  counts: { deliveries: number; acknowledged: number },
  sockets: number,
): Promise<number> {
  const wanted = () => counts.acknowledged * sockets;
  for (let tries = 0; tries < 100 && counts.deliveries < wanted(); tries += 1) await pause(50);
  return Math.max(0, wanted() - counts.deliveries);
}
