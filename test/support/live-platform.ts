import { createServer } from 'node:http';
import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';

import { createPlatform, type Parts } from '#server/platform.ts';
import { bindTable } from '#server/realtime/bind-table.ts';
import { createRealtimeServer } from '#server/realtime/create-realtime-server.ts';
import { createEventLimits } from '#server/realtime/event-limits.ts';

import { platformOptions } from './platform-options.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export const PASSWORD = 'ferry lantern orchard thimble';
const where = { address: '192.0.2.10', agent: 'Mozilla/5.0 (Windows) Firefox/140.0' };

export interface LivePerson {
  personId: string;
  cookie: string;
  /** One tab: connected, with all events it heard, on a page that was loaded then. */
  connect(loadedAt?: string): Promise<Tab>;
}

export interface Tab {
  socket: Socket;
  heard: { event: string; view: unknown }[];
  ask(event: string, input: unknown): Promise<unknown>;
}

export interface LivePlatform extends Parts {
  logged: string[];
  clock: TestClock;
  /** Looks for sessions that have run out, as it is done every minute. */
  cutEnded(): Promise<void>;
  /** Administrator and coordinator, who opened Fenwold with Teasel House. */
  marjoram: LivePerson;
  invite: (who: { name: string; role: string; organisationId?: string }) => Promise<LivePerson>;
  teaselId: string;
}

/** The whole platform with its live door on a free port; no pages. Ends with the test. */
export async function startLivePlatform(): Promise<LivePlatform> {
  const http = createServer().listen(0);
  await once(http, 'listening');
  const address = http.address();
  const origin = `http://localhost:${String(address instanceof Object ? address.port : 0)}`;
  const logged: string[] = [];
  const clock = createTestClock();
  const options = platformOptions({
    clock,
    publicOrigin: origin,
    write: (line) => void logged.push(line),
  });
  const { logger, mailer } = options;
  const parts = createPlatform(options);
  const realtime = createRealtimeServer({
    http,
    logger,
    platform: parts.platform,
    publicOrigin: origin,
    table: bindTable(parts.tools, parts.realtime),
    limits: createEventLimits(parts.realtime),
  });
  parts.announcements.follow((announcement) => realtime.deliver(announcement));
  onTestFinished(() => realtime.close());

  async function personWith(setCookie: string): Promise<LivePerson> {
    const cookie = setCookie.split(';')[0] ?? '';
    const identity = await parts.platform.accounts.identify({
      cookieHeader: cookie,
      requestId: 'test',
      prolong: false,
    });
    if (!identity) throw new Error('Nobody is signed in with this cookie.');
    const { personId } = identity.actor;
    return { personId, cookie, connect: (loadedAt) => connect(origin, cookie, loadedAt) };
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
  const staff = await accounts.identify({
    cookieHeader: marjoram.cookie,
    requestId: 'test',
    prolong: false,
  });
  if (!staff) throw new Error('Marjoram is not signed in.');
  const [teasel] = await accounts.listOrganisations(staff.actor);

  return {
    ...parts,
    logged,
    clock,
    cutEnded: () => realtime.cutEnded(),
    marjoram,
    teaselId: teasel?.id ?? '',
    async invite({ name, role, organisationId }) {
      const email = `${name.toLowerCase().replace(/\W+/g, '.')}@teasel.example`;
      await accounts.invitePeople(staff.actor, { addresses: email, role, organisationId });
      await mailer.settle();
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

async function connect(origin: string, cookie: string, loadedAt?: string): Promise<Tab> {
  const socket = io(origin, {
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { origin, cookie },
    ...(loadedAt === undefined ? {} : { auth: { loadedAt } }),
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
