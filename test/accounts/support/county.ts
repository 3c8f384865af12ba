import mongoose from 'mongoose';
import { beforeAll } from 'vitest';

import {
  acceptInvitation,
  addOrganisation,
  identify,
  invitePeople,
  openCounty,
} from '#server/accounts/index.ts';
import type { Actor, Role, Where } from '#server/accounts/contract.ts';
import { makeFirstRunCode } from '#server/accounts/first-run-code.ts';
import type { Announcement } from '#server/lib/announce.ts';
import { createLogger } from '#server/lib/logger.ts';
import { createMailer } from '#server/lib/mail/create-mailer.ts';
import { listOutbox, type OutboxLetterView } from '#server/lib/mail/list-outbox.ts';
import type { MembershipChange } from '#server/lib/membership-change.ts';
import type { Tools } from '#server/lib/tools.ts';
import { createTestClock, type TestClock } from '#test/support/test-clock.ts';

/** Strong enough, and unlike the names of the people in these tests. */
export const PASSWORD = 'ferry lantern orchard thimble';
export const OTHER_PASSWORD = 'granite whistle tuesday marmalade';

/** At home on one network; another network of the same person or of somebody else. */
export const HOME: Where = { address: '192.0.2.10', agent: 'Mozilla/5.0 (Windows) Firefox/140.0' };
export const ELSEWHERE: Where = {
  address: '198.51.100.7',
  agent: 'Mozilla/5.0 (iPhone) Safari/605.1.15',
};

/**
 * The story's clock stands in October 2026, whatever the day of the run. The database removes what
 * has expired by its own clock, so it must not do so here; what counts is what the code does.
 */
beforeAll(async () => {
  const admin = mongoose.connection.getClient().db('admin');
  await admin.command({ setParameter: 1, ttlMonitorEnabled: false });
});

export interface TestTools {
  tools: Tools;
  clock: TestClock;
  announced: Announcement[];
  changes: MembershipChange[];
  logged: string[];
  /** All letters so far, the oldest first. */
  letters: () => Promise<OutboxLetterView[]>;
  /** The secret of the link in the newest letter to this address. */
  tokenTo: (address: string) => Promise<string>;
}

export function makeTools({ publicOrigin = 'http://localhost:3000' } = {}): TestTools {
  const clock = createTestClock();
  const announced: Announcement[] = [];
  const changes: MembershipChange[] = [];
  const logged: string[] = [];
  const logger = createLogger({ level: 'trace' }, { write: (line) => void logged.push(line) });
  const env = { publicOrigin, secretKey: 'k'.repeat(64), mode: 'test' as const };
  const mailer = createMailer({
    env: { mode: 'test', smtpUrl: undefined, mailFrom: 'hedgerow@localhost.example' },
    logger,
  });
  const tools: Tools = {
    announce: (announcement) => void announced.push(announcement),
    clock,
    env,
    logger,
    mailer,
    membershipFollowers: [
      (change) => {
        changes.push(change);
        return Promise.resolve();
      },
    ],
  };
  const letters = async () => {
    await mailer.settle();
    return (await listOutbox(tools)).reverse();
  };
  const tokenTo = async (address: string) => {
    const mine = (await letters()).filter(({ to }) => to.address === address);
    const token = mine.at(-1)?.action?.url.split('/').at(-1);
    if (token === undefined) throw new Error(`No letter with a link went to ${address}.`);
    return token;
  };
  return { tools, clock, announced, changes, logged, letters, tokenTo };
}

export interface TestCounty extends TestTools {
  countyId: string;
  /** Alder Gatepost: administrator and coordinator, who opened the county. */
  alder: Actor;
  /** Teasel House, the first host organisation. */
  teaselHouse: string;
}

export const alderSignsIn = { email: 'alder@fenwold.example', password: PASSWORD };

/** Fenwold, opened by Alder Gatepost through the first run. */
export async function openFenwold(options?: { publicOrigin: string }): Promise<TestCounty> {
  const made = makeTools(options);
  const { tools, changes } = made;
  const { setCookie } = await openCounty(
    tools,
    {
      code: makeFirstRunCode(tools),
      county: 'Fenwold',
      organisation: 'Teasel House',
      name: 'Alder Gatepost',
      ...alderSignsIn,
    },
    HOME,
  );
  const alder = await actorOf(tools, setCookie);
  const teaselHouse = changes.flatMap((change) =>
    change.kind === 'organisation' ? [change.organisationId] : [],
  )[0];
  if (teaselHouse === undefined) throw new Error('The first organisation was not told of.');
  return { ...made, countyId: alder.countyId, alder, teaselHouse };
}

/** Who acts with the cookie that was set. */
export async function actorOf(tools: Tools, setCookie: string): Promise<Actor> {
  const identity = await findActor(tools, setCookie);
  if (!identity) throw new Error('That cookie is of no session.');
  return identity;
}

export async function findActor(tools: Tools, setCookie: string): Promise<Actor | null> {
  const cookieHeader = cookieIn(setCookie);
  const identity = await identify(tools, { cookieHeader, requestId: 'test', prolong: false });
  return identity?.actor ?? null;
}

/** The part of a `Set-Cookie` line that a browser sends back. */
export function cookieIn(setCookie: string): string {
  return setCookie.split(';')[0] ?? '';
}

interface Joining {
  email: string;
  role: Role;
  organisationId?: string;
  password?: string;
}

/** Invited by Alder, joined by the link of the letter. */
export async function join(county: TestCounty, name: string, joining: Joining): Promise<Actor> {
  const { tools, alder, tokenTo } = county;
  const { email, role, organisationId, password = PASSWORD } = joining;
  await invitePeople(tools, alder, { addresses: email, role, organisationId });
  const { setCookie } = await acceptInvitation(
    tools,
    { token: await tokenTo(email), name, password },
    { actor: null, where: HOME },
  );
  return actorOf(tools, setCookie);
}

/** Hazel Quickset, link worker at Teasel House. */
export function joinHazel(county: TestCounty): Promise<Actor> {
  return join(county, 'Hazel Quickset', {
    email: 'hazel@teasel.example',
    role: 'linkWorker',
    organisationId: county.teaselHouse,
  });
}

/** Marjoram Stile, coordinator. */
export function joinMarjoram(county: TestCounty): Promise<Actor> {
  return join(county, 'Marjoram Stile', {
    email: 'marjoram@fenwold.example',
    role: 'coordinator',
  });
}

/** Barnaby Trellis of Loosestrife Growers, who signs in by link. */
export async function joinBarnaby(county: TestCounty): Promise<Actor> {
  const { id } = await addOrganisation(county.tools, county.alder, {
    name: 'Loosestrife Growers',
    kinds: 'activityProvider',
  });
  return join(county, 'Barnaby Trellis', {
    email: 'barnaby@loosestrife.example',
    role: 'activityProvider',
    organisationId: id,
    password: '',
  });
}

/**
 * Runs work and answers which commands reached the database, as "collection.method", in order.
 */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const queries: string[] = [];
  mongoose.set('debug', (collection: string, method: string) => {
    queries.push(`${collection}.${method}`);
  });
  try {
    await work();
  } finally {
    mongoose.set('debug', false);
  }
  return queries;
}
