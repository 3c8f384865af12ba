import { createClient } from '@redis/client';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';

import { createLogger } from '#server/lib/logger.ts';
import { openRelay, type Relay } from '#server/lib/relay/index.ts';
import { startRedis, type TestRedis } from '#test/support/start-redis.ts';

const within = { timeout: 20_000 };

interface Ear {
  relay: Relay;
  heard: string[];
  /** How often it was told that it may have missed something. */
  returns: number;
  logged: string[];
}

describe('the relay between processes', () => {
  const ears: Ear[] = [];
  afterEach(async () => {
    await Promise.all(ears.splice(0).map(({ relay }) => relay.close()));
  });

  async function open(redis: TestRedis): Promise<Ear> {
    const logged: string[] = [];
    const logger = createLogger({ level: 'info' }, { write: (line) => void logged.push(line) });
    const relay = await openRelay({ url: redis.url, logger });
    const ear: Ear = { relay, heard: [], returns: 0, logged };
    relay.follow({
      hear: (text) => void ear.heard.push(text),
      returned: () => void (ear.returns += 1),
    });
    ears.push(ear);
    return ear;
  }

  async function openRedis(password?: string): Promise<TestRedis> {
    const redis = await startRedis(password === undefined ? {} : { password });
    onTestFinished(() => redis.kill());
    return redis;
  }

  it('brings texts to every other process, in order, and none back to its sender', async () => {
    const redis = await openRedis();
    const [one, two, three] = [await open(redis), await open(redis), await open(redis)];
    const texts = Array.from({ length: 500 }, (_, number) => `text ${number}`);
    for (const text of texts) one.relay.send(text);
    await expect.poll(() => two.heard.length, within).toBe(texts.length);
    await expect.poll(() => three.heard.length, within).toBe(texts.length);
    expect(two.heard).toEqual(texts);
    expect(three.heard).toEqual(texts);
    two.relay.send('back');
    await expect.poll(() => one.heard, within).toEqual(['back']);
    expect([one, two, three].map(({ returns }) => returns)).toEqual([0, 0, 0]);
  });

  it('hears what was said between its opening and its listening', async () => {
    const redis = await openRedis();
    const one = await open(redis);
    const logger = createLogger({ level: 'silent' });
    const late = await openRelay({ url: redis.url, logger });
    onTestFinished(() => late.close());
    one.relay.send('early');
    const heard: string[] = [];
    late.follow({ hear: (text) => void heard.push(text), returned: () => undefined });
    await expect.poll(() => heard, within).toEqual(['early']);
  });

  it('Redis killed and begun anew: all are told that they may have missed something, and go on', async () => {
    const redis = await openRedis();
    const [one, two] = [await open(redis), await open(redis)];
    one.relay.send('before');
    await expect.poll(() => two.heard, within).toEqual(['before']);

    await redis.kill();
    await expect.poll(() => [one.relay.isOn(), two.relay.isOn()], within).toEqual([false, false]);
    one.relay.send('lost');
    await redis.start();
    await expect.poll(() => [one.returns, two.returns], within).toEqual([1, 1]);
    expect([one.relay.isOn(), two.relay.isOn()]).toEqual([true, true]);
    one.relay.send('after');
    await expect.poll(() => two.heard, within).toEqual(['before', 'after']);
    expect(one.logged.join('')).toMatch(/Redis is away[\s\S]*Redis is back/);
  });

  it('a Redis that hangs without a word is noticed, and the process stays light meanwhile', async () => {
    const redis = await openRedis();
    const one = await open(redis);
    redis.process().kill('SIGSTOP');
    for (let number = 0; number < 5_000; number += 1) one.relay.send(`text ${number}`);
    // More than Redis is ever owed stands for hanging; silence does too, a little later.
    expect(one.relay.isOn()).toBe(false);
    const began = performance.now();
    await new Promise((resolve) => setImmediate(resolve));
    expect(performance.now() - began).toBeLessThan(1_000);
    redis.process().kill('SIGCONT');
    await expect.poll(() => one.returns, within).toBeGreaterThan(0);
    expect(one.relay.isOn()).toBe(true);
  });

  it('words stay in Redis for half a minute, and the last ones for a minute', async () => {
    const redis = await openRedis();
    const [one, two] = [await open(redis), await open(redis)];
    const client = createClient({ url: redis.url });
    await client.connect();
    onTestFinished(() => client.destroy());
    const old = Date.now() - 40_000;
    await client.del('hedgerow:news');
    await client.xAdd('hedgerow:news', `${old}-0`, { from: 'other', text: 'old words' });
    one.relay.send('first');
    await expect.poll(() => two.heard, within).toContain('first');
    one.relay.send('second');
    await expect.poll(() => two.heard, within).toContain('second');
    const kept = await client.xRange('hedgerow:news', '-', '+');
    expect(JSON.stringify(kept)).not.toContain('old words');
    expect(JSON.stringify(kept)).toContain('second');
  });

  it('an address, password or server that does not do stops the start with words, and no secret in them', async () => {
    const redis = await openRedis('hawthorn');
    const logger = createLogger({ level: 'silent' });
    const good = await openRelay({ url: redis.url, logger });
    await good.close();
    const wrongPassword = redis.url.replace('hawthorn', 'blackthorn');
    for (const url of [wrongPassword, 'redis://127.0.0.1:1']) {
      const opening = openRelay({ url, logger });
      await expect(opening).rejects.toThrow(/Redis at REDIS_URL does not answer as it should/);
      await expect(opening).rejects.not.toThrow(/thorn/);
    }
  });
});
