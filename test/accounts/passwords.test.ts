import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';

import { hashPassword, verifyPassword } from '#server/accounts/passwords.ts';
import { createTurnstile } from '#server/accounts/turnstile.ts';

describe('password hashes', () => {
  it('are argon2id with 46 MiB, one pass and a salt of their own', async () => {
    const [one, other] = await Promise.all([
      hashPassword('same words'),
      hashPassword('same words'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    expect(other).not.toBe(one);
    expect(parseOptions(one)).toMatchObject({ memoryCost: 47_104, timeCost: 1, parallelism: 1 });
  });

  it('fit the right password only, and nobody’s fits none', async () => {
    const hash = await hashPassword('ferry lantern');
    expect(await verifyPassword(hash, 'ferry lantern')).toBe(true);
    expect(await verifyPassword(hash, 'ferry lanterns')).toBe(false);
    expect(await verifyPassword(undefined, 'ferry lantern')).toBe(false);
  });
});

function makeGate() {
  let open = () => {};
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open: () => open() };
}

describe('the turnstile before hashing', () => {
  it('lets four in at once and the others after, in order', async () => {
    const inTurn = createTurnstile(4);
    const begun: number[] = [];
    const gates = Array.from({ length: 10 }, makeGate);
    const all = gates.map(({ promise }, number) =>
      inTurn(async () => {
        begun.push(number);
        await promise;
      }),
    );
    await new Promise(setImmediate);
    expect(begun).toEqual([0, 1, 2, 3]);
    gates[2]?.open();
    await new Promise(setImmediate);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    for (const { open } of gates) open();
    await Promise.all(all);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('goes on after one that failed', async () => {
    const inTurn = createTurnstile(1);
    await expect(inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(inTurn(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
