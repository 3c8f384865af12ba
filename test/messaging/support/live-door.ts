import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { beginSession } from '#server/accounts/sessions.ts';
import { startLivePlatform } from '#test/support/live-platform.ts';
import { settleFenwold } from './fenwold.ts';

export interface Ear {
  socket: Socket;
  /** Every event that came, in order. */
  heard: { event: string; view: unknown }[];
  ask(event: string, input: unknown): Promise<Answer>;
}

export interface Answer {
  ok: boolean;
  data?: unknown;
  error?: { code: string; message: string };
}

/** The people of Fenwold before the live door, with sockets that come back by themselves. */
export async function openLiveDoor() {
  const live = await startLivePlatform();
  const { tools } = live;
  const fenwold = await settleFenwold(tools);
  return { ...fenwold, tools, connect: ({ personId }: Actor) => connect(personId) };

  async function connect(personId: string): Promise<Ear> {
    const origin = tools.env.publicOrigin;
    const cookie = await beginSession(tools, personId, { address: '127.0.0.1', agent: 'test' });
    const socket = io(live.address(), {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 100,
      extraHeaders: { origin, cookie: cookie.split(';')[0] ?? '' },
    });
    onTestFinished(() => void socket.disconnect());
    const heard: Ear['heard'] = [];
    socket.onAny((event: string, view: unknown) => void heard.push({ event, view }));
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return {
      socket,
      heard,
      ask: (event, input) => socket.timeout(20_000).emitWithAck(event, input) as Promise<Answer>,
    };
  }
}
