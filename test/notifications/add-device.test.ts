import { describe, expect, it } from 'vitest';

import { Device } from '#server/notifications/device.model.ts';
import { addDevice } from '#server/notifications/index.ts';
import { createPusher } from '#server/lib/push/create-pusher.ts';
import { openDevices } from './support/open-devices.ts';

describe('turning pushes on in a browser', () => {
  it('is once for a browser, also where it is reached elsewhere now', async () => {
    const { hazel, turnOn, wordsOf, service, tools } = await openDevices();
    const there = await turnOn(hazel, 'before');
    await addDevice(tools, there, service.subscribe('now'));
    await addDevice(tools, there, service.subscribe('now'));
    expect(await wordsOf(hazel)).toEqual(['Firefox on Windows']);
    const [device] = await Device.find().lean();
    expect(device?.endpoint).toContain('/now');
  });

  it('takes it from whoever had turned them on there before', async () => {
    const { people, signIn, wordsOf, service, tools } = await openDevices();
    const { hazel, rowan } = people;
    const shared = service.subscribe('shared');
    await addDevice(tools, await signIn(hazel), shared);
    await addDevice(tools, await signIn(rowan), shared);
    expect(await wordsOf(hazel)).toEqual([]);
    expect(await wordsOf(rowan)).toEqual(['Firefox on Windows']);
  });

  it('keeps five, the newest', async () => {
    const { hazel, turnOn, clock } = await openDevices();
    for (let number = 1; number <= 6; number += 1) {
      await turnOn(hazel, `browser-${number}`);
      clock.forward({ minutes: 1 });
    }
    const kept = await Device.find().sort({ at: 1 }).lean();
    expect(kept.map(({ endpoint }) => endpoint.at(-1))).toEqual(['2', '3', '4', '5', '6']);
  });

  it('is refused for an address within, for none at all, and for keys that are none', async () => {
    const { hazel, signIn, service, tools, logged } = await openDevices();
    const there = await signIn(hazel);
    const subscription = service.subscribe('firefox');
    const env = { ...tools.env, mailFrom: 'post@hedgerow.example' };
    tools.pusher = createPusher({ env, logger: tools.logger });
    const wrong = [
      subscription,
      { ...subscription, endpoint: 'http://push.example/abc' },
      { ...subscription, endpoint: 'https://169.254.169.254/latest' },
      { ...subscription, endpoint: 'nowhere' },
      { ...subscription, endpoint: `https://push.example/${'a'.repeat(1_000)}` },
      { ...subscription, endpoint: 'https://push.example/abc', p256dh: 'AAAA' },
      { ...subscription, endpoint: 'https://push.example/abc', auth: 'not base64 at all' },
      { ...subscription, endpoint: { $ne: '' } },
      {},
    ];
    for (const one of wrong) {
      await expect(addDevice(tools, there, one)).rejects.toMatchObject({ code: 'invalidInput' });
    }
    expect(await Device.countDocuments()).toBe(0);
    await addDevice(tools, there, { ...subscription, endpoint: 'https://push.example/abc' });
    expect(await Device.countDocuments()).toBe(1);
    expect(logged.join()).not.toContain('push.example');
  });
});
