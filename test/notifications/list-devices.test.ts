import { describe, expect, it } from 'vitest';

import { endSession } from '#server/accounts/index.ts';
import { listDevices } from '#server/notifications/index.ts';
import { openDevices } from './support/open-devices.ts';

describe('my devices', () => {
  it('are mine alone, the newest first, and without what a push service knows', async () => {
    const { people, turnOn, tools, clock, service } = await openDevices();
    const { hazel, rowan } = people;
    await turnOn(hazel, 'firefox');
    clock.forward({ minutes: 1 });
    const phone = await turnOn(hazel, 'safari', 'safari');
    await turnOn(rowan, 'of-rowan');
    const view = await listDevices(tools, phone);
    expect(view.devices.map(({ words, isCurrent }) => [words, isCurrent])).toEqual([
      ['Safari on iPhone', true],
      ['Firefox on Windows', false],
    ]);
    expect(view.publicKey).toBe(tools.pusher.publicKey);
    expect(JSON.stringify(view)).not.toContain(service.origin);
    expect(JSON.stringify(view)).not.toContain(phone.sessionHash);
  });

  it('are those where I am signed in', async () => {
    const { hazel, turnOn, wordsOf, tools } = await openDevices();
    const there = await turnOn(hazel, 'firefox');
    const phone = await turnOn(hazel, 'safari', 'safari');
    await endSession(tools, phone, { session: there.sessionHash });
    expect(await wordsOf(phone)).toEqual(['Safari on iPhone']);
  });
});
