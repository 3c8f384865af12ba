import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';

import { findMongod } from '#server/lib/database/find-mongod.ts';
import { findFreePort } from '#server/lib/database/free-port.ts';

/** As documented for a set of one's own: see server/lib/database/README.md. */
const ELECTION_TIMEOUT_MS = 2_000;
const READY_WITHIN_MS = 60_000;
const POLL_MS = 100;

export interface ThreeNodes {
  uri: string;
  /** Kills the primary (kill -9) and starts it again once another is elected. */
  killPrimary: () => Promise<void>;
  close: () => Promise<void>;
}

/** A replica set of three on this machine, as an installation has one. */
export async function openThree(onProgress: (line: string) => void): Promise<ThreeNodes> {
  const mongod = await findMongod({ mongodBinary: process.env.MONGOD_BINARY, onProgress });
  const folder = mkdtempSync(join(tmpdir(), 'hedgerow-three-'));
  const nodes = new Map<number, ChildProcess>();
  process.once('exit', () => {
    for (const node of nodes.values()) node.kill('SIGKILL');
  });

  function start(port: number): void {
    const data = join(folder, String(port));
    mkdirSync(data, { recursive: true });
    const node = spawn(
      mongod,
      [
        ...['--replSet', 'three', '--bind_ip', '127.0.0.1', '--port', String(port)],
        ...['--dbpath', data, '--nounixsocket', '--noscripting'],
        ...['--wiredTigerCacheSizeGB', '0.25', '--logpath', '/dev/null', '--logappend'],
      ],
      { stdio: 'ignore' },
    );
    nodes.set(port, node);
  }
  const ports = [await findFreePort(), await findFreePort(), await findFreePort()];
  for (const port of ports) start(port);
  const uri = `mongodb://${ports.map((port) => `127.0.0.1:${port}`).join(',')}/hedgerow?replicaSet=three&w=majority&journal=true`;

  await initiate(ports);
  return {
    uri,
    async killPrimary() {
      const port = await findPrimary(uri);
      const node = nodes.get(port);
      node?.kill('SIGKILL');
      if (node) await once(node, 'exit');
      for (let now = port; now === port;) {
        await pause(POLL_MS);
        now = await findPrimary(uri).catch(() => port);
      }
      start(port);
    },
    async close() {
      for (const node of nodes.values()) {
        node.kill('SIGKILL');
        if (node.exitCode === null && node.signalCode === null) await once(node, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function initiate(ports: readonly number[]): Promise<void> {
  const client = await connectTo(`mongodb://127.0.0.1:${ports[0]}/?directConnection=true`);
  try {
    await client.db('admin').command({
      replSetInitiate: {
        _id: 'three',
        members: ports.map((port, _id) => ({ _id, host: `127.0.0.1:${port}` })),
        settings: { electionTimeoutMillis: ELECTION_TIMEOUT_MS },
      },
    });
    for (;;) {
      const { members } = await client.db('admin').command({ replSetGetStatus: 1 });
      const states = (members as { stateStr: string }[]).map(({ stateStr }) => stateStr);
      const isReady = states.every((state) => state === 'PRIMARY' || state === 'SECONDARY');
      if (isReady && states.includes('PRIMARY')) return;
      await pause(POLL_MS);
    }
  } finally {
    await client.close();
  }
}

async function connectTo(uri: string): Promise<mongoose.mongo.MongoClient> {
  const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: READY_WITHIN_MS });
  return client.connect();
}

/** The port of the one that takes writes now. */
async function findPrimary(uri: string): Promise<number> {
  const client = await connectTo(uri);
  try {
    const { primary } = await client
      .db('admin')
      .command({ hello: 1 }, { readPreference: 'primary' });
    return Number(String(primary).split(':').at(-1));
  } finally {
    await client.close();
  }
}
