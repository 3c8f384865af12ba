import mongoose from 'mongoose';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { forgetTries, giveTryBack, networkOf, spendTry } from '#server/lib/rate-limit.ts';

const tools = {
  env: { publicOrigin: 'http://localhost:3000', secretKey: 'k'.repeat(64), mode: 'test' as const },
};
const five = { name: 'five', points: 5, windowSeconds: 1_800 };
const spend = (key: string, points?: number) => spendTry(tools, five, key, points);

afterEach(() => {
  vi.useRealTimers();
});

describe('counting tries', () => {
  it('lets as many pass as are allowed, exactly, also at one moment', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => spend('alder')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect(outcome.reason).toMatchObject({ code: 'tooManyRequests' });
      }
    }
  });

  it('says when to come back, in words and in seconds', async () => {
    await spend('alder', 5);
    const refused = await spend('alder').catch((error: unknown) => error);
    expect(refused).toMatchObject({
      message: 'That was too many tries. Wait 30 minutes, then try again.',
    });
    expect(refused).toHaveProperty('retryAfterSeconds');
  });

  it('counts each key and each limit apart', async () => {
    await spend('alder', 5);
    await expect(spend('alder')).rejects.toMatchObject({ code: 'tooManyRequests' });
    await expect(spend('hazel')).resolves.toBeUndefined();
    const other = { ...five, name: 'other' };
    await expect(spendTry(tools, other, 'alder')).resolves.toBeUndefined();
  });

  it('begins anew when the window is over', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await spend('alder', 5);
    vi.setSystemTime(Date.now() + 1_799_000);
    await expect(spend('alder')).rejects.toMatchObject({ code: 'tooManyRequests' });
    vi.setSystemTime(Date.now() + 2_000);
    await expect(spend('alder')).resolves.toBeUndefined();
  });

  it('takes a try back, and forgets all of them', async () => {
    await spend('alder', 5);
    await giveTryBack(tools, five, 'alder');
    await expect(spend('alder')).resolves.toBeUndefined();
    await expect(spend('alder')).rejects.toMatchObject({ code: 'tooManyRequests' });
    await forgetTries(tools, five, 'alder');
    await expect(spend('alder', 5)).resolves.toBeUndefined();
  });

  it('keeps keys as digests only', async () => {
    await spend('alder@fenwold.example');
    const stored = await mongoose.connection.collection('rateLimits').find().toArray();
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain('alder');
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.77', '192.0.2'],
    ['::ffff:192.0.2.77', '192.0.2'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['', ''],
    ['not an address', 'not an address'],
  ])('of %j is %j', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
