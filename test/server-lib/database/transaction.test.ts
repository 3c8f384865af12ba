import type mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { inTransaction } from '#server/lib/database/transaction.ts';
import type { Database } from '#server/lib/database/open-database.ts';
import { UnavailableError } from '#server/lib/errors.ts';
import { mongodOn, openEmbedded, shareEmbedded } from './support/embedded-database.ts';

interface Purse {
  _id: string;
  coins: number;
}
type Purses = mongoose.Collection<Purse>;

async function fill({ connection }: Pick<Database, 'connection'>): Promise<Purses> {
  const purses = connection.collection<Purse>('purses');
  await purses.deleteMany({});
  await purses.insertMany([
    { _id: 'ada', coins: 10 },
    { _id: 'ben', coins: 0 },
  ]);
  return purses;
}

async function give(purses: Purses, session: mongoose.ClientSession): Promise<void> {
  await purses.updateOne({ _id: 'ada' }, { $inc: { coins: -1 } }, { session });
  await purses.updateOne({ _id: 'ben' }, { $inc: { coins: 1 } }, { session });
}

async function count(purses: Purses): Promise<Record<string, number>> {
  const all = await purses.find().toArray();
  return Object.fromEntries(all.map(({ _id, coins }) => [_id, coins]));
}

describe('a transaction', () => {
  const embedded = shareEmbedded();

  it('keeps all of its writes and answers what its work answered', async () => {
    const purses = await fill(embedded());

    const answer = await inTransaction(async (session) => {
      await give(purses, session);
      return 'given';
    });

    expect(answer).toBe('given');
    expect(await count(purses)).toEqual({ ada: 9, ben: 1 });
  });

  it('keeps none of its writes when its work fails', async () => {
    const purses = await fill(embedded());

    const given = inTransaction(async (session) => {
      await give(purses, session);
      throw new Error('Ada changed her mind.');
    });

    await expect(given).rejects.toThrow('Ada changed her mind.');
    expect(await count(purses)).toEqual({ ada: 10, ben: 0 });
  });

  it('runs again when another one changed the same document first', async () => {
    const purses = await fill(embedded());

    await Promise.all(
      Array.from({ length: 6 }, () => inTransaction((session) => give(purses, session))),
    );

    expect(await count(purses)).toEqual({ ada: 4, ben: 6 });
  });

  it('runs again when the server gave it up before it was kept', async () => {
    const { connection } = embedded();
    const purses = await fill(embedded());
    let runs = 0;

    await inTransaction(async (session) => {
      runs += 1;
      await give(purses, session);
      const giveUp = { killSessions: [session.id] };
      if (runs === 1) await connection.getClient().db('admin').command(giveUp);
    });

    expect(runs).toBe(2);
    expect(await count(purses)).toEqual({ ada: 9, ben: 1 });
  });

  it('states how safely it reads and writes itself', async () => {
    await inTransaction((session) => {
      const options = {
        readConcern: { level: 'snapshot' },
        writeConcern: { w: 'majority', journal: true },
      };
      expect(session).toMatchObject({ transaction: { options } });
      return Promise.resolve();
    });
    expect.assertions(1);
  });

  it('sees one moment of the data, whatever others write meanwhile', async () => {
    const purses = await fill(embedded());

    const seen = await inTransaction(async (session) => {
      const before = await purses.findOne({ _id: 'ada' }, { session });
      await purses.updateOne({ _id: 'ben' }, { $set: { coins: 5 } });
      const after = await purses.findOne({ _id: 'ben' }, { session });
      return { ada: before?.coins, ben: after?.coins };
    });

    expect(seen).toEqual({ ada: 10, ben: 0 });
    expect(await count(purses)).toEqual({ ada: 10, ben: 5 });
  });
});

describe('a transaction on a database that goes away', () => {
  it('runs again when the database is killed in the middle of it', async () => {
    const database = await openEmbedded();
    const purses = await fill(database);
    let runs = 0;

    await inTransaction(
      async (session) => {
        runs += 1;
        await purses.updateOne({ _id: 'ada' }, { $inc: { coins: -1 } }, { session });
        if (runs === 1) process.kill(await mongodOn(database.dataDir), 'SIGKILL');
        await purses.updateOne({ _id: 'ben' }, { $inc: { coins: 1 } }, { session });
      },
      { patienceMs: 60_000 },
    );

    expect(runs).toBeGreaterThan(1);
    expect(await count(purses)).toEqual({ ada: 9, ben: 1 });
  });

  it('says that the records are away when they stay away', async () => {
    const database = await openEmbedded();
    const purses = await fill(database);
    await database.close();

    const given = inTransaction((session) => give(purses, session), { patienceMs: 300 });

    await expect(given).rejects.toThrow(UnavailableError);
  });
});
