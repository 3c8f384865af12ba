import { setTimeout as pause } from 'node:timers/promises';
import mongoose, { type mongo } from 'mongoose';
import { z } from 'zod';

import { againWhileCut } from './again-while-cut.ts';

export const REPLICA_SET = 'hedgerow';
const DATABASE_NAME = 'hedgerow';
const ACCOUNT = 'hedgerow';

const reply = z.object({
  config: z.looseObject({ members: z.tuple([z.looseObject({ host: z.string() })]) }),
});

const USER_NOT_FOUND = 11;
const ALREADY_INITIALIZED = 23;
const NOT_YET_INITIALIZED = 94;
const POLL_MS = 50;

/** What a mongod needs to be spoken to: the keyfile's text and the password of Hedgerow's account. */
export interface Credentials {
  key: string;
  password: string;
}

export function embeddedUri(port: number, password: string): string {
  const query = `replicaSet=${REPLICA_SET}&authSource=admin&w=majority&journal=true`;
  return `mongodb://${ACCOUNT}:${password}@127.0.0.1:${port}/${DATABASE_NAME}?${query}`;
}

/**
 * Makes a mongod that listens on `port` the primary of a set of one member, whatever port it had
 * before, with Hedgerow's account in it. Every step may have been done by an earlier start that
 * was cut off anywhere.
 */
export async function prepareReplicaSet(
  { port, key, password }: Credentials & { port: number },
  signal: AbortSignal,
): Promise<void> {
  // The members' own account: it is there before any other and is known by the keyfile alone.
  const client = new mongoose.mongo.MongoClient(`mongodb://127.0.0.1:${port}/`, {
    directConnection: true,
    auth: { username: '__system', password: key },
    authSource: 'local',
    authMechanism: 'SCRAM-SHA-256',
    writeConcern: { w: 'majority', journal: true },
  });
  const closeEarly = () => void client.close();
  signal.addEventListener('abort', closeEarly);
  try {
    await againWhileCut(async () => {
      await takePort(client.db('admin'), `127.0.0.1:${port}`, signal);
      await keepAccount(client.db('admin'), password);
    }, signal);
  } finally {
    signal.removeEventListener('abort', closeEarly);
    await client.close();
  }
}

async function takePort(admin: mongo.Db, host: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const hello = await admin.command({ hello: 1 });
    if (hello.isWritablePrimary === true && hello.me === host) return;
    if (hello.me !== host) await configure(admin, host);
    await pause(POLL_MS, undefined, { signal });
  }
}

async function configure(admin: mongo.Db, host: string): Promise<void> {
  const members = [{ _id: 0, host }];
  try {
    const { config } = reply.parse(await admin.command({ replSetGetConfig: 1 }));
    if (config.members[0].host === host) return;
    // Forced, since a set whose only member has moved has no primary to agree to it.
    await admin.command({ replSetReconfig: { ...config, members }, force: true });
  } catch (error) {
    if (codeOf(error) !== NOT_YET_INITIALIZED) throw error;
    await initiate(admin, members);
  }
}

async function initiate(admin: mongo.Db, members: object[]): Promise<void> {
  try {
    await admin.command({ replSetInitiate: { _id: REPLICA_SET, members } });
  } catch (error) {
    // Its configuration is still being read from disk: the next round sees it.
    if (codeOf(error) !== ALREADY_INITIALIZED) throw error;
  }
}

/** The account may read and write data, and make indexes; it may not change accounts or the set. */
async function keepAccount(admin: mongo.Db, password: string): Promise<void> {
  const account = { pwd: password, roles: ['readWriteAnyDatabase', 'dbAdminAnyDatabase'] };
  try {
    await admin.command({ updateUser: ACCOUNT, ...account });
  } catch (error) {
    if (codeOf(error) !== USER_NOT_FOUND) throw error;
    await admin.command({ createUser: ACCOUNT, ...account });
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof mongoose.mongo.MongoServerError ? error.code : undefined;
}
