import { Lucia, TimeSpan } from 'lucia';

import type { Tools } from '../lib/tools.ts';
import { anyOf, otherThan } from '../lib/trusted-filters.ts';
import type { SessionEnded, Where } from './contract.ts';
import { describeDevice } from './device-words.ts';
import { sha256 } from './secrets.ts';
import {
  createSessionAdapter,
  IDLE_DAYS,
  type SessionAttributes,
  type WearerAttributes,
} from './session-adapter.ts';
import { Session } from './session.model.ts';

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: WearerAttributes;
  }
}

type SessionTools = Pick<Tools, 'env' | 'clock'>;
/** What a transaction hands to the queries in it. */
type Transaction = NonNullable<Parameters<typeof Session.deleteMany>[1]>['session'];

/** The shape of Lucia's ids: 200 random bits in letters and digits. */
const SESSION_ID = /^[a-z0-9]{40}$/;

export function createLucia({ env, clock }: SessionTools) {
  const isHttps = env.publicOrigin.startsWith('https://');
  return new Lucia<SessionAttributes, WearerAttributes>(createSessionAdapter(clock), {
    sessionExpiresIn: new TimeSpan(IDLE_DAYS, 'd'),
    sessionCookie: {
      name: isHttps ? '__Host-hedgerow' : 'hedgerow',
      attributes: { sameSite: 'lax', path: '/', secure: isHttps },
    },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });
}

/** The id in the cookie, if there is one that could be ours. Other cookies may hold anything. */
export function readSessionId(tools: SessionTools, cookieHeader: string): string | null {
  const prefix = `${createLucia(tools).sessionCookieName}=`;
  const cookies = cookieHeader.split(/;\s*/).filter((cookie) => cookie.startsWith(prefix));
  const [id] = cookies.map((cookie) => cookie.slice(prefix.length));
  return id && SESSION_ID.test(id) ? id : null;
}

/**
 * Begins a session with a fresh id and ends the one that this browser had before.
 *
 * @returns the `Set-Cookie` line
 */
export async function beginSession(tools: Tools, personId: string, where: Where): Promise<string> {
  const lucia = createLucia(tools);
  const session = await lucia.createSession(personId, {
    device: describeDevice(where.agent),
    lastUsedAt: tools.clock.now(),
  });
  if (where.cookieHeader) await endSessionOfCookie(tools, where.cookieHeader);
  return lucia.createSessionCookie(session.id).serialize();
}

export function createBlankCookie(tools: SessionTools): string {
  return createLucia(tools).createBlankSessionCookie().serialize();
}

/** Ends the session that a `Set-Cookie` line or a cookie header names. */
export async function endSessionOfCookie(tools: Tools, cookie: string): Promise<void> {
  const id = readSessionId(tools, cookie);
  if (id) await endSessions(tools, [sha256(id)]);
}

/** Ends these sessions, sockets included. */
export async function endSessions(tools: Tools, hashes: readonly string[]): Promise<void> {
  await Session.deleteMany({ _id: anyOf(hashes) });
  announceEnded(tools, hashes);
}

/**
 * Removes all sessions of these people, inside a transaction where one is given. Sockets stay
 * until `announceEnded` is called with what this answers.
 */
export async function removeSessions(
  personIds: readonly string[],
  { except, transaction }: { except?: string; transaction?: Transaction } = {},
): Promise<string[]> {
  const filter = { personId: anyOf(personIds), ...(except ? { _id: otherThan(except) } : {}) };
  const options = transaction ? { session: transaction } : {};
  const records = await Session.find(filter, { _id: 1 }, options).lean();
  await Session.deleteMany(filter, options);
  return records.map(({ _id }) => _id);
}

/** Hashes of all sessions of a person, to have their sockets cut while the sessions stand. */
export async function listSessionHashes(personId: string): Promise<string[]> {
  const records = await Session.find({ personId }, { _id: 1 }).lean();
  return records.map(({ _id }) => _id);
}

export function announceEnded(tools: Tools, hashes: readonly string[]): void {
  if (hashes.length === 0) return;
  tools.announce<SessionEnded>({
    event: 'session.ended',
    view: { sessionHashes: [...hashes] },
    audience: [],
  });
}
