import { existsSync } from 'node:fs';
import { join } from 'node:path';
import mongoose, { model, Schema } from 'mongoose';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { connectDatabase } from '#server/lib/database/connect-database.ts';
import { ensureIndexes } from '#server/lib/database/ensure-indexes.ts';
import { findFreePort } from '#server/lib/database/free-port.ts';
import { spawnMongod } from '#server/lib/database/mongod-process.ts';
import { openDatabase } from '#server/lib/database/open-database.ts';
import { isDatabaseAway } from '#server/lib/database/retry.ts';
import { inTransaction } from '#server/lib/database/transaction.ts';
import { UnavailableError } from '#server/lib/errors.ts';
import { openEmbedded, shareEmbedded, silent } from './support/embedded-database.ts';
import { findTestMongod, prepareLoneMongod } from './support/lone-mongod.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

interface Leaflet {
  code: string;
  title: string;
}

const schema = new Schema<Leaflet>({ code: String, title: String });
schema.index({ code: 1 }, { unique: true });
// Registered before there is a connection, as the models of the product are.
const Leaflet = model<Leaflet>('Leaflet', schema);

describe('the connection', () => {
  it('writes to the majority and the journal unless told, and reads from the primary', async () => {
    const { uri, start } = await prepareLoneMongod();
    await start();
    const bare = new URL(uri);
    bare.searchParams.delete('w');
    bare.searchParams.delete('journal');
    const database = await connectDatabase(bare.href);
    onTestFinished(() => database.close());

    const { writeConcern, readPreference } = database.connection.getClient().options;

    expect(writeConcern).toMatchObject({ w: 'majority', journal: true });
    expect(readPreference.mode).toBe('primary');
  });

  it('makes the indexes of every model when asked to, and can be asked twice', async () => {
    await openEmbedded();

    await ensureIndexes();
    await ensureIndexes();

    await Leaflet.create({ code: 'a', title: 'Walks' });
    await expect(Leaflet.create({ code: 'a', title: 'Talks' })).rejects.toThrow('E11000');
  });

  it('names the model whose documents break a unique index', async () => {
    await openEmbedded();
    await Leaflet.create([
      { code: 'a', title: 'Walks' },
      { code: 'a', title: 'Talks' },
    ]);

    await expect(ensureIndexes()).rejects.toThrow('The indexes of Leaflet could not be made.');
  });

  it('fails without waiting in a queue when the database is away, and works again when it is back', async () => {
    const { uri, start } = await prepareLoneMongod();
    const mongod = await start();
    const database = await connectDatabase(uri);
    onTestFinished(() => database.close());
    await Leaflet.create({ code: 'a', title: 'Walks' });
    expect(await database.isReady()).toBe(true);

    await mongod.stop();
    const { disconnected } = mongoose.ConnectionStates;
    await vi.waitUntil(() => database.connection.readyState === disconnected, 60_000);
    const failures = await Promise.all([
      Leaflet.findOne({ code: 'a' }).catch((error: unknown) => error),
      Leaflet.create({ code: 'b', title: 'Talks' }).catch((error: unknown) => error),
      // Mongoose would let it wait 10 s in a queue of its own and fail with an error of that queue.
      inTransaction((session) => Leaflet.deleteMany({}, { session }), { patienceMs: 0 }).catch(
        (error: unknown) => error,
      ),
    ]);

    expect(failures.slice(0, 2).map(isDatabaseAway)).toEqual([true, true]);
    expect(failures[2]).toBeInstanceOf(UnavailableError);
    expect(await database.isReady()).toBe(false);
    await start();
    await vi.waitUntil(() => database.isReady(), { timeout: 60_000 });
    expect(await Leaflet.findOne({ code: 'a' })).toMatchObject({ title: 'Walks' });
  });

  it('refuses a single server, which has no transactions', async () => {
    const port = await findFreePort();
    const dbpath = temporaryFolder();
    const where = ['--dbpath', dbpath, '--bind_ip', '127.0.0.1', '--port', String(port)];
    const single = spawnMongod(await findTestMongod(), [...where, '--nounixsocket']);
    onTestFinished(async () => {
      await single.stop();
    });
    await single.listening;

    const connected = connectDatabase(`mongodb://127.0.0.1:${port}/hedgerow`);

    await expect(connected).rejects.toThrow('a single MongoDB server');
    expect(mongoose.connection.readyState).toBe(mongoose.ConnectionStates.disconnected);
  });
});

describe('a query', () => {
  shareEmbedded();

  it('refuses an operator that came in with what somebody typed', async () => {
    await Leaflet.create({ code: 'a', title: 'Walks' });

    // A form or a query string becomes this when it is not parsed to scalars first.
    await expect(Leaflet.findOne({ code: { $ne: '' } })).rejects.toThrow();
    expect(await Leaflet.findOne({ code: mongoose.trusted({ $ne: '' }) })).toMatchObject({
      title: 'Walks',
    });
  });

  it('refuses a filter on a field that the schema does not know', async () => {
    await Leaflet.create({ code: 'a', title: 'Walks' });

    await expect(Leaflet.find({ titel: 'Walks' })).rejects.toThrow('strictQuery');
  });
});

describe('opening the database', () => {
  it('uses the one at MONGODB_URI and leaves it running', async () => {
    const { uri, start } = await prepareLoneMongod();
    await start();
    const dataDir = join(temporaryFolder(), 'unused');
    const open = () =>
      openDatabase({
        env: { mongodbUri: uri, mongodBinary: undefined, dataDir },
        logger: silent,
        onProgress: () => undefined,
      });

    await (await open()).close();
    const again = await open();
    onTestFinished(() => again.close());

    expect(await again.isReady()).toBe(true);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('says that MONGODB_URI is at fault when nobody answers there', async () => {
    const port = await findFreePort();

    const opened = openDatabase({
      env: {
        mongodbUri: `mongodb://name:hidden@127.0.0.1:${port}/?replicaSet=rs0`,
        mongodBinary: undefined,
        dataDir: temporaryFolder(),
      },
      logger: silent,
      onProgress: () => undefined,
    });

    await expect(opened).rejects.toThrow('The database at MONGODB_URI does not answer');
    await expect(opened).rejects.not.toThrow('hidden');
  });
});
