import { statSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { DataInUseError } from '#server/lib/database/database-holder.ts';
import { openEmbedded, portOf, shareEmbedded } from './support/embedded-database.ts';
import { startHolder } from './support/start-holder.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { sendCompressedHello, SNAPPY, ZLIB } from './support/wire.ts';

const { MongoClient } = mongoose.mongo;

describe('the embedded database', () => {
  const embedded = shareEmbedded();

  it('answers nothing to whoever has no password', async () => {
    const database = embedded();
    await database.connection.collection('letters').insertOne({ text: 'private' });
    const stranger = new MongoClient(
      `mongodb://127.0.0.1:${portOf(database)}/?directConnection=true`,
    );

    const read = stranger.db('hedgerow').collection('letters').find().toArray();
    await expect(read).rejects.toMatchObject({ codeName: 'Unauthorized' });
    const account = { pwd: 'mine', roles: ['root'] };
    const takeOver = stranger.db('admin').command({ createUser: 'stranger', ...account });
    await expect(takeOver).rejects.toMatchObject({ codeName: 'Unauthorized' });
    await stranger.close();
    expect(await database.connection.collection('letters').find().toArray()).toHaveLength(1);
  });

  it('lets Hedgerow itself change data but neither accounts nor the server', async () => {
    const { connection } = embedded();
    const admin = connection.getClient().db('admin');

    const account = admin.command({ createUser: 'more', pwd: 'power', roles: ['root'] });
    await expect(account).rejects.toMatchObject({ codeName: 'Unauthorized' });
    const shutdown = admin.command({ shutdown: 1 });
    await expect(shutdown).rejects.toMatchObject({ codeName: 'Unauthorized' });
  });

  it('runs no scripts', async () => {
    const { connection } = embedded();
    await connection.collection('notes').insertOne({ text: 'kept' });

    // Not a count: that is an aggregation, which refuses $where whether scripts run or not.
    const scripted = connection.collection('notes').findOne({ $where: 'true' });

    await expect(scripted).rejects.toThrow('no globalScriptEngine');
  });

  it('keeps zlib off, through which a stranger could read memory', async () => {
    const port = portOf(embedded());
    const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`);

    const hello = await client.db('admin').command({ hello: 1, compression: ['zlib', 'snappy'] });
    await client.close();

    expect(hello.compression).toEqual(['snappy']);
    expect(await sendCompressedHello(port, SNAPPY)).toBe('answered');
    expect(await sendCompressedHello(port, ZLIB)).toBe('closed');
  });

  it('listens on this machine alone', async () => {
    const port = portOf(embedded());
    const outward = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal);

    expect(await canConnect('127.0.0.1', port)).toBe(true);
    // Without a network there is nothing else to listen on; 127.0.0.2 shows the same on Linux.
    expect(await canConnect(outward?.address ?? '127.0.0.2', port)).toBe(false);
  });

  it('keeps its secrets from the other accounts of the machine', () => {
    const { dataDir } = embedded();

    const modes = ['database', 'database-key', 'database-password'].map(
      (name) => statSync(join(dataDir, name)).mode & 0o077,
    );

    expect(modes).toEqual([0, 0, 0]);
  });
});

describe('the data of the embedded database', () => {
  it('keeps what was written when it comes back on another port', async () => {
    const first = await openEmbedded();
    await first.connection.collection('notes').insertOne({ text: 'kept' });
    await first.close();

    const second = await openEmbedded(first.dataDir);

    expect(portOf(second)).not.toBe(portOf(first));
    expect(await second.connection.collection('notes').countDocuments({ text: 'kept' })).toBe(1);
    await second.connection.collection('notes').insertOne({ text: 'and written again' });
  });

  it('tells a second start who has the data, and opens it when that one has ended', async () => {
    const dataDir = temporaryFolder();
    const holder = await startHolder(dataDir);

    const refused = openEmbedded(dataDir);

    await expect(refused).rejects.toThrow(DataInUseError);
    await expect(refused).rejects.toThrow(`process ${holder.pid} (Hedgerow)`);
    holder.kill('SIGKILL');
    const { connection } = await openEmbedded(dataDir);
    expect(await connection.collection('notes').countDocuments({ text: 'kept' })).toBe(1);
  });
});

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
