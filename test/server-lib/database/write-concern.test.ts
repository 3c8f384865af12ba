import { describe, expect, it } from 'vitest';

import { connectDatabase } from '#server/lib/database/connect-database.ts';
import { requireSafeWrites, WeakWritesError } from '#server/lib/database/write-concern.ts';

describe('the address of a database', () => {
  it.each([
    'w=0',
    'w=1',
    'w=2',
    'W=1',
    'w=nearby',
    'journal=false',
    'j=false',
    'replicaSet=rs0&w=majority&journal=0',
  ])('is refused when it lowers how safely writes are kept: %s', async (settings) => {
    const uri = `mongodb://db.example/hedgerow?${settings}`;

    expect(() => requireSafeWrites(uri)).toThrow(WeakWritesError);
    await expect(connectDatabase(uri)).rejects.toThrow('needs w=majority and journal=true');
  });

  it.each([
    'mongodb://db.example/hedgerow',
    'mongodb://a.example,b.example/hedgerow?replicaSet=rs0&w=majority&journal=true',
    'mongodb+srv://name:w%3D1@db.example/?retryWrites=true',
  ])('is taken when it does not: %s', (uri) => {
    expect(() => requireSafeWrites(uri)).not.toThrow();
  });

  it('is refused without its password being told', () => {
    const uri = 'mongodb://name:hidden@db.example/?w=1';

    expect(() => requireSafeWrites(uri)).toThrow(/^((?!hidden).)*w=1((?!hidden).)*$/s);
  });
});
