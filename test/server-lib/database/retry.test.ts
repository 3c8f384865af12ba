import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { isDatabaseAway, isDuplicateKey, retryWrite } from '#server/lib/database/retry.ts';
import { UnavailableError } from '#server/lib/errors.ts';
import { openEmbedded } from './support/embedded-database.ts';

const { MongoNetworkError, MongoServerError } = mongoose.mongo;

describe('repeating a write', () => {
  it('goes on until the answer arrives', async () => {
    let tries = 0;

    const answer = await retryWrite(() => {
      tries += 1;
      if (tries < 3) return Promise.reject(new MongoNetworkError('connection 1 to x closed'));
      return Promise.resolve('kept');
    });

    expect({ answer, tries }).toEqual({ answer: 'kept', tries: 3 });
  });

  it('takes a primary that steps down, and labelled errors, for an unknown outcome too', async () => {
    const steppedDown = new MongoServerError({ message: 'stepped down', code: 189 });
    const labelled = new MongoServerError({
      message: 'again',
      errorLabels: ['RetryableWriteError'],
    });
    const faults = [steppedDown, labelled];

    const answer = await retryWrite(() => {
      const fault = faults.shift();
      return fault ? Promise.reject(fault) : Promise.resolve('kept');
    });

    expect(answer).toBe('kept');
  });

  it('says that the records are away when they stay away', async () => {
    const gone = new MongoNetworkError('connection 1 to x closed');

    const written = retryWrite(() => Promise.reject(gone), { patienceMs: 300 });

    await expect(written).rejects.toThrow(UnavailableError);
  });

  it('does not repeat a write that was refused', async () => {
    let tries = 0;
    const refused = new MongoServerError({ message: 'E11000 duplicate key error', code: 11000 });

    const written = retryWrite(() => {
      tries += 1;
      return Promise.reject(refused);
    });

    await expect(written).rejects.toBe(refused);
    expect(tries).toBe(1);
  });

  it('finds a write that was kept although its answer was lost', async () => {
    const { connection } = await openEmbedded();
    const notes = connection.collection('notes');
    await notes.createIndex({ clientId: 1 }, { unique: true }, {});
    let answersToLose = 1;

    const written = retryWrite(async () => {
      await notes.insertOne({ clientId: 'a1', text: 'once' });
      if (answersToLose > 0) {
        answersToLose -= 1;
        throw new MongoNetworkError('the answer was lost');
      }
    });

    await expect(written).rejects.toSatisfy((error) => isDuplicateKey(error, { clientId: 1 }));
    expect(await notes.countDocuments({ clientId: 'a1' })).toBe(1);
  });
});

describe('what an error of the database means', () => {
  it('tells which unique index refused, for one document and for many', async () => {
    const { connection } = await openEmbedded();
    const notes = connection.collection('notes');
    await notes.createIndex({ room: 1, seq: 1 }, { unique: true }, {});
    await notes.createIndex({ room: 1, clientId: 1 }, { unique: true }, {});
    // Words that people write stand in the error too and must not be taken for the index.
    const clientId = 'x index: room_1_seq_1 dup key: ';
    await notes.insertOne({ room: 1, seq: 1, clientId });

    const sameId = { room: 1, seq: 2, clientId };
    const sameSeq = { room: 1, seq: 1, clientId: 'other' };
    const one = await notes.insertOne(sameId).catch((error: unknown) => error);
    const many = await notes.insertMany([sameSeq]).catch((error: unknown) => error);

    expect(isDuplicateKey(one)).toBe(true);
    expect(isDuplicateKey(one, { room: 1, clientId: 1 })).toBe(true);
    expect(isDuplicateKey(one, { room: 1, seq: 1 })).toBe(false);
    expect(isDuplicateKey(many, { room: 1, seq: 1 })).toBe(true);
    expect(isDuplicateKey(many, { room: 1, clientId: 1 })).toBe(false);
    expect(isDatabaseAway(one)).toBe(false);
    expect(isDuplicateKey(new Error('E11000'))).toBe(false);
  });
});
