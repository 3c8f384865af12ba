import { describe, expect, it } from 'vitest';

import { createLogger } from '#server/lib/logger.ts';
import { createPusher } from '#server/lib/push/create-pusher.ts';
import { openPushService } from '#test/support/push-service.ts';
import { readVapid } from '#test/support/unseal-push.ts';

const push = {
  words: 'Somebody wrote to you',
  path: '/rooms/1',
  topic: 'abc-_1',
  urgency: 'normal',
} as const;
const env = { secretKey: 'k'.repeat(64), publicOrigin: 'http://a', mailFrom: 'post@a.example' };

describe('a push', () => {
  it('is read by the browser alone, and is signed by this installation', async () => {
    const service = await openPushService();
    const pusher = service.pusherOf();
    const subscription = service.subscribe('firefox');
    expect(await pusher.push(subscription, push)).toBe('sent');
    const [arrived] = service.arrived;
    expect(JSON.parse(arrived?.text ?? '')).toEqual({
      ...{ words: push.words, path: push.path, topic: push.topic },
    });
    expect(arrived?.body.includes('wrote')).toBe(false);
    expect(arrived?.headers).toMatchObject({
      ...{ 'content-encoding': 'aes128gcm', ttl: '43200', topic: 'abc-_1', urgency: 'normal' },
    });
    const vapid = readVapid(arrived?.headers.authorization ?? '');
    expect(vapid).toMatchObject({
      ...{ publicKey: pusher.publicKey, aud: service.origin },
      sub: 'https://hedgerow.fenwold.example',
    });
    const hours = ((vapid?.exp ?? 0) - Date.now() / 1_000) / 3_600;
    expect(hours).toBeGreaterThan(1);
    expect(hours).toBeLessThanOrEqual(24);
  });

  it.each([
    [201, 'sent'],
    [404, 'gone'],
    [410, 'gone'],
    [429, 'notNow'],
    [500, 'notNow'],
    [0, 'notNow'],
    [400, 'refused'],
    [403, 'refused'],
    // No redirect is followed.
    [307, 'refused'],
  ])('to which the service answers %i is %s', async (status, delivery) => {
    const service = await openPushService();
    const logged: string[] = [];
    const logger = createLogger({ level: 'trace' }, { write: (line) => void logged.push(line) });
    const subscription = service.subscribe('firefox');
    service.answer('firefox', status);
    const pusher = service.pusherOf({ logger, patienceMs: status === 0 ? 200 : 10_000 });
    expect(await pusher.push(subscription, push)).toBe(delivery);
    expect(logged).toHaveLength(delivery === 'sent' ? 0 : 1);
    expect(logged.join()).not.toMatch(/localhost|wrote|xxx/);
  });

  it('goes nowhere where the service is away, or keys are none', async () => {
    const service = await openPushService();
    const subscription = service.subscribe('firefox');
    const broken = { ...subscription, p256dh: Buffer.alloc(65, 4).toString('base64url') };
    expect(await service.pusherOf().push(broken, push)).toBe('gone');
    await service.close();
    expect(await service.pusherOf().push(subscription, push)).toBe('notNow');
    expect(service.arrived).toEqual([]);
  });

  it('goes to no service whose certificate nobody vouches for, and to nothing within', async () => {
    const service = await openPushService();
    const subscription = service.subscribe('firefox');
    const logger = createLogger({ level: 'silent' });
    const strict = createPusher({ env, logger });
    expect(await strict.push(subscription, push)).toBe('gone');
    const other = await openPushService();
    expect(await other.pusherOf().push(subscription, push)).toBe('notNow');
    expect(service.arrived).toEqual([]);
  });
});

describe('the keys of an installation', () => {
  it('are the same in all its processes, and others with another secret', () => {
    const logger = createLogger({ level: 'silent' });
    const keyOf = (secretKey: string) =>
      createPusher({ env: { ...env, secretKey }, logger }).publicKey;
    expect(keyOf('a'.repeat(64))).toBe(keyOf('a'.repeat(64)));
    expect(keyOf('a'.repeat(64))).not.toBe(keyOf('b'.repeat(64)));
    expect(Buffer.from(keyOf('a'.repeat(64)), 'base64url')).toHaveLength(65);
  });
});
