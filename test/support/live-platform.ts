import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { inject, onTestFinished } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import type { Parts } from '#server/platform.ts';

import { openLiveProcess, type ProcessChoices } from './open-live-process.ts';
import { useSecondProcess } from './second-process.ts';
import type { TestRedis } from './start-redis.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export const PASSWORD = 'ferry lantern orchard thimble';
const where = { address: '192.0.2.10', agent: 'Mozilla/5.0 (Windows) Firefox/140.0' };

export interface LivePerson {
  personId: string;
  /** As use cases know them. */
  actor: Actor;
  cookie: string;
  /** One tab: connected, with all events it heard, on a page that was loaded then, of that version. */
  connect(loadedAt?: string, version?: string): Promise<Tab>;
}

export interface Tab {
  socket: Socket;
  heard: { event: string; view: unknown }[];
  ask(event: string, input: unknown): Promise<unknown>;
}

export interface LivePlatform extends Parts {
  logged: string[];
  clock: TestClock;
  processes: 1 | 2;
  /** What stands between the processes, where there are two. */
  redis: TestRedis | undefined;
  /** Where the next tab connects, in turn. */
  address(): string;
  /** Looks for sessions that have run out, as it is done every minute. */
  cutEnded(): Promise<void>;
  /** Administrator and coordinator, who opened Fenwold with Teasel House. */
  marjoram: LivePerson;
  invite: (who: { name: string; role: string; organisationId?: string }) => Promise<LivePerson>;
  teaselId: string;
}

/**
 * The whole platform with its live door; no pages. Ends with the test. Deeds done by the test are
 * done in its own process. Where there are two, every other tab stands at the second one.
 */
export async function startLivePlatform({
  freeSpace,
}: Pick<ProcessChoices, 'freeSpace'> = {}): Promise<LivePlatform> {
  const logged: string[] = [];
  const write = (line: string) => void logged.push(line);
  const processes = inject('liveProcesses');
  const second = processes === 2 ? await useSecondProcess() : undefined;
  const clock = createTestClock((now) => second?.moveClock(now));
  const stream = `news of ${randomUUID()}`;
  const relay = second ? { relay: { url: second.redis.url, stream } } : {};
  const door = await openLiveProcess({ clock, write, ...relay, ...(freeSpace && { freeSpace }) });
  onTestFinished(() => door.close());
  const { origin, ...parts } = door;
  const ports = [door.port];
  if (second) {
    second.onLog(write);
    ports.push(await second.open({ stream, publicOrigin: origin, now: clock.now().getTime() }));
    onTestFinished(() => second.close());
  }
  let tabs = 0;
  const nextPort = () => ports[(tabs += 1) % ports.length] ?? door.port;

  async function personWith(setCookie: string): Promise<LivePerson> {
    const cookie = setCookie.split(';')[0] ?? '';
    const identity = await parts.platform.accounts.identify({
      cookieHeader: cookie,
      requestId: 'test',
      prolong: false,
    });
    if (!identity) throw new Error('Nobody is signed in with this cookie.');
    const { actor } = identity;
    return {
      personId: actor.personId,
      actor,
      cookie,
      connect: (loadedAt, version) =>
        connect(nextPort(), { origin, cookie, page: { loadedAt, version } }),
    };
  }

  const { accounts, mail } = parts.platform;
  const code = await accounts.findFirstRunCode();
  const opened = await accounts.openCounty(
    {
      code,
      county: 'Fenwold',
      organisation: 'Teasel House',
      name: 'Marjoram Stile',
      email: 'marjoram@fenwold.example',
      password: PASSWORD,
    },
    where,
  );
  const marjoram = await personWith(opened.setCookie);
  const [teasel] = await accounts.listOrganisations(marjoram.actor);

  return {
    ...parts,
    logged,
    clock,
    processes,
    redis: second?.redis,
    address: () => `http://localhost:${nextPort()}`,
    async cutEnded() {
      await door.cutEnded();
      await second?.cutEnded();
    },
    marjoram,
    teaselId: teasel?.id ?? '',
    async invite({ name, role, organisationId }) {
      const email = `${name.toLowerCase().replace(/\W+/g, '.')}@teasel.example`;
      await accounts.invitePeople(marjoram.actor, { addresses: email, role, organisationId });
      await door.settleMail();
      const letter = (await mail.listOutbox()).find(({ to }) => to.address === email);
      const token = letter?.action?.url.split('/').at(-1);
      const joined = await accounts.acceptInvitation(
        { token, name, password: PASSWORD },
        { actor: null, where },
      );
      return personWith(joined.setCookie);
    },
  };
}

interface Browser {
  origin: string;
  cookie: string;
  page: { loadedAt: string | undefined; version: string | undefined };
}

async function connect(port: number, { origin, cookie, page }: Browser): Promise<Tab> {
  const socket = io(`http://localhost:${port}`, {
    forceNew: true,
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { origin, cookie },
    auth: page,
  });
  onTestFinished(() => void socket.disconnect());
  const heard: Tab['heard'] = [];
  socket.onAny((event: string, view: unknown) => heard.push({ event, view }));
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', resolve);
    socket.on('connect_error', reject);
  });
  return {
    socket,
    heard,
    ask: (event, input) => socket.timeout(20_000).emitWithAck(event, input) as Promise<unknown>,
  };
}
